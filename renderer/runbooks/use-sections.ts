import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import { headingFor, headingId } from "./headings.ts";
import type { RunbookDocument } from "./runbook-document.ts";

const highlightMs = 2_000;

/**
 * Keeps text and outline together: which section is on screen, and how to go to one. A section in the address
 * is scrolled to when the runbook opens and whenever it changes.
 */
export function useSections(runbook: RunbookDocument, scroller: RefObject<HTMLElement | null>) {
  const section = useNavigation((state) => state.location.section);
  const [current, setCurrent] = useSectionOnScreen(runbook, scroller);
  const wanted = section ? headingFor(runbook.outline, section)?.slug : undefined;
  const show = useCallback(
    (slug: string) => {
      setCurrent(slug);
      showHeading(scroller.current, slug);
    },
    [scroller, setCurrent],
  );
  const shown = useRef<string>(undefined);
  useEffect(() => {
    // A file that changed on disk makes a new document of the same place: the reader must not be moved.
    const place = `${runbook.id}#${wanted ?? ""}`;
    if (shown.current === place) return;
    shown.current = place;
    if (wanted) show(wanted);
  }, [wanted, runbook.id, show]);
  const goToSection = useCallback(
    (anchor: string) => {
      const slug = headingFor(runbook.outline, anchor)?.slug;
      if (!slug) return;
      useNavigation.getState().go({ section: slug });
      show(slug);
    },
    [runbook, show],
  );
  return { current, goToSection };
}

/** The last heading in the upper third of the text. */
function useSectionOnScreen({ outline }: RunbookDocument, scroller: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<string | undefined>(outline[0]?.slug);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const look = () => {
      const line = root.getBoundingClientRect().top + root.clientHeight / 3;
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
  }, [outline, scroller]);
  return [current, setCurrent] as const;
}

/** Scrolls to a heading, gives it the focus so that reading goes on there, and marks it for a moment. */
function showHeading(scroller: HTMLElement | null, slug: string): void {
  const heading = scroller ? headingIn(scroller, slug) : undefined;
  if (!heading) return;
  heading.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
  heading.dataset.arrived = "";
  setTimeout(() => delete heading.dataset.arrived, highlightMs);
}

function headingIn(root: HTMLElement, slug: string): HTMLElement | undefined {
  const heading = document.getElementById(headingId(slug));
  return heading && root.contains(heading) ? heading : undefined;
}
