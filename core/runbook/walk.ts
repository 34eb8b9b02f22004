import type { Nodes } from "mdast";

/** Every node of a tree in the order of the text, the given one first. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* walk(child);
}

/** 1-based line on which a node starts; `firstLine` is the line of the file on which the tree starts. */
export function lineOf(node: Nodes, firstLine = 1): number {
  return (node.position?.start.line ?? 1) + firstLine - 1;
}
