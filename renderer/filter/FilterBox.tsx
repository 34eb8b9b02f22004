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
import { useFilter } from "./filter-store.ts";
import { useCompletions } from "./use-completions.ts";
import { useFilteredIds } from "./use-filtered-ids.ts";

type Props = { readonly label?: string };

/** The shared filter line with completion of field names and values; says what it could not understand. */
export function FilterBox({ label = "Filter this view" }: Props) {
  const { query, setQuery } = useFilter();
  const [cursor, setCursor] = useState(query.length);
  const input = useRef<HTMLInputElement>(null);
  const problemsId = useId();
  const { problems } = useFilteredIds();
  const completions = useCompletions(query, Math.min(cursor, query.length));
  const box = useComboboxStore({ value: query, setValue: setQuery, resetValueOnHide: false });
  useOfferCommands([{ ...focusCommand, run: () => focusAll(input.current) }], []);

  const choose = ({ from, to, insert }: Completion) => {
    setQuery(query.slice(0, from) + insert + query.slice(to));
    setCursor(from + insert.length);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const listed = box.getState().open && completions.length > 0;
    if (event.key !== "Escape" || listed || query === "") return;
    event.preventDefault();
    setQuery("");
  };

  return (
    <search className={styles["filter"]} aria-label={label}>
      <ComboboxProvider store={box}>
        <span className={styles["icon"]}>
          <Icon icon={cdxIconFunnel} size={16} />
        </span>
        <Combobox
          ref={input}
          className={`input ${styles["input"]}`}
          aria-label={label}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          placeholder="Filter: text, kind:, flag:, needs:…   /"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? query.length)}
        />
        {query ? (
          <button
            type="button"
            className={`button quiet small icon ${styles["clear"]}`}
            aria-label="Clear the filter"
            onClick={() => {
              setQuery("");
              input.current?.focus();
            }}
          >
            <Icon icon={cdxIconClear} size={16} />
          </button>
        ) : null}
        {completions.length > 0 ? (
          <ComboboxPopover className="popover" gutter={4} sameWidth aria-label="Completions">
            {completions.map((completion) => (
              <ComboboxItem
                key={`${completion.from} ${completion.insert}`}
                className="menu-item mono"
                focusOnHover
                setValueOnClick={false}
                hideOnClick={!completion.insert.endsWith(":")}
                onClick={() => choose(completion)}
              >
                {completion.label}
              </ComboboxItem>
            ))}
          </ComboboxPopover>
        ) : null}
      </ComboboxProvider>
      <p id={problemsId} className={styles["problems"]} aria-live="polite" hidden={completions.length > 0}>
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
