import { Dialog } from "@ariakit/react/dialog";
import { CreateForm } from "./CreateForm.tsx";
import { useRunbookDialogs } from "./dialog-store.ts";
import { NameForm } from "./NameForm.tsx";
import styles from "./RunbookDialogs.module.css";

/** Asks what a file of a runbook is to be called, or what a new one is for. */
export function RunbookDialogs() {
  const { dialog, close } = useRunbookDialogs();
  return (
    <Dialog
      open={dialog !== undefined}
      onClose={close}
      unmountOnHide
      autoFocusOnHide={() => !useRunbookDialogs.getState().began}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      {dialog?.kind === "create" ? <CreateForm dialog={dialog} onDone={close} /> : null}
      {dialog?.kind === "rename" || dialog?.kind === "duplicate" ? (
        <NameForm dialog={dialog} onDone={close} />
      ) : null}
    </Dialog>
  );
}
