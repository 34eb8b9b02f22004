import { create } from "zustand";
import type { Severity } from "../../core/audit/flag.ts";
import type { Grouping } from "./audit-lines.ts";
import type { Sorting } from "./audit-order.ts";
import { type AuditSelection, noSelection } from "./audit-selection.ts";

export type AuditTab = "flags" | "structure";

type AuditState = {
  readonly tab: AuditTab;
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly hidden: ReadonlySet<Severity>;
  /** Groups opened or closed against their default. */
  readonly toggled: ReadonlySet<string>;
  /** Key of the row whose remedy is shown. */
  readonly current: string | undefined;
  readonly selection: AuditSelection;
  /** Line to bring into view; a new object each time somebody asks. */
  readonly wanted: { readonly line: string } | undefined;
  readonly openTab: (tab: AuditTab) => void;
  readonly group: (grouping: Grouping) => void;
  readonly sort: (sorting: Sorting) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly toggleGroup: (key: string) => void;
  readonly setCurrent: (key: string | undefined) => void;
  readonly select: (change: (before: AuditSelection) => AuditSelection) => void;
  /** Opens or closes the group of waived flags, and leads to it when it opens. */
  readonly toggleWaived: () => void;
};

/** How the audit is shown; kept while another screen is open. */
export const useAudit = create<AuditState>()((set) => ({
  tab: "flags",
  grouping: "flag",
  sorting: "worst",
  hidden: new Set(),
  toggled: new Set(),
  current: undefined,
  selection: noSelection,
  wanted: undefined,
  openTab: (tab) => set({ tab }),
  group: (grouping) => set({ grouping, toggled: new Set() }),
  sort: (sorting) => set({ sorting }),
  toggleSeverity: (severity) => set(({ hidden }) => ({ hidden: toggledIn(hidden, severity) })),
  toggleGroup: (key) => set(({ toggled }) => ({ toggled: toggledIn(toggled, key) })),
  setCurrent: (current) => set({ current }),
  select: (change) => set(({ selection }) => ({ selection: change(selection) })),
  toggleWaived: () =>
    set(({ toggled }) => ({
      toggled: toggledIn(toggled, "waived"),
      wanted: toggled.has("waived") ? undefined : { line: "group waived" },
    })),
}));

function toggledIn<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
