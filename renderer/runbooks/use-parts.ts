import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../core/problem.ts";
import { useServices } from "../app/services.ts";
import type { RunbookDocument, RunbookPart } from "./runbook-document.ts";

/** What of a long text has been drawn. */
export type DrawnParts = {
  readonly drawn: ReadonlyMap<number, RunbookPart>;
  /** Draws the part with that line of the body next, and those behind it. */
  readonly want: (line: number) => void;
  /** Found once all is drawn; those of the document until then. */
  readonly problems: readonly Problem[] | undefined;
};

type Drawn = {
  readonly id: string;
  readonly parts: ReadonlyMap<number, RunbookPart>;
  readonly problems?: readonly Problem[];
};

/**
 * The parts of a long runbook, asked for one at a time: first those on screen, or those somebody goes to, then the
 * others. Of a text that is not long there are none. When the file has changed, the old ones stay until the new come.
 */
export function useParts(document: RunbookDocument, scroller: RefObject<HTMLElement | null>): DrawnParts {
  const { model } = useServices();
  const [state, setState] = useState<Drawn>({ id: document.id, parts: new Map() });
  const next = useRef(0);
  useEffect(() => {
    const { id, parts: places } = document;
    if (!places) return;
    let stopped = false;
    setState((before) => (before.id === id ? before : { id, parts: new Map() }));
    const load = async () => {
      const left = new Set(places.keys());
      while (left.size > 0 && !stopped) {
        const index = nextOf(left, next.current);
        left.delete(index);
        const part = await model.runbookPart(id, index);
        if (stopped || !part) return;
        setState((before) => ({ id, parts: new Map(before.id === id ? before.parts : []).set(index, part) }));
      }
      const problems = await model.runbookProblems(id);
      if (!stopped) setState((before) => ({ ...before, problems }));
    };
    // Where the worker fails, what has been drawn stays, and the rest is seen to be missing.
    load().catch(() => {});
    return () => {
      stopped = true;
    };
  }, [document, model]);
  useEffect(() => watchParts(scroller.current, document.parts !== undefined, next), [document, scroller]);
  const want = useCallback(
    (line: number) => {
      const found = document.parts?.findLastIndex((place) => place.line <= line) ?? -1;
      if (found >= 0) next.current = found;
    },
    [document],
  );
  const own = state.id === document.id;
  return { drawn: own ? state.parts : noParts, want, problems: own ? state.problems : undefined };
}

const noParts: ReadonlyMap<number, RunbookPart> = new Map();

/** The first one left from an index on, else the first one. */
function nextOf(left: ReadonlySet<number>, from: number): number {
  let first: number | undefined;
  for (const index of left) {
    if (index >= from) return index;
    first ??= index;
  }
  return first ?? 0;
}

/** The part at the upper edge of the screen is drawn next, however it came there. */
function watchParts(root: HTMLElement | null, isLong: boolean, next: { current: number }) {
  if (!root || !isLong) return;
  const look = () => {
    const index = partAt(root, root.getBoundingClientRect().top);
    if (index !== undefined) next.current = index;
  };
  root.addEventListener("scroll", look, { passive: true });
  return () => root.removeEventListener("scroll", look);
}

/** Index of the last part that begins above a height of the window. */
export function partAt(root: HTMLElement, height: number): number | undefined {
  const parts = root.querySelectorAll<HTMLElement>("[data-part]");
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.getBoundingClientRect().top ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return parts.length === 0 ? undefined : low;
}
