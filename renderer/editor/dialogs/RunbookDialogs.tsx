import { Dialog } from "@ariakit/react/dialog";
import { focusMainWidget, isFocusLost } from "../../app/regions.ts";
import { useModes } from "../mode-store.ts";
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
      autoFocusOnHide={focusWhatFollows}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      {dialog?.kind === "create" ? <CreateForm dialog={dialog} onDone={close} /> : null}
      {dialog && dialog.kind !== "create" ? <NameForm dialog={dialog} onDone={close} /> : null}
    </Dialog>
  );
}

/** @returns whether the focus goes back to where the dialog was opened from */
function focusWhatFollows(): boolean {
  const { ledTo } = useRunbookDialogs.getState();
  if (ledTo === undefined) {
    // What it was opened from may be gone: the palette, or a list that has closed.
    requestAnimationFrame(() => isFocusLost() && focusMainWidget());
    return true;
  }
  if ((useModes.getState().byPath.get(ledTo) ?? "read") === "read") focusMainWidget();
  else void import("../code/focus-text.ts").then(({ focusText }) => focusText(ledTo));
  return false;
}
