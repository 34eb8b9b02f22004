import { DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { idFault, runbookId, runbookPath } from "../session/runbook-path.ts";
import type { RunbookDialog } from "./dialog-store.ts";
import styles from "./RunbookDialogs.module.css";
import { duplicateRunbook, renameRunbook } from "./runbook-files.ts";
import { useNameTaken } from "./use-name-taken.ts";

type Props = {
  readonly dialog: Extract<RunbookDialog, { kind: "rename" | "duplicate" }>;
  readonly onDone: () => void;
};

/** Another name for the file of a runbook, or one for its copy. */
export function NameForm({ dialog: { kind, path }, onDone }: Props) {
  const services = useServices();
  const old = runbookId(path);
  const [name, setName] = useState(kind === "rename" ? old : `${old}-copy`);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const taken = useNameTaken(name);
  const isSame = name === old;
  const fault = isSame ? undefined : (idFault(name) ?? taken);
  const submit = async () => {
    if (fault || isSame || state.busy) return;
    setState({ busy: true });
    try {
      if (kind === "rename") await renameRunbook(services, path, name);
      else await duplicateRunbook(services, path, name);
      onDone();
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DialogHeading>{kind === "rename" ? "Rename the runbook" : "Duplicate the runbook"}</DialogHeading>
      <label className={styles.field}>
        File name
        <input
          className="input"
          value={name}
          maxLength={120}
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby="name-file"
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <small id="name-file">{fault ?? runbookPath(name)}</small>
      </label>
      <p className={styles.note}>
        {kind === "rename"
          ? "The title stays. Links of other runbooks to this file are not changed: the check of each names them."
          : "The copy is unsaved until you save it. It has the same title and components: change them."}
      </p>
      <p className={styles.failure} role="alert">
        {state.error}
      </p>
      <div className={styles.buttons}>
        <button
          type="submit"
          className="button primary"
          disabled={fault !== undefined || isSame || state.busy}
        >
          {kind === "rename" ? "Rename" : "Duplicate"}
        </button>
        <DialogDismiss className="button">Cancel</DialogDismiss>
      </div>
    </form>
  );
}
