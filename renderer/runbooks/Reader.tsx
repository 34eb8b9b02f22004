import { useMemo, useRef } from "react";
import { FillIn } from "./FillIn.tsx";
import { LongText } from "./LongText.tsx";
import { MarkdownView } from "./MarkdownView.tsx";
import { Outline, OutlineMenu } from "./Outline.tsx";
import styles from "./Reader.module.css";
import { ReaderHeader } from "./ReaderHeader.tsx";
import { ReaderContext } from "./reader-context.ts";
import type { RunbookDocument } from "./runbook-document.ts";
import { SelectionCard } from "./SelectionCard.tsx";
import { useParts } from "./use-parts.ts";
import { useSections } from "./use-sections.ts";

type Props = { readonly document: RunbookDocument; readonly isRunbook: (id: string) => boolean };

/** A runbook to read: header, the line in which its commands are filled in, text, and sections at the side. */
export function Reader({ document, isRunbook }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const parts = useParts(document, scroller);
  const { current, goToSection } = useSections(document, scroller, parts);
  const place = useMemo(() => ({ document, isRunbook, goToSection }), [document, isRunbook, goToSection]);
  return (
    <ReaderContext value={place}>
      <article
        ref={scroller}
        className={styles.reader}
        aria-label={document.frontMatter.title}
        // The text scrolls by itself: without a tab stop the keyboard could not scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        <div className={styles.menu}>
          <OutlineMenu current={current} />
        </div>
        <ReaderHeader document={parts.problems ? { ...document, problems: parts.problems } : document} />
        {document.parts
          ? document.fileProblems.map(({ line, what, remedy }) => (
              <p key={`${line} ${what}`} className={styles.drawing}>
                {what} {remedy} Edit shows and keeps all of it.
              </p>
            ))
          : null}
        {document.parts && parts.drawn.size < document.parts.length ? (
          <p className={styles.drawing}>
            This runbook is very long: {parts.drawn.size} of {document.parts.length} parts have been drawn.
          </p>
        ) : null}
        <div className={styles.columns}>
          <div className={styles.text}>
            <FillIn document={document} />
            {document.parts ? (
              <LongText places={document.parts} parts={parts} />
            ) : (
              <MarkdownView tree={document.tree} />
            )}
          </div>
          <aside className={styles.side} aria-label="Beside the text">
            <SelectionCard />
            <Outline current={current} />
          </aside>
        </div>
      </article>
    </ReaderContext>
  );
}
