import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox";
import { useDeferredValue, useMemo, useState } from "react";
import { kinds } from "../../core/view/kinds.ts";
import { matchingEntries } from "../editor/pick/matching-entries.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./Facts.module.css";

type Props = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
};

const offered = 20;

/** A component by its id; names find it, too. */
export function ComponentBox({ id, value, onChange, describedBy, invalid }: Props) {
  const directory = useWorkspace((state) => state.overview?.directory);
  const name = useWorkspace((state) => state.byId.get(value)?.name);
  const asked = useDeferredValue(value);
  const found = useMemo(
    () =>
      matchingEntries(directory?.filter(({ kind }) => kind !== "blind-spot") ?? [], asked).slice(0, offered),
    [directory, asked],
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.box}>
      <ComboboxProvider
        value={value}
        setValue={onChange}
        open={isOpen && found.length > 0 && name === undefined}
        setOpen={setOpen}
      >
        <Combobox
          id={id}
          className="input mono"
          placeholder="Name or id"
          spellCheck={false}
          autoComplete="none"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
        <ComboboxPopover className="popover" gutter={4} sameWidth portal={false} aria-label="Components">
          {found.map((entry) => (
            <ComboboxItem key={entry.id} className="menu-item" value={entry.id}>
              <KindMark kind={entry.kind} size={16} />
              <span>{entry.name}</span>
              <span className="spring" />
              <span className="muted">{kinds[entry.kind].label}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      </ComboboxProvider>
      {name === undefined ? null : <p className={styles.hint}>{name}</p>}
    </div>
  );
}
