import type { Severity } from "../audit/flag.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { Confidence } from "../schema/relation.ts";
import type { Effect, RelationType } from "../schema/relation-types.ts";
import type { Badge, BadgeId } from "./badges.ts";
import type { Family } from "./kinds.ts";
import type { Point, ViewRequest } from "./view-request.ts";

/** How a card's outline is drawn, for what a view wants to tell apart besides kind and trouble. */
export const outlines = ["heavy", "double", "dashed", "dotted"] as const;
export type Outline = (typeof outlines)[number];

/** What a view says about a card, on its lower edge: words, and the outline that goes with them. */
export type CardMark = { readonly words: string; readonly outline: Outline };

/** One drawn component; `x`, `y` is the centre of its card. */
export type ViewNode = Point & {
  readonly id: string;
  readonly kind: ComponentKind;
  readonly name: string;
  /** The name in at most 22 characters. */
  readonly label: string;
  readonly family: Family;
  readonly badges: readonly Badge[];
  /** Badges that found no room. */
  readonly moreBadges: number;
  readonly worst?: Severity;
  /** Signed hops from the focus: negative needs it, positive is needed by it; 0 for all without a focus. */
  readonly distance: number;
  readonly isFocus: boolean;
  /** Components it needs, or that need it, which are not drawn. */
  readonly hiddenNeeds: number;
  readonly hiddenNeededBy: number;
  /** Id of its group, when the view is grouped. */
  readonly group?: string;
  readonly mark?: CardMark;
};

/** Components taken together. A folded group is one card at `x`, `y`; an open one has its middle there. */
export type ViewGroup = Point & {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly worst?: Severity;
  /** How many components carry each badge. */
  readonly badges: readonly { readonly id: BadgeId; readonly count: number }[];
  readonly folded: boolean;
  /** Nearest of its members. */
  readonly distance: number;
};

/** An arrow that reads "needs", with every relation between the same two cards. */
export type ViewEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly types: readonly RelationType[];
  /** "reads", or "reads, writes to" for several. */
  readonly words: string;
  /** The gravest effect. */
  readonly effect: Effect;
  /** The surest confidence. */
  readonly certainty: Confidence;
  /** Hard when any relation is. */
  readonly strength: "hard" | "soft";
  readonly redundancy?: string;
  readonly asOf?: string;
  /** Relations behind the arrow. */
  readonly count: number;
  /** Two sources disagree about one of them. */
  readonly contradiction: boolean;
};

/** "—(3)—": what a filter or hiding took out between two drawn cards. */
export type ViewBridge = {
  readonly from: string;
  readonly to: string;
  readonly hiddenIds: readonly string[];
  readonly count: number;
};

/** One click that makes the view smaller, and how many cards would then be there. */
export type Narrowing = {
  readonly label: string;
  readonly count: number;
  readonly change: Partial<ViewRequest>;
};

/** One kind on screen. */
export type LegendRow = {
  readonly kind: ComponentKind;
  readonly label: string;
  readonly family: Family;
  readonly shown: number;
  /** Left out by filter or hiding. */
  readonly filtered: number;
  /** Whether the filter hides the kind. */
  readonly off: boolean;
};

/** Heading of a block in the grid layout; `x` is its left edge. */
export type ViewHeading = Point & { readonly label: string; readonly count: number };

/** Everything that is drawn. Plain data. */
export type GraphView = {
  readonly focus: string | null;
  readonly nodes: readonly ViewNode[];
  readonly groups: readonly ViewGroup[];
  readonly edges: readonly ViewEdge[];
  readonly bridges: readonly ViewBridge[];
  /** Bridges left out because there are too many. */
  readonly moreBridges: number;
  readonly headings: readonly ViewHeading[];
  /** Cards drawn, of how many there would be without a budget. */
  readonly shown: number;
  readonly total: number;
  /** Up to three, when `total` is more than is shown. */
  readonly narrowings: readonly Narrowing[];
  readonly legend: readonly LegendRow[];
  /** The sentence under the canvas, also for screen readers. */
  readonly words: string;
};
