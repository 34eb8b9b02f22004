import type { Nodes, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { type ReactNode, useMemo } from "react";
import { blockDrawings } from "./block-drawings.tsx";
import { definitionsOf } from "./definitions.ts";
import type { Draw, Drawings } from "./drawings.ts";
import { Footnotes } from "./Footnotes.tsx";
import { inlineDrawings } from "./inline-drawings.tsx";
import styles from "./MarkdownView.module.css";

/** One drawing for every type of node there is: a type that is added to the tree without one does not compile. */
const drawings: Drawings = { ...blockDrawings, ...inlineDrawings };

/**
 * Draws a runbook's tree as React elements. Nothing of the text is ever parsed as HTML, no attribute but
 * the ones named in the drawings is set, and nothing is loaded.
 */
export function MarkdownView({ tree }: { readonly tree: Root }) {
  const definitions = useMemo(() => definitionsOf(tree), [tree]);
  const draw: Draw = {
    definitions,
    node: (node, key) => drawNode(node, key, draw),
    children: (node) => node.children.map((child, position) => drawNode(child, position, draw)),
  };
  return (
    <div className={styles.prose}>
      {draw.node(tree, "root")}
      <Footnotes definitions={definitions} draw={draw} />
    </div>
  );
}

function drawNode(node: Nodes, key: string | number, draw: Draw): ReactNode {
  // A type that only a newer parser knows is shown as its text.
  if (!Object.hasOwn(drawings, node.type)) return plainText(node);
  const drawing = drawings[node.type] as (node: Nodes, key: string | number, draw: Draw) => ReactNode;
  return drawing(node, key, draw);
}
