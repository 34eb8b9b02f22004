import type { Heading, List, ListItem, Nodes, PhrasingContent, Table } from "mdast";
import type { Key, ReactNode } from "react";
import { CodeBlock } from "./CodeBlock.tsx";
import type { Draw, Drawings } from "./drawings.ts";
import { headingId } from "./headings.ts";
import styles from "./MarkdownView.module.css";

/** What stands on lines of its own. */
export const blockDrawings: Omit<Drawings, PhrasingContent["type"]> = {
  root: (node, _, draw) => draw.children(node),
  paragraph: (node, key, draw) => <p key={key}>{draw.children(node)}</p>,
  heading: drawHeading,
  blockquote: (node, key, draw) => <blockquote key={key}>{draw.children(node)}</blockquote>,
  list: drawList,
  listItem: (node, key, draw) => drawListItem(node, key, draw, node.spread ?? false),
  code: (node, key) => <CodeBlock key={key} node={node} />,
  thematicBreak: (_, key) => <hr key={key} />,
  table: drawTable,
  tableRow: (node, key, draw) => <tr key={key}>{draw.children(node)}</tr>,
  tableCell: (node, key, draw) => <td key={key}>{draw.children(node)}</td>,
  // Shown where they are referred to, and at the end.
  definition: () => null,
  footnoteDefinition: () => null,
  yaml: (node, key) => <pre key={key}>{node.value}</pre>,
};

/** The page's own title is the only first level. */
function drawHeading(node: Heading, key: Key, draw: Draw): ReactNode {
  const Level = `h${Math.max(2, node.depth)}` as "h2" | "h3" | "h4" | "h5" | "h6";
  const slug = node.data?.slug;
  return (
    <Level key={key} {...(slug === undefined ? {} : { id: headingId(slug) })} tabIndex={-1}>
      {draw.children(node)}
    </Level>
  );
}

function drawList(node: List, key: Key, draw: Draw): ReactNode {
  const items = node.children.map((item, position) =>
    drawListItem(item, position, draw, node.spread ?? false),
  );
  if (!node.ordered) return <ul key={key}>{items}</ul>;
  return (
    <ol key={key} start={node.start ?? 1}>
      {items}
    </ol>
  );
}

/** In a tight list the paragraphs are plain lines. */
function drawListItem(node: ListItem, key: Key, draw: Draw, spread: boolean): ReactNode {
  const content = node.children.map((child: Nodes, position) =>
    child.type === "paragraph" && !spread ? draw.children(child) : draw.node(child, position),
  );
  if (typeof node.checked !== "boolean") return <li key={key}>{content}</li>;
  return (
    <li key={key} className={styles.task}>
      <input
        type="checkbox"
        checked={node.checked}
        disabled
        readOnly
        aria-label={node.checked ? "done" : "not done"}
      />
      <div>{content}</div>
    </li>
  );
}

function drawTable(node: Table, key: Key, draw: Draw): ReactNode {
  const [head, ...rows] = node.children;
  const align = (column: number) => ({ textAlign: node.align?.[column] ?? "start" }) as const;
  return (
    <div key={key} className={styles.tableFrame}>
      <table className="table">
        <thead>
          <tr>
            {head?.children.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name and never move
              <th key={column} scope="col" style={align(column)}>
                {draw.children(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={position}>
              {row.children.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column} style={align(column)}>
                  {draw.children(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
