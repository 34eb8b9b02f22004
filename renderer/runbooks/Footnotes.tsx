import type { Definitions } from "./definitions.ts";
import type { Draw } from "./drawings.ts";
import styles from "./MarkdownView.module.css";

type ReferenceProps = { readonly identifier: string; readonly definitions: Definitions };

/** Ids are made of numbers, never of what the author called the note. */
const noteId = (number: number) => `rbnote-${number}`;
const referenceId = (number: number) => `rbnote-reference-${number}`;

/** The raised number of a footnote; a press leads to the note. */
export function FootnoteReference({ identifier, definitions }: ReferenceProps) {
  const number = definitions.noteNumbers.get(identifier);
  if (number === undefined || !definitions.notes.has(identifier)) return <sup>[{identifier}]</sup>;
  return (
    <sup>
      <button
        type="button"
        id={referenceId(number)}
        className={styles.note}
        aria-label={`Note ${number}`}
        onClick={() => focusOn(noteId(number))}
      >
        {number}
      </button>
    </sup>
  );
}

/** The notes that are referred to, at the end of the runbook. */
export function Footnotes({ definitions, draw }: { readonly definitions: Definitions; readonly draw: Draw }) {
  const referred = [...definitions.noteNumbers].flatMap(([identifier, number]) => {
    const note = definitions.notes.get(identifier);
    return note ? [{ number, note }] : [];
  });
  if (referred.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Notes">
      <ol>
        {referred.map(({ number, note }) => (
          <li key={number} value={number} id={noteId(number)} tabIndex={-1}>
            {draw.children(note)}
            <button type="button" className="button quiet small" onClick={() => focusOn(referenceId(number))}>
              Back to the text
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: "nearest" });
  element?.focus();
}
