import { useCallback, useMemo, useRef } from "react";
import { targetFor } from "../../runbooks/headings.ts";
import { MarkdownView } from "../../runbooks/MarkdownView.tsx";
import { ReaderContext } from "../../runbooks/reader-context.ts";
import type { Preview } from "../worker/text-host.ts";
import styles from "./PreviewPane.module.css";
import { usePreview } from "./use-preview.ts";
import { useScrollByBlock } from "./use-scroll-by-block.ts";

type Props = { readonly path: string; readonly isRunbook: (id: string) => boolean };

/** The unsaved text as it will be read, at the place that is being edited. */
export function PreviewPane({ path, isRunbook }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { preview, renew } = usePreview(path);
  useScrollByBlock(path, scroller, preview, renew);
  return (
    <section
      ref={scroller}
      className={styles.pane}
      aria-label="Preview"
      // The text scrolls by itself: without a tab stop the keyboard could not scroll it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      {preview ? <Drawn {...{ preview, isRunbook, scroller }} /> : <p className="empty">Drawing…</p>}
    </section>
  );
}

type DrawnProps = Pick<Props, "isRunbook"> & {
  readonly preview: Preview;
  readonly scroller: React.RefObject<HTMLElement | null>;
};

function Drawn({ preview: { document, part }, isRunbook, scroller }: DrawnProps) {
  const goToSection = useCallback(
    (anchor: string) => {
      const target = targetFor(document, anchor);
      if (target) scroller.current?.querySelector(target.selector)?.scrollIntoView({ block: "start" });
    },
    [document, scroller],
  );
  const place = useMemo(() => ({ document, isRunbook, goToSection }), [document, isRunbook, goToSection]);
  return (
    <ReaderContext value={place}>
      <p className={styles.title}>{document.frontMatter.title}</p>
      {part ? (
        <p className={styles.part} role="note">
          This runbook is very long: lines {part.from} to {part.to} of {part.of} are shown, around what you
          edit.
        </p>
      ) : null}
      <div data-prose="">
        <MarkdownView tree={document.tree} />
      </div>
    </ReaderContext>
  );
}
