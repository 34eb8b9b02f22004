import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox";
import { useDeferredValue, useMemo, useState } from "react";
import { kinds } from "../../../core/view/kinds.ts";
import { KindMark } from "../../workspace/KindMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { matchingEntries } from "../pick/matching-entries.ts";
import styles from "./RunbookDialogs.module.css";

type Props = {
  readonly component: string | undefined;
  readonly onChoose: (component: string | undefined) => void;
};

/** The component that a runbook is for; it may be for none. */
export function ComponentField({ component, onChoose }: Props) {
  const directory = useWorkspace((state) => state.overview?.directory);
  const name = useWorkspace((state) => (component ? (state.byId.get(component)?.name ?? component) : ""));
  const [query, setQuery] = useState(name);
  const asked = useDeferredValue(query);
  const found = useMemo(
    () => matchingEntries(directory?.filter(({ kind }) => kind !== "blind-spot") ?? [], asked).slice(0, 20),
    [directory, asked],
  );
  return (
    <div className={styles.field}>
      <label htmlFor="create-component">For the component</label>
      <ComboboxProvider
        value={query}
        setValue={(value) => {
          setQuery(value);
          if (value === "") onChoose(undefined);
        }}
      >
        <Combobox
          id="create-component"
          className="input"
          placeholder="Name or id; leave it empty for none"
          spellCheck={false}
        />
        <ComboboxPopover className={`popover ${styles.list}`} gutter={4} sameWidth portal={false}>
          {found.map((entry) => (
            <ComboboxItem
              key={entry.id}
              className="menu-item"
              value={entry.name}
              onClick={() => onChoose(entry.id)}
            >
              <KindMark kind={entry.kind} />
              <span>{entry.name}</span>
              <span className="spring" />
              <span className="muted">{kinds[entry.kind].label}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      </ComboboxProvider>
      <small>
        {component ? `It will be attached to ${component}.` : "It will be attached to no component."}
      </small>
    </div>
  );
}
