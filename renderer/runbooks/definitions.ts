import type { Definition, FootnoteDefinition, Root } from "mdast";
import { walk } from "../../core/runbook/walk.ts";

/** What the references of a runbook stand for. Maps, because an author may call a note `__proto__`. */
export type Definitions = {
  readonly links: ReadonlyMap<string, Definition>;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Number of each note that is referred to, by the order in which the text does. */
  readonly noteNumbers: ReadonlyMap<string, number>;
};

/** Collects definitions; the first of a name holds, as CommonMark wants it. */
export function definitionsOf(tree: Root): Definitions {
  const links = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const noteNumbers = new Map<string, number>();
  for (const node of walk(tree)) {
    if (node.type === "definition" && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if (node.type === "footnoteReference" && !noteNumbers.has(node.identifier)) {
      noteNumbers.set(node.identifier, noteNumbers.size + 1);
    }
  }
  return { links, notes, noteNumbers };
}
