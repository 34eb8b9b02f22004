import { type RefObject, useEffect, useState } from "react";
import { headingId } from "./headings.ts";
import type { RunbookDocument } from "./runbook-document.ts";
import { partAt } from "./use-parts.ts";

/** Slug of the last heading in the upper third of the text, and a way to say which one it is. */
export function useSectionOnScreen(runbook: RunbookDocument, scroller: RefObject<HTMLElement | null>) {
  const { outline, parts } = runbook;
  const [current, setCurrent] = useState<string | undefined>(outline[0]?.slug);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    if (parts) return followScroll(root, () => setCurrent(sectionOfLongText(root, runbook)));
    const look = () => {
      const line = lineLookedAt(root);
      const passed = outline.filter(({ slug }) => {
        const top = headingIn(root, slug)?.getBoundingClientRect().top;
        return top !== undefined && top <= line;
      });
      setCurrent((passed.at(-1) ?? outline[0])?.slug);
    };
    const observer = new IntersectionObserver(look, { root, rootMargin: "0px 0px -66% 0px" });
    for (const { slug } of outline) {
      const heading = headingIn(root, slug);
      if (heading) observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [runbook, outline, parts, scroller]);
  return [current, setCurrent] as const;
}

/** Asking thousands of headings where they are would lay out the whole text: only those of one part are asked. */
function sectionOfLongText(root: HTMLElement, { outline, parts = [] }: RunbookDocument): string | undefined {
  const height = lineLookedAt(root);
  const index = partAt(root, height) ?? 0;
  const part = root.querySelector(`[data-part="${index}"]`);
  let last: string | undefined;
  for (const heading of part?.querySelectorAll("h2, h3, h4, h5, h6") ?? []) {
    if (heading.getBoundingClientRect().top <= height) last = heading.id;
  }
  if (last !== undefined) return last.slice(headingId("").length);
  const line = parts[index]?.line ?? 1;
  return (outline.findLast((heading) => heading.line < line) ?? outline[0])?.slug;
}

function lineLookedAt(root: HTMLElement): number {
  return root.getBoundingClientRect().top + root.clientHeight / 3;
}

/** Calls once for each frame in which it was scrolled. */
function followScroll(root: HTMLElement, look: () => void): () => void {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  root.addEventListener("scroll", later, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener("scroll", later);
  };
}

function headingIn(root: HTMLElement, slug: string): HTMLElement | undefined {
  const heading = document.getElementById(headingId(slug));
  return heading && root.contains(heading) ? heading : undefined;
}
