import type { List, ListItem, Nodes, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { lineOf } from "./walk.ts";

/** Something to tick during an incident. */
export type CheckItem = {
  /** `task` is a Markdown task (`- [ ]`), `step` an item of a numbered list. */
  readonly kind: "task" | "step";
  /** First paragraph, plain. */
  readonly text: string;
  /** 1-based line. */
  readonly line: number;
  /** Number of a step as the page shows it. */
  readonly number?: number;
  /** Whether a task is ticked in the file itself. */
  readonly checked?: boolean;
  /** Text of the nearest heading above, where there is one. */
  readonly section?: string;
};

/**
 * Task list items and numbered steps in order, at every depth. A numbered item with a box is a task.
 *
 * @param firstLine line of the file on which the body starts; 1 counts from the body
 */
export function checkItems(tree: Root, firstLine = 1): CheckItem[] {
  const items: CheckItem[] = [];
  let section: string | undefined;
  const visit = (node: Nodes): void => {
    if (node.type === "heading") section = plainText(node).trim();
    if (node.type === "list") {
      node.children.forEach((item, index) => {
        const found = itemOf(item, node, index);
        if (found) items.push({ ...found, line: lineOf(item, firstLine), ...(section ? { section } : {}) });
        visit(item);
      });
    } else if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return items;
}

function itemOf(item: ListItem, list: List, index: number): Omit<CheckItem, "line"> | undefined {
  const text = plainText(
    item.children.find((child) => child.type === "paragraph") ?? { type: "text", value: "" },
  ).trim();
  const number = list.ordered ? { number: (list.start ?? 1) + index } : {};
  if (typeof item.checked === "boolean") return { kind: "task", text, checked: item.checked, ...number };
  return list.ordered ? { kind: "step", text, ...number } : undefined;
}
