import type { Element, ElementContent, Text } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { outline } from "../runbook/outline.ts";

/** What stands above a printed text. */
export type PrintHead = {
  readonly title: string;
  /** Name and value, one line each. */
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/**
 * A runbook as one HTML file for printing: no script, no request, nothing that is not in the file. Links to schemes
 * other than http, https and mailto stay as text.
 *
 * @param tree of `parseMarkdown`, in which no HTML is left
 */
export function printHtml({ title, facts }: PrintHead, tree: Root): string {
  const head = [
    element("h1", [text(title)]),
    ...(facts.length === 0
      ? []
      : [
          element(
            "dl",
            facts.flatMap(([name, value]) => [element("dt", [text(name)]), element("dd", [text(value)])]),
          ),
        ]),
  ];
  const body = toHtml({ type: "root", children: [...head, ...bodyOf(tree, title)] });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'">
<meta name="viewport" content="width=device-width">
<title>${toHtml(text(title))}</title>
<style>${style}</style>
<body>
${body}
</body>
</html>
`;
}

/** Of `style`, so that a printed file may hold no other. */
const styleHash = "sha256-aVKZKCHBo87otgw5CV0wWO3ZBlgeQXVCEsD0P67l7LM=";

export const style = `
:root { color-scheme: light; }
body { font: 11pt/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #202122; background: #fff; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 1px solid #a2a9b1; }
pre, code { font: 9.5pt/1.45 monospace; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .5rem .75rem; border: 1px solid #a2a9b1; background: #f8f9fa; break-inside: avoid; }
blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 4px solid #a2a9b1; }
table { border-collapse: collapse; } th, td { border: 1px solid #a2a9b1; padding: .25rem .5rem; text-align: left; vertical-align: top; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 8.5pt; overflow-wrap: anywhere; } }
`;

/** The runbook's own first heading repeats its title. */
function bodyOf(tree: Root, title: string): ElementContent[] {
  const slugs = new Map(outline(tree).map(({ line, slug }) => [line, slug]));
  const [first, ...rest] = tree.children;
  const repeats = first?.type === "heading" && first.depth === 1 && plain(first) === title;
  const made = toHast(
    { ...tree, children: repeats ? rest : tree.children },
    {
      handlers: {
        heading: (state, node) => {
          const result = {
            type: "element" as const,
            tagName: `h${node.depth}`,
            properties: { id: slugs.get(node.position?.start.line ?? 0) },
            children: state.all(node),
          };
          state.patch(node, result);
          return state.applyData(node, result);
        },
      },
    },
  );
  return "children" in made ? (made.children as ElementContent[]).flatMap(checked) : [];
}

/** Links that lead somewhere a printed page can name; the others keep their words. Images are their words too. */
function checked(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (node.tagName === "img") return [text(String(node.properties["alt"] ?? ""))];
  const children = node.children.flatMap(checked);
  const leads = node.tagName !== "a" || /^(https?:|mailto:|#)/i.test(String(node.properties["href"] ?? ""));
  return leads ? [{ ...node, children }] : children;
}

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}

function text(value: string): Text {
  return { type: "text", value };
}
