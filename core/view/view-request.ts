import type { Flag, Severity } from "../audit/flag.ts";
import type { Graph } from "../graph/graph.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";

/** What views are made from. */
export type ViewModel = {
  readonly graph: Graph;
  readonly flagsOf: (id: string) => readonly Flag[];
  /** A query that also limits what is drawn, where the caller has one. */
  readonly searchFilter?: (id: string) => boolean;
};

export type Point = { readonly x: number; readonly y: number };

export const groupings = ["none", "kind", "host", "owner", "source"] as const;
export type GroupBy = (typeof groupings)[number];

export const layoutNames = ["flow", "rings", "grid"] as const;
export type LayoutName = (typeof layoutNames)[number];

/** What is left out of the drawing. The focus never is. */
export type ViewFilter = {
  readonly hiddenKinds: readonly ComponentKind[];
  /** Only components with a flag at least this bad. */
  readonly onlyFlagged?: Severity | undefined;
  /** Leaves out components that rest on these sources alone. */
  readonly hiddenSources?: readonly string[] | undefined;
  /** Only these ids, the answer to a query. */
  readonly matched?: readonly string[] | undefined;
  /** Follows and draws hard relations only. */
  readonly hardOnly?: boolean | undefined;
};

/** What the page wants drawn. Plain data: it crosses to a worker and is kept for undo. */
export type ViewRequest = {
  /** Null: nothing in particular, so the components with the worst flags. */
  readonly focus: string | null;
  /** Whom the sentence is about; the focus where it is left out. */
  readonly selected?: string | null | undefined;
  /** Hops on each side, 0 to 6. */
  readonly neededBy: number;
  readonly needs: number;
  /** Leaves out what was expanded and neither needs the focus nor is needed by it. */
  readonly focusMode: boolean;
  /** Each adds what it needs and what needs it. */
  readonly expanded: readonly string[];
  /** Each hides what hangs on it alone. */
  readonly folded: readonly string[];
  readonly hidden: readonly string[];
  /** By id of component or folded group. */
  readonly pinned: Readonly<Record<string, Point>>;
  /** Where the view before had its cards; they stay there. Empty for a fresh layout. */
  readonly placed: Readonly<Record<string, Point>>;
  readonly filter: ViewFilter;
  readonly groupBy: GroupBy;
  /** Ids of groups drawn as one card. */
  readonly foldedGroups: readonly string[];
  readonly layout: LayoutName;
  /** Most cards drawn: 150 around a focus and 400 without, unless said. */
  readonly budget?: number | undefined;
};

/** The request a page starts with. */
export const firstRequest: ViewRequest = {
  focus: null,
  neededBy: 1,
  needs: 1,
  focusMode: false,
  expanded: [],
  folded: [],
  hidden: [],
  pinned: {},
  placed: {},
  filter: { hiddenKinds: [] },
  groupBy: "none",
  foldedGroups: [],
  layout: "flow",
};

/** Most hops on one side. */
export const mostHops = 6;

/** Cards to draw at most, as the request or the defaults have it. */
export function budgetOf(request: ViewRequest): number {
  return Math.max(1, request.budget ?? (request.focus === null ? 400 : 150));
}
