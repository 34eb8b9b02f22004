import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useRunbookDialogs } from "../editor/dialogs/dialog-store.ts";
import { useBuffers } from "../editor/session/buffers.ts";
import { runbookId, runbookPath } from "../editor/session/runbook-path.ts";
import type { RunbookEntry } from "../model/directory.ts";
import { useRunbookList } from "./list-store.ts";
import styles from "./RunbookList.module.css";
import {
  matchingRunbooks,
  type RunbookOrder,
  type RunbookRow,
  rowAway,
  runbookRows,
} from "./runbook-list.ts";
import { StatusMark, statusWords } from "./StatusTag.tsx";

type Props = {
  readonly entries: readonly RunbookEntry[];
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Leads back to what all runbooks lack. */
  readonly onOverview: () => void;
};

/** Every runbook, searchable; one tab stop with arrow keys. */
export function RunbookList({ entries, open, onOpen, onOverview }: Props) {
  const { query, order, setQuery, setOrder } = useRunbookList();
  const create = useRunbookDialogs((state) => state.show);
  const shown = useMemo(() => matchingRunbooks(entries, query), [entries, query]);
  const rows = useMemo(() => runbookRows(shown, order), [shown, order]);
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.tools}>
        <button type="button" className="button small" aria-pressed={open === undefined} onClick={onOverview}>
          Overview: what is missing
        </button>
        <div className={styles.find}>
          <input
            className="input"
            type="search"
            aria-label="Find a runbook"
            placeholder="Find a runbook"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown") return;
              event.preventDefault();
              list.current?.focus();
            }}
          />
          <button
            type="button"
            className="button"
            aria-label="New runbook"
            onClick={() => create({ kind: "create" })}
          >
            New…
          </button>
        </div>
        <div className={styles.line}>
          <span className="muted" role="status">
            {shown.length} of {entries.length}
          </span>
          <OrderChoice order={order} onChoose={setOrder} />
        </div>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {entries.length === 0
            ? "Nobody has written a runbook in this workspace yet."
            : `No runbook has “${query}” in its title, alerts or components.`}
        </p>
      ) : null}
      <NewRunbooks entries={entries} open={open} onOpen={onOpen} />
      <Rows key={order} list={list} rows={rows} count={shown.length} open={open} onOpen={onOpen} />
    </>
  );
}

/** Runbooks that have been begun and have no file yet. */
function NewRunbooks({ entries, open, onOpen }: Pick<Props, "entries" | "open" | "onOpen">) {
  const known = useMemo(() => new Set(entries.map(({ id }) => runbookPath(id))), [entries]);
  const paths = useBuffers(
    useShallow((state) => [...state.byPath.keys()].filter((path) => !known.has(path))),
  );
  if (paths.length === 0) return null;
  return (
    <ul className={styles.new} aria-label="New runbooks, not saved yet">
      {paths.map((path) => (
        <li key={path}>
          <button
            type="button"
            aria-current={open === runbookId(path) ? "true" : undefined}
            onClick={() => onOpen(runbookId(path))}
          >
            <span className={styles.unsaved} aria-hidden="true">
              ●
            </span>
            {runbookId(path)}
          </button>
        </li>
      ))}
    </ul>
  );
}

type OrderChoiceProps = { readonly order: RunbookOrder; readonly onChoose: (order: RunbookOrder) => void };

function OrderChoice({ order, onChoose }: OrderChoiceProps) {
  const choice = (value: RunbookOrder, words: string) => (
    <button
      type="button"
      className="button small"
      aria-pressed={order === value}
      onClick={() => onChoose(value)}
    >
      {words}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="segmented" role="group" aria-label="Order">
      {choice("status", "By status")}
      {choice("title", "A to Z")}
    </div>
  );
}

type RowsProps = Pick<Props, "open" | "onOpen"> & {
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly rows: readonly RunbookRow[];
  readonly count: number;
};

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function Rows({ list, rows, count, open, onOpen }: RowsProps) {
  const opened = rows.findIndex((row) => row.type === "runbook" && row.entry.id === open);
  const [active, setActive] = useState(opened);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => 32,
    overscan: 12,
    initialOffset: Math.max(0, opened * 32 - 200),
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[active];
    if (event.key === "Enter" && row?.type === "runbook") onOpen(row.entry.id);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = rowAway(rows, active, step);
    setActive(next);
    if (next >= 0) virtual.scrollToIndex(next);
  };
  const current = rows[active]?.type === "runbook" ? active : rowAway(rows, -1, 1);
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="Runbooks"
      tabIndex={0}
      aria-activedescendant={current >= 0 ? rowId(current) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setActive(current)}
    >
      <div style={{ blockSize: virtual.getTotalSize(), position: "relative" }} role="presentation">
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.slot}
              style={{ transform: `translateY(${item.start}px)` }}
              role="presentation"
            >
              {row.type === "group" ? (
                <div className={styles.group} role="presentation">
                  {statusWords[row.status]} <span className="muted">{row.count}</span>
                </div>
              ) : (
                <Option
                  {...{ row, count, onOpen }}
                  index={item.index}
                  active={item.index === current}
                  open={item.index === opened}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const rowId = (index: number) => `runbook-row-${index}`;

type OptionProps = {
  readonly row: Extract<RunbookRow, { type: "runbook" }>;
  readonly index: number;
  readonly count: number;
  readonly active: boolean;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
};

function Option({ row: { entry, position }, index, count, active, open, onOpen }: OptionProps) {
  const unsaved = useBuffers((state) => state.byPath.get(runbookPath(entry.id))?.dirty ?? false);
  return (
    // Keys are handled by the list, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={rowId(index)}
      role="option"
      aria-selected={open}
      aria-setsize={count}
      aria-posinset={position + 1}
      className={styles.option}
      data-active={active || undefined}
      onClick={() => onOpen(entry.id)}
    >
      <StatusMark status={entry.status} />
      <span className={styles.title}>{entry.title}</span>
      <span className="visually-hidden">, {statusWords[entry.status]}</span>
      {unsaved ? (
        <span className={styles.unsaved}>
          <span aria-hidden="true">●</span>
          <span className="visually-hidden">, unsaved</span>
        </span>
      ) : null}
    </div>
  );
}
