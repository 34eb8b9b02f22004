import {
  Combobox,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
} from "@ariakit/react/combobox";
import { cdxIconClear, cdxIconFunnel } from "@wikimedia/codex-icons";
import { useId, useRef, useState } from "react";
import { useOfferCommands } from "../commands/use-commands.ts";
import { Icon } from "../controls/Icon.tsx";
import styles from "./FilterBox.module.css";
import type { Completion } from "./filter-port.ts";
import { setQuery, typeQuery, useQuery } from "./filter-store.ts";
import { useCompletions } from "./use-completions.ts";
import { useFilteredIds } from "./use-filtered-ids.ts";

type Props = {
  readonly label?: string;
  /** Where Enter leads: usually to the first of what the filter let through. */
  readonly onEnter?: () => void;
};

/** The shared filter line with completion of field names and values; says what it could not understand. */
export function FilterBox({ label = "Filter this view", onEnter }: Props) {
  const query = useQuery();
  const [cursor, setCursor] = useState(query.length);
  const [wantsList, setWantsList] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problemsId = useId();
  const { problems } = useFilteredIds();
  const completions = useCompletions(query, Math.min(cursor, query.length));
  const listed = wantsList && completions.length > 0;
  const box = useComboboxStore({
    ...{ value: query, setValue: typeQuery, resetValueOnHide: false },
    ...{ open: listed, setOpen: setWantsList },
  });
  useOfferCommands([{ ...focusCommand, run: () => focusAll(input.current) }], []);

  const choose = ({ from, to, insert }: Completion) => {
    typeQuery(query.slice(0, from) + insert + query.slice(to));
    setCursor(from + insert.length);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && !box.getState().activeId) onEnter?.();
    else if (event.key === "Escape" && !listed && query !== "") setQuery("");
    else return;
    event.preventDefault();
    setWantsList(false);
  };

  return (
    <search className={styles.filter} aria-label={label}>
      <ComboboxProvider store={box}>
        <span className={styles.icon}>
          <Icon icon={cdxIconFunnel} size={16} />
        </span>
        <Combobox
          ref={input}
          className={`input ${styles.input}`}
          aria-label={label}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          placeholder="Filter: text, kind:, flag:, needs:…"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? query.length)}
        />
        {query ? <ClearButton input={input} /> : <kbd className={styles.key}>/</kbd>}
        <CompletionList completions={completions} onChoose={choose} />
      </ComboboxProvider>
      <p id={problemsId} className={styles.problems} aria-live="polite" hidden={listed}>
        {problems.join(" ")}
      </p>
    </search>
  );
}

const focusCommand = { id: "view.filter", title: "Filter this view", group: "View", keys: ["/"] } as const;

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

function ClearButton({ input }: { readonly input: React.RefObject<HTMLInputElement | null> }) {
  return (
    <button
      type="button"
      className={`button quiet small icon ${styles.clear}`}
      aria-label="Clear the filter"
      onClick={() => {
        setQuery("");
        input.current?.focus();
      }}
    >
      <Icon icon={cdxIconClear} size={16} />
    </button>
  );
}

type ListProps = {
  readonly completions: readonly Completion[];
  readonly onChoose: (completion: Completion) => void;
};

/** A field's name keeps the list open, for its values. */
function CompletionList({ completions, onChoose }: ListProps) {
  return (
    <ComboboxPopover className="popover" gutter={4} sameWidth aria-label="Completions">
      {completions.map((completion) => (
        <ComboboxItem
          key={`${completion.from} ${completion.insert}`}
          className="menu-item mono"
          focusOnHover
          setValueOnClick={false}
          hideOnClick={!completion.insert.endsWith(":")}
          onClick={() => onChoose(completion)}
        >
          {completion.label}
        </ComboboxItem>
      ))}
    </ComboboxPopover>
  );
}
