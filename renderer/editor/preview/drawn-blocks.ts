import type { Root, RootContent } from "mdast";
import type { Block } from "../../../core/editing/block-map.ts";

/** A block of the preview: its lines in the text, and the element that shows it. */
export type DrawnBlock = Pick<Block, "line" | "endLine"> & { readonly element: HTMLElement };

/** These are drawn as bare text, or elsewhere, or not at all. */
const withoutElement: ReadonlySet<RootContent["type"]> = new Set([
  "definition",
  "footnoteDefinition",
  "html",
]);

/**
 * The blocks of a drawn tree in order, each list item one, as `blockMap` has them. Elements stand in the order of the
 * tree's children.
 *
 * @param firstLine line of the text on which the tree's first line is
 */
export function drawnBlocks(prose: Element, tree: Root, firstLine: number): DrawnBlock[] {
  const nodes = tree.children.filter(({ type }) => !withoutElement.has(type));
  return nodes.flatMap((node, index) => {
    const element = prose.children[index];
    if (!(element instanceof HTMLElement)) return [];
    if (node.type !== "list") return placed(node, element, firstLine);
    return node.children.flatMap((item, position) => {
      const row = element.children[position];
      return row instanceof HTMLElement ? placed(item, row, firstLine) : [];
    });
  });
}

function placed(node: RootContent, element: HTMLElement, firstLine: number): DrawnBlock[] {
  const { position } = node;
  if (!position) return [];
  return [{ line: position.start.line + firstLine - 1, endLine: position.end.line + firstLine - 1, element }];
}
