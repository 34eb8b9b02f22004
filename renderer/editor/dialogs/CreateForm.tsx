import { DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useState } from "react";
import { type TemplateKind, templateKinds } from "../../../core/editing/template-steps.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { idFault, runbookId, runbookPath } from "../session/runbook-path.ts";
import { ComponentField } from "./ComponentField.tsx";
import type { RunbookDialog } from "./dialog-store.ts";
import { FileNameField } from "./FileNameField.tsx";
import styles from "./RunbookDialogs.module.css";
import { beginRunbook } from "./runbook-files.ts";
import { useNameTaken } from "./use-name-taken.ts";

const kindWords: Readonly<Record<TemplateKind, string>> = {
  tool: "Tool",
  service: "Service",
  check: "Check",
  host: "Host",
  file: "File",
};

type Props = {
  readonly dialog: Extract<RunbookDialog, { kind: "create" }>;
  readonly onDone: () => void;
};

/** A new runbook: what it is for, what it is called, and which template it starts from. */
export function CreateForm({ dialog, onDone }: Props) {
  const services = useServices();
  const [component, setComponent] = useState(dialog.component);
  const [title, setTitle] = useState("");
  const [typedName, setTypedName] = useState(dialog.id);
  const [chosenKind, setChosenKind] = useState<TemplateKind>();
  const [failure, setFailure] = useState<string>();
  const draft = useAnswer(
    () => services.model.draftRunbook({ title, component, kind: chosenKind }),
    [title, component, chosenKind],
  );
  const name = typedName ?? (draft.value ? runbookId(draft.value.path) : "");
  const taken = useNameTaken(name);
  const fault = name === "" ? undefined : (idFault(name) ?? taken);
  const submit = async () => {
    if (!draft.value || fault) return;
    try {
      await beginRunbook(services, runbookPath(name), draft.value.text);
      onDone();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
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
      <DialogHeading>New runbook</DialogHeading>
      <ComponentField component={component} onChoose={setComponent} />
      <label className={styles.field}>
        Title
        <input
          className="input"
          value={title}
          maxLength={200}
          placeholder={component ? "As the component is called" : "New runbook"}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <FileNameField
        name={name}
        fault={fault}
        note="; nothing is written before the first save."
        onName={setTypedName}
      />
      <fieldset className={styles.kinds}>
        <legend>Template</legend>
        {templateKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button small"
            aria-pressed={(chosenKind ?? draft.value?.kind) === kind}
            onClick={() => setChosenKind(kind)}
          >
            {kindWords[kind]}
          </button>
        ))}
      </fieldset>
      <p className={styles.failure} role="alert">
        {failure ?? draft.error}
      </p>
      <div className={styles.buttons}>
        <button
          type="submit"
          className="button primary"
          disabled={!draft.value || name === "" || fault !== undefined}
        >
          Write it
        </button>
        <DialogDismiss className="button">Cancel</DialogDismiss>
      </div>
    </form>
  );
}
