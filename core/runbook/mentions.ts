import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { buildNameIndex, type NameIndex } from "./name-index.ts";
import { namesIn } from "./names.ts";

/** A line of a runbook that names a component; `line` is 1-based in the runbook's file. */
export type Mention = {
  readonly runbook: string;
  readonly title: string;
  readonly line: number;
  /** The line, trimmed and cut to 200 characters. */
  readonly text: string;
};

const longestQuote = 200;

/**
 * Mentions of every component by id, made in one pass over all bodies; each line counts once per component.
 *
 * @param found what a body names, for a caller who keeps it
 */
export function buildMentions(
  index: NameIndex,
  runbooks: readonly Runbook[],
  found: typeof mentionsIn = mentionsIn,
): ReadonlyMap<string, readonly Mention[]> {
  const byComponent = new Map<string, Mention[]>();
  for (const runbook of runbooks) {
    for (const { componentId, ...mention } of found(index, runbook)) {
      const mentions = byComponent.get(componentId) ?? [];
      if (mentions.length === 0) byComponent.set(componentId, mentions);
      const last = mentions.at(-1);
      if (last?.runbook !== runbook.id || last.line !== mention.line) mentions.push(mention);
    }
  }
  return byComponent;
}

/** A mention with the component that it is one of. */
export type FoundMention = Mention & { readonly componentId: string };

/** Every name of a component in one runbook, in order. */
export function mentionsIn(index: NameIndex, { id, title, body, bodyLine }: Runbook): FoundMention[] {
  const found: FoundMention[] = [];
  let line = bodyLine;
  let lineStart = 0;
  for (const { start, componentId } of namesIn(index, body)) {
    for (
      let next = nextLine(body, lineStart);
      next !== 0 && next <= start;
      next = nextLine(body, lineStart)
    ) {
      lineStart = next;
      line++;
    }
    found.push({ componentId, runbook: id, title, line, text: lineAt(body, lineStart) });
  }
  return found;
}

/** Mentions of one component. For many components, `buildMentions` reads each body only once. */
export function mentionsOf(component: Component, runbooks: readonly Runbook[]): readonly Mention[] {
  return buildMentions(buildNameIndex([component]), runbooks).get(component.id) ?? [];
}

/** Offset at which the next line starts, 0 when there is none. */
function nextLine(body: string, lineStart: number): number {
  return body.indexOf("\n", lineStart) + 1;
}

function lineAt(body: string, lineStart: number): string {
  const end = body.indexOf("\n", lineStart);
  const line = body.slice(lineStart, end === -1 ? body.length : end).trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}
