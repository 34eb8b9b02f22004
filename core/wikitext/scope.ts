import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from "mdast";
import type { Problem } from "../problem.ts";
import { walk } from "../runbook/walk.ts";
import { type Fragments, fragmentsOf } from "./fragments.ts";
import type { LinkTargets } from "./link-targets.ts";

/** What all rules know of the text they are compiling; the rules of blocks come in here, so that files need no circle. */
export type Scope = {
  readonly links: LinkTargets;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Notes written out so far. */
  readonly written: Set<string>;
  readonly fragments: Fragments;
  readonly warn: (node: Nodes, what: string, remedy: string) => void;
  /** Blocks one below the other, blank lines between them. */
  readonly blocks: (nodes: readonly RootContent[], scope: Scope) => string;
  readonly cell?: boolean;
  readonly label?: boolean;
  /** In a footnote, where no further one can start. */
  readonly note?: boolean;
};

/** Scope of a whole text; warnings are added to `problems`. */
export function scopeOf(tree: Root, links: LinkTargets, blocks: Scope["blocks"], problems: Problem[]): Scope {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of walk(tree)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
  }
  const firstLine = links.firstLine ?? 1;
  const warn: Scope["warn"] = (node, what, remedy) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const file = links.file ?? "";
    problems.push({ file, line: line + firstLine - 1, column, severity: "warning", what, remedy });
  };
  return { links, definitions, notes, written: new Set(), fragments: fragmentsOf(tree), warn, blocks };
}
