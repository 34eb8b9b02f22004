import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox";
import { cdxIconClose } from "@wikimedia/codex-icons";
import { useMemo, useState } from "react";
import { Icon } from "../controls/Icon.tsx";
import { isWorkspaceFile, parseReference } from "../evidence/locator.ts";
import { useSources } from "../evidence/use-sources.ts";
import styles from "./Facts.module.css";

type Props = {
  readonly label: string;
  /** References, one per line. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy: string | undefined;
  readonly required: boolean;
  readonly invalid: boolean;
};

/** References as `source:locator`, a box for each; the sources of the workspace are offered. */
export function EvidenceField({ label, value, onChange, describedBy, required, invalid }: Props) {
  const rows = value.split("\n");
  return (
    <fieldset className={styles.evidence} aria-describedby={describedBy}>
      <legend>
        {label}
        {required ? <span className={styles.mark}> (needed)</span> : null}
      </legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is what stands at that place
        <div key={index} className={styles.reference}>
          <ReferenceBox
            label={`${label} ${index + 1}`}
            value={row}
            invalid={invalid}
            onChange={(next) => onChange(rows.with(index, next.replaceAll(/[\r\n]+/g, " ")).join("\n"))}
          />
          <button
            type="button"
            className="button quiet small icon"
            aria-label={`Remove ${label.toLowerCase()} ${index + 1}`}
            disabled={rows.length === 1 && row === ""}
            onClick={() => onChange(rows.toSpliced(index, 1).join("\n"))}
          >
            <Icon icon={cdxIconClose} size={16} />
          </button>
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange(`${value}\n`)}>
        Add {label.toLowerCase()}
      </button>
    </fieldset>
  );
}

type BoxProps = {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly onChange: (value: string) => void;
};

function ReferenceBox({ label, value, invalid, onChange }: BoxProps) {
  const sources = useSources();
  const named = value.includes(":") ? parseReference(value).source : undefined;
  const offered = useMemo(() => {
    const wanted = value.trim().toLowerCase();
    const all = named === undefined ? [...sources.values()].map(({ source }) => source) : [];
    return all.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted)).slice(0, 12);
  }, [sources, value, named]);
  const [isOpen, setOpen] = useState(false);
  const isKnown = named === undefined || sources.size === 0 || sources.has(named) || isWorkspaceFile(named);
  return (
    <div className={styles.box}>
      <ComboboxProvider
        value={value}
        setValue={onChange}
        open={isOpen && offered.length > 0}
        setOpen={setOpen}
      >
        <Combobox
          className="input mono"
          aria-label={label}
          aria-invalid={invalid || undefined}
          placeholder="source:locator"
          spellCheck={false}
          autoComplete="none"
        />
        <ComboboxPopover className="popover" gutter={4} sameWidth portal={false} aria-label="Sources">
          {offered.map(({ id, title }) => (
            <ComboboxItem key={id} className="menu-item" value={`${id}:`}>
              <span className={`mono ${styles.source}`}>{id}</span>
              <span className="spring" />
              <span className={`muted ${styles.title}`}>{title}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      </ComboboxProvider>
      {isKnown ? null : (
        <p className={styles.doubt} role="status">
          No source “{named}” is known. Describe it in graph-data/sources.yaml as well.
        </p>
      )}
    </div>
  );
}
