import { useId, useMemo, useState } from "react";
import type { Component } from "../../core/schema/component.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { EditForm } from "./EditForm.tsx";
import styles from "./Facts.module.css";
import { changesOf, type Draft, draftOf } from "./fact-field.ts";
import type { FactsEdit } from "./facts-edit.ts";
import { useFacts } from "./facts-store.ts";
import { newComponentBase, newComponentFields } from "./new-component-fields.ts";
import { useReadFiles } from "./use-read-files.ts";

const about = "component new";

type Props = {
  /** The file that is offered first; empty for any. */
  readonly first: string;
  readonly onDone: () => void;
};

/** A component that the graph does not have yet, and the file it is put into. */
export function NewComponentForm({ first, onDone }: Props) {
  const { model } = useServices();
  const { value: paths = [], error } = useAnswer(() => model.graphFiles(), []);
  const [chosen, setChosen] = useState(first);
  const path = chosen || paths[0];
  const { value: files, error: unread, readAgain } = useReadFiles(path ? [path] : undefined);
  const file = files?.find((each) => each.path === path);
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>File</label>
        <select
          id={id}
          className="input mono"
          value={path ?? ""}
          onChange={({ target }) => setChosen(target.value)}
        >
          {paths.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      {(error ?? unread) ? (
        <p className={styles.error} role="alert">
          {error ?? unread}
        </p>
      ) : null}
      {file && !file.writable ? (
        <p className={styles.error} role="alert">
          {file.path} cannot be written. {file.why ?? "The disk does not say why."}
        </p>
      ) : null}
      {file ? <Fields file={file} onReadAgain={readAgain} onDone={onDone} /> : null}
    </>
  );
}

type FieldsProps = Pick<Parameters<typeof EditForm>[0], "file" | "onReadAgain" | "onDone">;

function Fields(props: FieldsProps) {
  const asOf = useWorkspace((state) => state.overview?.manifest.asOf ?? state.overview?.today ?? "");
  const kind = useFacts((state) => state.typed.get(about)?.kind);
  const name = useFacts((state) => state.typed.get(about)?.name);
  const fields = useMemo(() => newComponentFields(kind), [kind]);
  const usual = useMemo(() => newComponentBase(kind, asOf), [kind, asOf]);
  const base = useMemo(() => draftOf(usual, fields), [usual, fields]);
  const editOf = (draft: Draft): FactsEdit | undefined => {
    const said = changesOf(usual, fields, draft);
    if (Object.keys(said).length === 0) return undefined;
    return { kind: "add-component", component: { ...usual, ...said } as Partial<Component> };
  };
  return (
    <EditForm
      {...props}
      {...{ about, fields, base, editOf }}
      doneWords={`${name ?? "The component"} was added to ${props.file.path}.`}
    />
  );
}
