import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { ComponentForm } from "./ComponentForm.tsx";
import styles from "./Facts.module.css";
import { type FactsForm, useFacts } from "./facts-store.ts";
import { RelationsForm } from "./RelationsForm.tsx";
import { useFactsFile } from "./use-facts-file.ts";

const close = () => useFacts.setState({ shown: undefined });
const titles = { facts: "Edit facts", relations: "Relations" } as const;

/** A form over the window that writes into a file of the graph. What is typed outlives its closing. */
export function FactsDialog() {
  const shown = useFacts((state) => state.shown);
  const name = useWorkspace((state) => (shown ? state.byId.get(shown.component)?.name : undefined));
  return (
    <Dialog
      open={shown !== undefined}
      onClose={close}
      unmountOnHide
      hideOnInteractOutside={false}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      {shown ? (
        <>
          <div className={styles.head}>
            <DialogHeading className={styles.heading}>
              {titles[shown.form]} of <span className="mono">{name ?? shown.component}</span>
            </DialogHeading>
            <DialogDismiss className="button quiet small">Close</DialogDismiss>
          </div>
          <Forms key={`${shown.form} ${shown.component}`} shown={shown} />
        </>
      ) : null}
    </Dialog>
  );
}

function Forms({ shown }: { readonly shown: FactsForm }) {
  const { value, error, readAgain } = useFactsFile(shown);
  if (!value) {
    return error === undefined ? (
      <p className="muted">Reading {shown.path}…</p>
    ) : (
      <p className={styles.error} role="alert">
        {shown.path} could not be read: {error}
      </p>
    );
  }
  const { file, facts } = value;
  const parts = { file, onReadAgain: readAgain, onDone: close };
  return (
    <>
      <p className="muted">
        It is written into <span className="mono">{file.path}</span>; every other line stays as it is.
      </p>
      {file.writable ? null : (
        <p className={styles.error} role="alert">
          {file.path} cannot be written. {file.why ?? "The disk does not say why."}
        </p>
      )}
      {error ? (
        <p className={styles.error} role="alert">
          {shown.path} could not be read again: {error}
        </p>
      ) : null}
      {!facts.ok ? (
        <p className={styles.error} role="alert">
          {facts.message}
        </p>
      ) : shown.form === "facts" ? (
        <ComponentForm {...parts} component={facts.component} />
      ) : (
        <RelationsForm {...parts} component={shown.component} relations={facts.relations} />
      )}
    </>
  );
}
