import type { Code, FootnoteDefinition, Nodes, Root, RootContent } from "mdast";
import type { DefinitionLines } from "./definition-lines.ts";
import { parsedText } from "./parsed-text.ts";
import type { MarkdownPart } from "./parts.ts";

/**
 * The tree of one part of a body, positions counted from the start of the body. As the parser sees only this part,
 * notes stand where they are written, and a list that was cut is numbered on by the count of its items; definitions
 * of links are given to it by `definitions`.
 */
export function parsedPart(body: string, part: MarkdownPart, definitions: DefinitionLines): Root {
  const text = body.slice(part.from, part.to).trimEnd();
  if (text === "") return { type: "root", children: [] };
  const plain: Root = { type: "root", children: [plainNode(text, part)] };
  if (part.plain) return plain;
  const more = definitions(text);
  const origin = { offset: part.from, line: part.line - 1 };
  const tree = parsedText(more === "" ? text : `${text}\n\n${more}\n`, origin);
  if (!tree) return plain;
  const children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < part.to);
  const appended = tree.children.slice(children.length).filter(({ type }) => type === "definition");
  const shown = children.flatMap((node) => withNotesInPlace(node) as RootContent[]);
  return { type: "root", children: [...numberedOn(shown, part), ...appended] };
}

/** Code, so that no character of it is anything but itself. */
function plainNode(text: string, { from, to, line }: MarkdownPart): Code {
  const value = text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, "");
  const lines = text.split(/\r\n|\n|\r/);
  return {
    ...{ type: "code", lang: "text", meta: null, value },
    position: {
      start: { line, column: 1, offset: from },
      end: { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1, offset: to },
    },
  };
}

function numberedOn(nodes: RootContent[], { itemsBefore }: MarkdownPart): RootContent[] {
  const [first, ...rest] = nodes;
  if (itemsBefore === 0 || first?.type !== "list" || !first.ordered) return nodes;
  return [{ ...first, start: itemsBefore + 1 }, ...rest];
}

function withNotesInPlace(node: Nodes): Nodes[] {
  if (node.type === "footnoteReference")
    return [{ type: "text", value: `[^${node.label ?? node.identifier}]` }];
  if (node.type === "footnoteDefinition") return noteInPlace(node);
  if (!("children" in node)) return [node];
  return [{ ...node, children: node.children.flatMap(withNotesInPlace) } as Nodes];
}

function noteInPlace(node: FootnoteDefinition): Nodes[] {
  const label = { type: "text", value: `[^${node.label ?? node.identifier}]: ` } as const;
  const [first, ...rest] = node.children.flatMap(withNotesInPlace) as FootnoteDefinition["children"];
  if (first?.type !== "paragraph") {
    return [{ type: "paragraph", children: [label] }, ...(first ? [first, ...rest] : [])];
  }
  return [{ ...first, children: [label, ...first.children] }, ...rest];
}
