import { memo, useMemo } from "react";
import styles from "./LongText.module.css";
import { MarkdownView } from "./MarkdownView.tsx";
import { ReaderContext, type ReaderPlace, useReader } from "./reader-context.ts";
import type { PartPlace, RunbookPart } from "./runbook-document.ts";
import type { DrawnParts } from "./use-parts.ts";

type Props = { readonly places: readonly PartPlace[]; readonly parts: DrawnParts };

/**
 * A long text, part by part: each takes the room it is thought to need until it has been drawn, and the browser lays
 * out only those near the screen. All of them end up in the page, so that it can be searched, printed and read aloud.
 */
export function LongText({ places, parts: { drawn } }: Props) {
  const place = useReader();
  return (
    <div className={styles.text} aria-busy={drawn.size < places.length}>
      {places.map((own, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
        <Part key={index} index={index} place={own} part={drawn.get(index)} reader={place} />
      ))}
    </div>
  );
}

type PartProps = {
  readonly index: number;
  readonly place: PartPlace;
  readonly part: RunbookPart | undefined;
  readonly reader: ReaderPlace;
};

/** About what a line of Markdown takes on the page, headings and the room between blocks included. */
const lineHeight = 24;

const Part = memo(function Part({ index, place: { lines }, part, reader }: PartProps) {
  const commands = part?.commands;
  const own = useMemo(
    () => (commands ? { ...reader, document: { ...reader.document, commands } } : reader),
    [reader, commands],
  );
  const size = `${lines * lineHeight}px`;
  if (!part) return <div data-part={index} style={{ blockSize: size }} />;
  return (
    <div data-part={index} className={styles.part} style={{ containIntrinsicBlockSize: `auto ${size}` }}>
      <ReaderContext value={own}>
        <MarkdownView tree={part.tree} />
      </ReaderContext>
    </div>
  );
});
