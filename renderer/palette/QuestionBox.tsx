import { Combobox, ComboboxList, ComboboxProvider } from "@ariakit/react";
import { type Ref, useState } from "react";
import { AnswerRows } from "./AnswerRows.tsx";
import type { AnswerRow } from "./answer-row.ts";
import styles from "./QuestionBox.module.css";
import { useAnswers } from "./use-answers.ts";

type Props = {
  readonly initial?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  /** Says that a row was acted on; `stay` when the box should stay open (Tab). */
  readonly onChosen?: (stay: boolean) => void;
  /** Whether answers stand there before anything is typed. */
  readonly answersWhenEmpty: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** The question box: one field for hosts, names, paths, commands and pasted alerts, with its answers below. */
export function QuestionBox({
  initial = "",
  label,
  placeholder,
  autoFocus = false,
  onChosen,
  answersWhenEmpty,
  inputRef,
}: Props) {
  const [text, setText] = useState(initial);
  const { groups, empty, waiting } = useAnswers(text, setText);
  const rows = groups.flatMap((group) => group.rows);
  const shown = answersWhenEmpty || text.trim() !== "";
  const choose = (row: AnswerRow, stay: boolean) => {
    row.run();
    if (row.mark.type !== "help") onChosen?.(stay);
  };
  return (
    <ComboboxProvider value={text} setValue={setText} includesBaseElement={false} open={shown}>
      <Combobox
        ref={inputRef}
        className={`input ${styles.field}`}
        aria-label={label}
        placeholder={placeholder}
        autoFocus={autoFocus}
        autoSelect="always"
        spellCheck={false}
        autoComplete="none"
        onPaste={(event) => {
          // An input drops line breaks; whoever pastes several lines pastes an alert.
          const pasted = event.clipboardData.getData("text/plain");
          if (!/\n/.test(pasted.trim())) return;
          event.preventDefault();
          setText(`! ${pasted.trim().replace(/\s*\n\s*/g, " ")}`);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Tab" || event.shiftKey || !onChosen) return;
          const active = rows.find((row) => row.key === activeKey());
          if (!active || active.disabled) return;
          event.preventDefault();
          choose(active, true);
        }}
      />
      {shown ? (
        <ComboboxList className={styles.answers} alwaysVisible aria-label="Answers" aria-busy={waiting}>
          {empty ? (
            <p className={styles.empty} role="status">
              {empty}
            </p>
          ) : null}
          <AnswerRows groups={groups} onChosen={(row) => choose(row, false)} />
        </ComboboxList>
      ) : null}
    </ComboboxProvider>
  );
}

/** The key of the option under the cursor, as the list marks it. */
function activeKey(): string | undefined {
  return document.querySelector<HTMLElement>('[role="option"][data-active-item]')?.dataset.key;
}
