import { useId } from "react";
import { runbookPath } from "../session/runbook-path.ts";
import styles from "./RunbookDialogs.module.css";

type Props = {
  readonly name: string;
  /** What is wrong with the name, in words. */
  readonly fault: string | undefined;
  /** Said behind the path, where there is something to say. */
  readonly note?: string;
  /** The field has the focus as the dialog opens, with the name selected. */
  readonly first?: boolean;
  readonly onName: (name: string) => void;
};

/** The name of a runbook's file, without folder and ending; below it the path it stands for, or what is wrong. */
export function FileNameField({ name, fault, note = "", first = false, onName }: Props) {
  const id = useId();
  return (
    <label className={styles.field}>
      File name
      <input
        className="input"
        value={name}
        maxLength={120}
        spellCheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={id}
        onFocus={(event) => first && event.target.select()}
        onChange={(event) => onName(event.target.value)}
      />
      <small id={id} className={fault ? styles.fault : undefined}>
        {fault ?? `${runbookPath(name)}${note}`}
      </small>
    </label>
  );
}
