import { useMemo } from "react";
import type { MergeChunk } from "../../../core/editing/merge-texts.ts";
import { MarkedText } from "./MarkedText.tsx";
import styles from "./MergeColumns.module.css";
import { markedWords } from "./marked-words.ts";

type Props = { readonly chunk: MergeChunk; readonly note?: string };

/** A stretch as each of the three texts has it, side by side; what a side has changed stands out in it. */
export function MergeSides({ chunk, note }: Props) {
  const { kind, base, yours, theirs, lines } = chunk;
  return (
    <div className={styles.row} data-kind={kind}>
      <Side
        {...{ who: "Yours", text: yours, line: lines.yours, base }}
        changed={kind !== "theirs"}
        {...(note && kind !== "theirs" ? { note } : {})}
      />
      <Side {...{ who: "Before", text: base, line: lines.base, base }} changed={false} />
      <Side
        {...{ who: "Theirs", text: theirs, line: lines.theirs, base }}
        changed={kind !== "yours"}
        {...(note && kind === "theirs" ? { note } : {})}
      />
    </div>
  );
}

type SideProps = {
  readonly who: string;
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  readonly base: string;
  readonly changed: boolean;
  readonly note?: string;
};

/** More would not be read, and would hold the page up. */
const mostShown = 20_000;

function Side({ who, text, line, base, changed, note }: SideProps) {
  const words = useMemo(() => (changed ? markedWords(base, text)?.after : undefined), [changed, base, text]);
  return (
    <div className={styles.side} data-changed={changed || undefined}>
      <span className={styles.who}>
        <span className={styles.name}>{who}, </span>
        {placeWords(text, line)}
        {note ? `, ${note}` : ""}
      </span>
      {text === "" ? null : <pre>{words ? <MarkedText words={words} as="added" /> : shortened(text)}</pre>}
    </div>
  );
}

function placeWords(text: string, line: number): string {
  if (text === "") return "no lines here";
  const last = line + text.replace(/\n$/, "").split("\n").length - 1;
  return last === line ? `line ${line}` : `lines ${line} to ${last}`;
}

function shortened(text: string): string {
  if (text.length <= mostShown) return text;
  return `${text.slice(0, mostShown)}\n… and ${text.length - mostShown} more characters`;
}
