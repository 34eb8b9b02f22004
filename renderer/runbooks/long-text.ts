import type { Code, Root } from "mdast";
import { type Command, commandsOf } from "../../core/runbook/commands.ts";
import { isCommandLanguage } from "../../core/runbook/dangers.ts";
import { type DefinitionLines, definitionLines } from "../../core/runbook/definition-lines.ts";
import { scannedTree } from "../../core/runbook/lint/scanned-tree.ts";
import { type Heading, outline } from "../../core/runbook/outline.ts";
import { isShort } from "../../core/runbook/parse.ts";
import { type MarkdownPart, markdownParts } from "../../core/runbook/parts.ts";
import { placeholdersIn } from "../../core/runbook/placeholders.ts";
import { walk } from "../../core/runbook/walk.ts";
import type { Runbook } from "../../core/schema/runbook.ts";

/** What is known of a long text without parsing it. */
export type LongText = {
  readonly parts: readonly MarkdownPart[];
  readonly definitions: DefinitionLines;
  /** Found by lines: headings inside lists and quotations are not among them. */
  readonly headings: readonly Heading[];
  readonly skeleton: Root;
};

const partsOf = remembered(({ body }) => markdownParts(body));

/** Whether a runbook is drawn part by part. */
export function isLong(runbook: Runbook): boolean {
  return !isShort(runbook.body, partsOf(runbook));
}

export const longTextOf = remembered((runbook): LongText => {
  const skeleton = scannedTree(runbook.body);
  return {
    parts: partsOf(runbook),
    definitions: definitionLines(runbook.body),
    headings: outline(skeleton),
    skeleton,
  };
});

const mostFields = 40;

/** The first command with each of the first forty placeholders: what it takes to ask for their values. */
export function oneForEachPlaceholder(skeleton: Root): Command[] {
  const names = new Set<string>();
  const chosen: Code[] = [];
  for (const node of walk(skeleton)) {
    if (node.type !== "code" || !isCommandLanguage(node.lang ?? undefined)) continue;
    const own = placeholdersIn(node.value).filter((name) => !names.has(name));
    if (own.length === 0) continue;
    for (const name of own) names.add(name);
    chosen.push(node);
    if (names.size >= mostFields) break;
  }
  return commandsOf({ type: "root", children: chosen });
}

/** A runbook is a value that never changes: what was made of it is kept for as long as it is. */
function remembered<T>(make: (runbook: Runbook) => T): (runbook: Runbook) => T {
  const known = new WeakMap<Runbook, { readonly value: T }>();
  return (runbook) => {
    const made = known.get(runbook) ?? { value: make(runbook) };
    known.set(runbook, made);
    return made.value;
  };
}
