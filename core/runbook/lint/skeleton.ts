import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { walk } from "../walk.ts";

/** What stands for prose that no rule looks at, so that its section counts as written. */
export const proseMark: RootContent = { type: "paragraph", children: [{ type: "text", value: "…" }] };

/**
 * The tree without what no rule of the linter looks at: headings, fenced blocks, links, images, definitions and
 * kept anchors stay, all other prose becomes one mark. A tenth of the nodes, with the same problems.
 */
export function skeletonOf(tree: Root): Root {
  const children: RootContent[] = [];
  for (const node of tree.children) {
    const thin = thinned(node);
    if (!thin || (isMark(thin) && isMark(children.at(-1)))) continue;
    children.push(thin);
  }
  return { type: "root", children };
}

function thinned(node: RootContent): RootContent | undefined {
  if (node.type === "thematicBreak") return undefined;
  if (node.type === "code" || node.type === "definition") return node;
  if (node.type === "heading") return { ...node, children: leavesOf(node) };
  const looked = lookedAt(node);
  const said =
    node.type === "table" ||
    plainText(node)
      .replace(/<!--[\s\S]*?(-->|$)/g, "")
      .trim() !== "";
  if (!said && looked.length === 0) return undefined;
  if (looked.length === 0) return proseMark;
  return holderOf(said ? [...looked, proseMark] : looked);
}

/** A block that holds any nodes; which kind of block it is makes no difference to a rule. */
export function holderOf(nodes: readonly Nodes[]): RootContent {
  const children = nodes as FootnoteDefinition["children"];
  return { type: "footnoteDefinition", identifier: "", children };
}

/** Whether a node is the mark that stands for prose. */
export function isMark(node: RootContent | undefined): boolean {
  return node === proseMark;
}

/** The nodes below one that a rule looks at, without what is around them. */
function lookedAt(node: RootContent): Nodes[] {
  const found: Nodes[] = [];
  for (const inner of walk(node)) {
    if (inner.type === "heading") found.push({ ...inner, children: leavesOf(inner) });
    else if (inner.type === "link" && !isInHeading(found.at(-1), inner))
      found.push({ ...inner, children: [] });
    else if (inner.type === "image" && !isInHeading(found.at(-1), inner)) found.push({ ...inner, alt: "" });
    else if (inner.type === "code" || inner.type === "definition") found.push(inner);
    else if (inner.type === "text" && /\{\{|</.test(inner.value) && !isInHeading(found.at(-1), inner))
      found.push(inner);
  }
  return found;
}

/** What the walk still meets inside a heading that has been taken whole. */
function isInHeading(last: Nodes | undefined, node: Nodes): boolean {
  const end = last?.type === "heading" ? last.position?.end.offset : undefined;
  return end !== undefined && (node.position?.end.offset ?? 0) <= end;
}

function leavesOf(heading: Nodes): PhrasingContent[] {
  const leaves: PhrasingContent[] = [];
  for (const inner of walk(heading)) {
    if (inner.type === "text" || inner.type === "inlineCode" || inner.type === "image") leaves.push(inner);
    else if (inner.type === "link") leaves.push({ ...inner, children: [] });
  }
  return leaves;
}
