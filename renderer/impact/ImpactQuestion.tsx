import { type FormEvent, useState } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { longestSubject } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { ActionChoice } from "./ActionChoice.tsx";
import styles from "./ImpactQuestion.module.css";
import { newValueLabels, takesNewValue } from "./question.ts";
import { SubjectBox } from "./SubjectBox.tsx";

/** "What breaks if I [remove ▾] [subject] [to …]": the question, always there to be asked another way. */
export function ImpactQuestion({ impact }: { readonly impact?: Impact }) {
  const subject = useNavigation((state) => state.location.subject ?? "");
  const to = useNavigation((state) => state.location.to ?? "");
  const chosen = useNavigation((state) => state.location.action);
  const name = useWorkspace((state) => state.byId.get(subject)?.name ?? subject);
  const isStart = useNavigation(({ location }) => !location.subject && !location.plan);
  const action = impact?.action ?? chosen;
  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">Impact: what breaks if I touch it?</h1>
      <form className={styles.form} aria-label="What breaks if…" onSubmit={submitted}>
        <span className={styles.words}>What breaks if I</span>
        <ActionChoice action={action} {...(impact ? { impact } : {})} />
        <SubjectBox key={`${subject} ${name}`} initial={name} autoFocus={isStart} />
        {action && takesNewValue(action) ? (
          <NewValue key={`${action} ${to}`} label={newValueLabels[action]} initial={to} />
        ) : null}
        <button type="submit" className="button primary">
          Ask
        </button>
      </form>
    </header>
  );
}

/** Asks what stands in the boxes; a subject that was not changed keeps its id, so that two of a name stay apart. */
function submitted(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  const text = (name: string) => String(data.get(name) ?? "").slice(0, longestSubject);
  const { location, go } = useNavigation.getState();
  const shown = useWorkspace.getState().byId.get(location.subject ?? "")?.name ?? location.subject;
  const typed = text("subject").trim();
  const same = typed === shown;
  go({
    screen: "impact",
    subject: same ? location.subject : typed,
    // Another subject may be of another kind: the action is then the first that fits, unless it was chosen.
    action: location.action,
    to: text("to").trim() || undefined,
    plan: undefined,
  });
}

/** The new name or address; asked about with Enter or on leaving the box. */
function NewValue({ label, initial }: { readonly label: string; readonly initial: string }) {
  const [text, setText] = useState(initial);
  return (
    <label className={styles.newValue}>
      <span>{label}</span>
      <input
        name="to"
        className="input mono"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={(event) => text.trim() !== initial && event.target.form?.requestSubmit()}
      />
    </label>
  );
}
