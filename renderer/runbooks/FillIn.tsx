import type { Component } from "../../core/schema/component.ts";
import { commandPieces } from "./command-pieces.ts";
import styles from "./FillIn.module.css";
import { useFill } from "./fill-store.ts";
import type { RunbookDocument } from "./runbook-document.ts";
import { useFillOf } from "./use-fill.ts";

/** Nobody fills in more; what a field cannot be given for stays marked in its command. */
const mostFields = 40;

/** One line above the text in which the placeholders of all its commands are filled in. */
export function FillIn({ document }: { readonly document: RunbookDocument }) {
  const { component, typed } = useFillOf(document);
  const { choose, type, clear } = useFill();
  const placeholders = placeholdersOf(document).slice(0, mostFields);
  if (placeholders.length === 0) return null;
  return (
    <form className={styles.row} aria-label="Fill in" onSubmit={(event) => event.preventDefault()}>
      <h2 className={styles.title}>Fill in</h2>
      {document.components.length > 0 && component ? (
        <label className={styles.field}>
          <span>facts of</span>
          <select
            className="input"
            value={component.id}
            onChange={(event) => choose(document.id, event.target.value)}
          >
            {document.components.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {placeholders.map((placeholder) => (
        <Field
          key={placeholder}
          placeholder={placeholder}
          value={typed.get(placeholder) ?? ""}
          fact={factFor(placeholder, document, component)}
          onType={(value) => type(document.id, placeholder, value)}
        />
      ))}
      {[...typed.values()].some(Boolean) ? (
        <button type="button" className="button quiet small" onClick={() => clear(document.id)}>
          Clear what was typed
        </button>
      ) : null}
    </form>
  );
}

function placeholdersOf({ commands }: RunbookDocument): string[] {
  return [...new Set(commands.flatMap(({ runnable, placeholders: own }) => (runnable ? own : [])))];
}

type FieldProps = {
  readonly placeholder: string;
  readonly value: string;
  /** What the chosen component says; typing takes its place. */
  readonly fact: string | undefined;
  readonly onType: (value: string) => void;
};

function Field({ placeholder, value, fact, onType }: FieldProps) {
  const odd = isMoreThanOneWord(value);
  return (
    <label className={styles.field} data-missing={!value.trim() && !fact ? "" : undefined}>
      <span className="mono">{`<${placeholder}>`}</span>
      <input
        className="input mono"
        value={value}
        placeholder={fact ?? "not known"}
        title={fact && !value ? `${fact}: a fact of the component` : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
      {odd ? <span className={styles.odd}>A shell reads this as more than one word.</span> : null}
    </label>
  );
}

/** A fact counts when it can stand in at least one of the commands. */
function factFor(
  name: string,
  { commands }: RunbookDocument,
  component: Component | undefined,
): string | undefined {
  for (const command of commands) {
    if (!command.placeholders.includes(name)) continue;
    for (const piece of commandPieces(command, component, noneTyped)) {
      if (piece.kind === "filled" && piece.name === name) return piece.text;
    }
  }
  return undefined;
}

const noneTyped: ReadonlyMap<string, string> = new Map();

function isMoreThanOneWord(value: string): boolean {
  return /[^A-Za-z0-9_./:@%+=,~-]/.test(value.trim());
}
