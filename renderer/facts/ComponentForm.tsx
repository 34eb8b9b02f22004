import { useMemo } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import type { ComponentChanges } from "../../core/editing/graph-edit.ts";
import type { Component } from "../../core/schema/component.ts";
import { componentFields } from "./component-fields.ts";
import { EditForm } from "./EditForm.tsx";
import { changesOf, draftOf } from "./fact-field.ts";

type Props = {
  readonly file: OperationOutput<"readFile">;
  readonly component: Component;
  readonly onReadAgain: () => void;
  readonly onDone: () => void;
};

/** The facts of one component. */
export function ComponentForm({ component, ...rest }: Props) {
  const fields = useMemo(() => componentFields(component), [component]);
  const base = useMemo(() => draftOf(component, fields), [component, fields]);
  return (
    <EditForm
      {...rest}
      {...{ fields, base }}
      about={`facts ${component.id}`}
      doneWords={`Facts of ${component.name} saved in ${rest.file.path}.`}
      editOf={(draft) => {
        const changes = changesOf(component, fields, draft) as ComponentChanges;
        return Object.keys(changes).length > 0 ? { kind: "component", id: component.id, changes } : undefined;
      }}
    />
  );
}
