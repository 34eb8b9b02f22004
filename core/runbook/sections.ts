import type { Heading, Nodes, Root, RootContent } from "mdast";
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
 * says something counts. Linear in the blocks.
 *
 * @param firstLine line of the file on which the body starts; 1 counts from the body
 */
export function sections(tree: Root, firstLine = 1): Section[] {
  const best = new Map<SectionName, { readonly line: number; readonly empty: boolean }>();
  const ends = endOfEach(tree.children);
  const written = nextWritten(tree.children);
  for (const [index, node] of tree.children.entries()) {
    const name = node.type === "heading" ? nameOf(node) : undefined;
    if (name === undefined || best.get(name)?.empty === false) continue;
    const empty = (written[index + 1] ?? Number.POSITIVE_INFINITY) >= (ends[index] ?? 0);
    if (!empty || !best.has(name)) best.set(name, { line: lineOf(node, firstLine), empty });
  }
  return sectionNames.map((name) => {
    const found = best.get(name);
    return found ? { name, present: true, ...found } : { name, present: false, empty: false };
  });
}

function nameOf(heading: Heading): SectionName | undefined {
  const text = plainText(heading).trim().toLowerCase().replace(/:$/, "");
  return sectionNames.find((name) => spellings[name].test(text));
}

/** For each heading the index of the next one of the same or a higher level, or the number of nodes. */
function endOfEach(nodes: readonly RootContent[]): number[] {
  const ends: number[] = [];
  /** By level, 1 to 6. */
  const next = Array<number>(7).fill(nodes.length);
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node?.type !== "heading") continue;
    ends[index] = Math.min(...next.slice(1, node.depth + 1));
    next[node.depth] = index;
  }
  return ends;
}

/** For each index the first from there on that says something, which headings do not. */
function nextWritten(nodes: readonly RootContent[]): number[] {
  const found: number[] = [];
  let next = nodes.length;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node && node.type !== "heading" && saysSomething(node)) next = index;
    found[index] = next;
  }
  return found;
}

function saysSomething(node: Nodes): boolean {
  if (node.type === "thematicBreak" || node.type === "definition") return false;
  const text = plainText(node)
    .replace(/<!--[\s\S]*?(-->|$)/g, "")
    .trim();
  return text !== "" || node.type === "table";
}
