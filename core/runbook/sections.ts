import type { Nodes, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { lineOf } from "./walk.ts";

/** The shape of a runbook, in order (DESIGN §3). */
const sectionNames = [
  "Meaning",
  "Impact",
  "Diagnosis",
  "Mitigation",
  "Rollback",
  "Verify",
  "Escalate",
] as const;
type SectionName = (typeof sectionNames)[number];

/** One of the seven sections: whether it is there, whether nothing is written in it, and its line. */
export type Section = {
  readonly name: SectionName;
  readonly present: boolean;
  /** There, with no text of its own below it. False when it is not there. */
  readonly empty: boolean;
  /** 1-based; absent when the section is. */
  readonly line?: number;
};

const spellings: Readonly<Record<SectionName, RegExp>> = {
  Meaning: /^meaning$/,
  Impact: /^impact$/,
  Diagnosis: /^diagnos(is|e|tics)$/,
  Mitigation: /^(mitigation|mitigate|fix)$/,
  Rollback: /^(rollback|roll back|undo)$/,
  Verify: /^(verify|verification)$/,
  Escalate: /^(escalate|escalation)$/,
};

/**
 * Which of the seven sections a runbook has and which are empty. Where a name stands twice, the first that
 * says something counts.
 *
 * @param firstLine line of the file on which the body starts; 1 counts from the body
 */
export function sections(tree: Root, firstLine = 1): Section[] {
  return sectionNames.map((name) => {
    const found = tree.children.flatMap((node, index) =>
      isHeadingOf(node, name)
        ? [{ line: lineOf(node, firstLine), empty: isEmptyBelow(tree.children, index) }]
        : [],
    );
    const best = found.find((section) => !section.empty) ?? found[0];
    return best ? { name, present: true, ...best } : { name, present: false, empty: false };
  });
}

function isHeadingOf(node: RootContent, name: SectionName): boolean {
  return (
    node.type === "heading" && spellings[name].test(plainText(node).trim().toLowerCase().replace(/:$/, ""))
  );
}

/** Nothing but deeper headings and comments up to the next heading of the same or a higher level. */
function isEmptyBelow(nodes: readonly RootContent[], index: number): boolean {
  const heading = nodes[index];
  const level = heading?.type === "heading" ? heading.depth : 1;
  for (const node of nodes.slice(index + 1)) {
    if (node.type === "heading") {
      if (node.depth <= level) return true;
    } else if (saysSomething(node)) return false;
  }
  return true;
}

function saysSomething(node: Nodes): boolean {
  if (node.type === "thematicBreak" || node.type === "definition") return false;
  const text = plainText(node)
    .replace(/<!--[\s\S]*?(-->|$)/g, "")
    .trim();
  return text !== "" || node.type === "table";
}
