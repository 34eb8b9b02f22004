import { useId, useMemo, useState } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import type { NewRelation, RelationChanges } from "../../core/editing/graph-edit.ts";
import type { Relation } from "../../core/schema/relation.ts";
import { relationTypes } from "../../core/schema/relation-types.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { EditForm } from "./EditForm.tsx";
import styles from "./Facts.module.css";
import { changesOf, type Draft, draftOf } from "./fact-field.ts";
import type { FactsEdit } from "./facts-edit.ts";
import { useFacts } from "./facts-store.ts";
import { newRelationFields, relationFields, removalField } from "./relation-fields.ts";

type Props = {
  readonly file: OperationOutput<"readFile">;
  readonly component: string;
  /** Those of the file that start at the component. */
  readonly relations: readonly Relation[];
  readonly onReadAgain: () => void;
  readonly onDone: () => void;
};

/** A new relation of a component, or a change of one it has. */
export function RelationsForm({ component, relations, ...rest }: Props) {
  const byId = useWorkspace((state) => state.byId);
  const id = useId();
  const [chosen, setChosen] = useState("");
  const relation = relations.find((each) => keyOf(each) === chosen);
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>Relation</label>
        <select
          id={id}
          className="input"
          value={relation ? chosen : ""}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">New relation</option>
          {relations.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {relationTypes[each.type].words} {byId.get(each.to)?.name ?? each.to}
            </option>
          ))}
        </select>
      </div>
      {relation ? (
        <KnownRelation key={chosen} {...rest} relation={relation} />
      ) : (
        <NewRelationForm {...rest} component={component} />
      )}
    </>
  );
}

function keyOf({ type, to }: Relation): string {
  return `${type} ${to}`;
}

type NewProps = Omit<Props, "relations">;

/** What is meant where nothing is said. */
const usual = { strength: "hard", confidence: "seen" } as const;

function NewRelationForm({ component, ...rest }: NewProps) {
  const base = useMemo(() => draftOf(usual, newRelationFields), []);
  return (
    <EditForm
      {...rest}
      {...{ base, fields: newRelationFields, about: `relation ${component} new` }}
      doneWords={`Relation of ${component} saved in ${rest.file.path}.`}
      editOf={(draft) => {
        const said = changesOf(usual, newRelationFields, draft) as Partial<NewRelation>;
        if (Object.keys(said).length === 0) return undefined;
        return { kind: "add-relation", relation: { ...usual, ...said, from: component } };
      }}
    />
  );
}

type KnownProps = Omit<Props, "relations" | "component"> & { readonly relation: Relation };

function KnownRelation({ relation, ...rest }: KnownProps) {
  const { from, type, to } = relation;
  const about = `relation ${from} ${keyOf(relation)}`;
  const isTaken = useFacts((state) => state.typed.get(about)?.[removalField.path] === "yes");
  const base = useMemo(() => draftOf(relation, [removalField, ...relationFields]), [relation]);
  return (
    <EditForm
      {...rest}
      {...{ base, about }}
      fields={isTaken ? [removalField] : [removalField, ...relationFields]}
      doneWords={`${from} ${relationTypes[type].words} ${to}: ${isTaken ? "taken out of" : "saved in"} ${rest.file.path}.`}
      editOf={(draft) => editOf(relation, draft)}
    />
  );
}

function editOf(relation: Relation, draft: Draft): FactsEdit | undefined {
  const { from, type, to } = relation;
  const key = { from, type, to };
  if (draft[removalField.path] === "yes") return { kind: "remove-relation", key };
  const changes = changesOf(relation, relationFields, draft) as RelationChanges;
  return Object.keys(changes).length > 0 ? { kind: "edit-relation", key, changes } : undefined;
}
