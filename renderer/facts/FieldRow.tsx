import { useId } from "react";
import { ComponentBox } from "./ComponentBox.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import styles from "./Facts.module.css";
import type { FactField } from "./fact-field.ts";

type Props = {
  readonly field: FactField;
  /** null: known to be none. */
  readonly value: string | null;
  readonly fault: string | undefined;
  readonly onChange: (value: string | null) => void;
};

const wide: ReadonlySet<string> = new Set(["text", "lines", "evidence", "tick", "address"]);

/** One field with its label, what it asks for, and what is wrong with it. */
export function FieldRow({ field, value, fault, onChange }: Props) {
  const { form, label, hint, required = false } = field;
  const id = useId();
  const described = [hint ? `${id}-hint` : [], fault ? `${id}-fault` : []].flat().join(" ") || undefined;
  const parts = { id, value, onChange, describedBy: described, required, invalid: fault !== undefined };
  return (
    <div className={styles.field} data-wide={wide.has(form.kind) || undefined}>
      {form.kind === "evidence" ? (
        <EvidenceField label={label} {...parts} value={value ?? ""} />
      ) : (
        <>
          {form.kind === "tick" ? null : (
            <label htmlFor={id}>
              {label}
              {required ? <span className={styles.mark}> (needed)</span> : null}
            </label>
          )}
          <Control field={field} {...parts} />
        </>
      )}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault}>
          {label}: {fault}
        </p>
      ) : null}
    </div>
  );
}

type ControlProps = {
  readonly field: FactField;
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly describedBy: string | undefined;
  readonly required: boolean;
  readonly invalid: boolean;
};

function Control({
  field: { form, label },
  id,
  value,
  onChange,
  describedBy,
  required,
  invalid,
}: ControlProps) {
  const text = value ?? "";
  const said = { "aria-describedby": describedBy, "aria-invalid": invalid || undefined };
  const written = { ...said, id, value: text, "aria-required": required || undefined };
  switch (form.kind) {
    case "line":
      return (
        <input
          {...written}
          className={`input${form.mono ? " mono" : ""}`}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case "text":
    case "lines":
      return (
        <textarea
          {...written}
          className={`input${form.kind === "lines" ? " mono" : ""}`}
          rows={Math.min(8, Math.max(2, text.split("\n").length))}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case "choice":
      return (
        <select {...written} className="input" onChange={({ target }) => onChange(target.value)}>
          {form.open || text === "" ? <option value="">not recorded</option> : null}
          {Object.entries(form.choices).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      );
    case "component":
      return <ComponentBox {...{ id, describedBy, invalid, onChange }} value={text} />;
    case "address":
      return (
        <div className={styles.address}>
          <input
            {...written}
            type="url"
            className="input mono"
            disabled={value === null}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              aria-label={`${label}: known to be none`}
              checked={value === null}
              onChange={({ target }) => onChange(target.checked ? null : "")}
            />
            known to be none
          </label>
        </div>
      );
    default:
      return (
        <label className={styles.tick}>
          <input
            id={id}
            type="checkbox"
            checked={text === "yes"}
            onChange={({ target }) => onChange(target.checked ? "yes" : "")}
          />
          {label}
        </label>
      );
  }
}
