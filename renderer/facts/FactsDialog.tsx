import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { ComponentForm } from "./ComponentForm.tsx";
import styles from "./Facts.module.css";
import { type FactsForm, type FactsFormName, useFacts } from "./facts-store.ts";
import { useDrafts } from "./keep-drafts.ts";
import { NewComponentForm } from "./NewComponentForm.tsx";
import { RelationsForm } from "./RelationsForm.tsx";
import { RemoveForm } from "./RemoveForm.tsx";
import { RunbooksForm } from "./RunbooksForm.tsx";
import { useFactsFile } from "./use-facts-file.ts";
import { WaiversForm } from "./WaiversForm.tsx";

const close = () => useFacts.setState({ shown: undefined });

const titles: Readonly<Record<Exclude<FactsFormName, "new">, string>> = {
  facts: "Edit facts",
  relations: "Relations",
  runbooks: "Runbooks",
  waivers: "Waivers",
  remove: "Removal",
};

/** A form over the window that writes into files of the workspace. What is typed outlives its closing. */
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
              {shown.form === "new" ? (
                "New component"
              ) : (
                <>
                  {titles[shown.form]} of <span className="mono">{name ?? shown.component}</span>
                </>
              )}
            </DialogHeading>
            <DialogDismiss className="button quiet small">Close</DialogDismiss>
          </div>
          {shown.form === "new" ? null : <Sections shown={shown} />}
          <NotKept />
          <Part key={`${shown.form} ${shown.component}`} shown={shown} />
        </>
      ) : null}
    </Dialog>
  );
}

const sections: Readonly<Record<Exclude<FactsFormName, "new">, string>> = {
  facts: "Facts",
  relations: "Relations",
  runbooks: "Runbooks",
  waivers: "Waivers",
  remove: "Remove",
};

/** What else can be edited about the component. */
function Sections({ shown }: { readonly shown: FactsForm }) {
  return (
    <nav className={`segmented ${styles.sections}`} aria-label="What to edit">
      {Object.entries(sections).map(([form, words]) => (
        <button
          key={form}
          type="button"
          className="button small"
          aria-pressed={shown.form === form}
          onClick={() => useFacts.setState({ shown: { ...shown, form: form as FactsFormName } })}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}

function NotKept() {
  const failure = useDrafts((state) => state.failure);
  return failure === undefined ? null : (
    <p className={styles.error} role="alert">
      What is typed here is not kept on the disk, and a crash would lose it: {failure}
    </p>
  );
}

function Part({ shown }: { readonly shown: FactsForm }) {
  const { form, component } = shown;
  switch (form) {
    case "new":
      return <NewComponentForm first={shown.path} onDone={close} />;
    case "runbooks":
      return <RunbooksForm component={component} />;
    case "waivers":
      return <WaiversForm component={component} onDone={close} />;
    case "remove":
      return <RemoveForm shown={shown} onDone={close} />;
    default:
      return <FileForms shown={shown} />;
  }
}

function FileForms({ shown }: { readonly shown: FactsForm }) {
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
