import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import { useGraph } from "../graph/view/graph-store.ts";
import { useViewActions } from "./use-view-actions.ts";
import styles from "./Views.module.css";
import { type Naming, useViews } from "./views-store.ts";

const longestTitle = 120;

/** Asks for the title of a view. It stays open, with what was typed, until the file is written. */
export function NameViewDialog() {
  const naming = useViews((state) => state.naming);
  return (
    <Dialog
      open={naming !== undefined}
      onClose={() => useViews.setState({ naming: undefined })}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      {naming ? <TitleForm naming={naming} /> : null}
    </Dialog>
  );
}

function TitleForm({ naming }: { readonly naming: Naming }) {
  const [title, setTitle] = useState(naming.type === "rename" ? naming.entry.view.title : "");
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const path = useGraph((state) => state.history.present.path);
  const { save, rename } = useViewActions();
  const wanted = title.trim();
  const submit = async () => {
    if (wanted === "" || busy) return;
    setBusy(true);
    const done = naming.type === "new" ? await save(wanted) : await rename(naming.entry, wanted);
    setBusy(false);
    if (done) useViews.setState({ naming: undefined });
    else setFailure(useViews.getState().notice?.words);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DialogHeading>{naming.type === "new" ? "Save this view" : "Rename the view"}</DialogHeading>
      <label className={styles.field}>
        Title
        <input
          className="input"
          value={title}
          maxLength={longestTitle}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      {naming.type === "new" ? (
        <p className="muted">
          Keeps filter, focus, hops, layout, grouping, what is hidden or opened, and pins.
          {path ? " The ways that are drawn now are not part of it." : ""}
        </p>
      ) : null}
      <p className={styles.failure} role="alert">
        {failure}
      </p>
      <div className={styles.buttons}>
        <button type="submit" className="button primary" disabled={wanted === "" || busy}>
          {naming.type === "new" ? "Save" : "Rename"}
        </button>
        <DialogDismiss className="button">Cancel</DialogDismiss>
      </div>
    </form>
  );
}
