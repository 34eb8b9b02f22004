import { DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { idFault, runbookId } from "../session/runbook-path.ts";
import type { RunbookDialog } from "./dialog-store.ts";
import { FileNameField } from "./FileNameField.tsx";
import styles from "./RunbookDialogs.module.css";
import { duplicateRunbook, renameRunbook, saveRunbookAs } from "./runbook-files.ts";
import { useNameTaken } from "./use-name-taken.ts";

type Props = {
  readonly dialog: Extract<RunbookDialog, { kind: keyof typeof words }>;
  readonly onDone: () => void;
};

const words = {
  rename: {
    heading: "Rename the runbook",
    action: "Rename",
    note: "The title stays. Links of other runbooks to this file are not changed: the check of each names them.",
    run: renameRunbook,
  },
  duplicate: {
    heading: "Duplicate the runbook",
    action: "Duplicate",
    note: "The copy is unsaved until you save it. It has the same title and components: change them.",
    run: duplicateRunbook,
  },
  "save-as": {
    heading: "Save under another name",
    action: "Save",
    note: "You go on in the new file. The old one stays as it is on the disk.",
    run: saveRunbookAs,
  },
} as const;

/** Another name for the file of a runbook, or one for its copy. */
export function NameForm({ dialog: { kind, path }, onDone }: Props) {
  const services = useServices();
  const { heading, action, note, run } = words[kind];
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
      await run(services, path, name);
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
      <DialogHeading>{heading}</DialogHeading>
      <FileNameField name={name} fault={fault} first onName={setName} />
      <p className={styles.note}>{note}</p>
      <p className={styles.failure} role="alert">
        {state.error}
      </p>
      <div className={styles.buttons}>
        <button
          type="submit"
          className="button primary"
          disabled={fault !== undefined || isSame || state.busy}
        >
          {action}
        </button>
        <DialogDismiss className="button">Cancel</DialogDismiss>
      </div>
    </form>
  );
}
