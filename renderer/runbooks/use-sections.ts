import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import { type Target, targetFor } from "./headings.ts";
import type { RunbookDocument } from "./runbook-document.ts";
import { useSectionOnScreen } from "./section-on-screen.ts";
import type { DrawnParts } from "./use-parts.ts";

const highlightMs = 2_000;

/**
 * Keeps text and outline together: which section is on screen, and how to go to one. A section in the address
 * is scrolled to when the runbook opens and whenever it changes. One that is not drawn yet is drawn next, and gone to
 * again when it is there.
 */
export function useSections(
  runbook: RunbookDocument,
  scroller: RefObject<HTMLElement | null>,
  { drawn, want }: DrawnParts,
) {
  const section = useNavigation((state) => state.location.section);
  const [current, setCurrent] = useSectionOnScreen(runbook, scroller);
  const waiting = useRef<Target>(undefined);
  const show = useCallback(
    (target: Target) => {
      if (runbook.outline.some(({ slug }) => slug === target.section)) setCurrent(target.section);
      const root = scroller.current;
      waiting.current = root && !showTarget(root, target.selector) ? target : undefined;
      if (!root || !waiting.current) return;
      want(target.line);
      const index = runbook.parts?.findLastIndex(({ line }) => line <= target.line) ?? -1;
      root.querySelector(`[data-part="${index}"]`)?.scrollIntoView({ block: "start" });
    },
    [runbook, scroller, setCurrent, want],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part has been drawn
  useEffect(() => {
    const root = scroller.current;
    const target = waiting.current;
    if (root && target && showTarget(root, target.selector)) waiting.current = undefined;
  }, [drawn, scroller]);
  const shown = useRef<string>(undefined);
  const wanted = section ? targetFor(runbook, section)?.selector : undefined;
  useEffect(() => {
    // A file that changed on disk makes a new document of the same place: the reader must not be moved.
    const place = `${runbook.id}#${wanted ?? ""}`;
    if (shown.current === place) return;
    shown.current = place;
    const target = section ? targetFor(runbook, section) : undefined;
    if (target) show(target);
  }, [wanted, section, runbook, show]);
  const goToSection = useCallback(
    (anchor: string) => {
      const target = targetFor(runbook, anchor);
      if (!target) return;
      useNavigation.getState().go({ section: target.section });
      show(target);
    },
    [runbook, show],
  );
  return { current, goToSection };
}

/** Scrolls to a place, gives it the focus so that reading goes on there, and marks what it stands in for a moment. */
function showTarget(root: HTMLElement, selector: string): boolean {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) return false;
  const marked = blockOf(element);
  marked.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
  marked.dataset.arrived = "";
  setTimeout(() => delete marked.dataset.arrived, highlightMs);
  return true;
}

/** A heading itself; of a kept name the block it stands in, or the next where it stands alone. */
function blockOf(element: HTMLElement): HTMLElement {
  if (!("anchor" in element.dataset)) return element;
  const block = element.closest<HTMLElement>("p, li, td, th, blockquote, h2, h3, h4, h5, h6") ?? element;
  const next = block.nextElementSibling;
  return block.textContent?.trim() === "" && next instanceof HTMLElement ? next : block;
}
