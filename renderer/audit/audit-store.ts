import { create } from "zustand";
import type { Severity } from "../../core/audit/flag.ts";
import type { Grouping, Sorting } from "./audit-lines.ts";

type AuditState = {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly hidden: ReadonlySet<Severity>;
  /** Groups opened or closed against their default. */
  readonly toggled: ReadonlySet<string>;
  /** Key of the row whose remedy is shown. */
  readonly current: string | undefined;
  readonly group: (grouping: Grouping) => void;
  readonly sort: (sorting: Sorting) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly toggleGroup: (key: string) => void;
  readonly setCurrent: (key: string | undefined) => void;
};

/** How the audit is shown; kept while another screen is open. */
export const useAudit = create<AuditState>()((set) => ({
  grouping: "flag",
  sorting: "worst",
  hidden: new Set(),
  toggled: new Set(),
  current: undefined,
  group: (grouping) => set({ grouping, toggled: new Set() }),
  sort: (sorting) => set({ sorting }),
  toggleSeverity: (severity) => set(({ hidden }) => ({ hidden: toggledIn(hidden, severity) })),
  toggleGroup: (key) => set(({ toggled }) => ({ toggled: toggledIn(toggled, key) })),
  setCurrent: (current) => set({ current }),
}));

function toggledIn<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
