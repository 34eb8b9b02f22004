import type { OperationOutput } from "../../../core/contract.ts";
import type { ComponentKind } from "../../../core/schema/component-kinds.ts";
import {
  firstRequest,
  type GroupBy,
  type LayoutName,
  mostHops,
  type Point,
  type ViewRequest,
} from "../../../core/view/view-request.ts";
import type { Location } from "../../navigation/location.ts";

/** The ways found from one component to another, as the model answered. */
export type PathAnswer = OperationOutput<"path"> & { readonly from: string; readonly to: string };

/** A saved view that was applied, with where that led from and to. */
export type Applied = { readonly view: string; readonly from: Location; readonly to: Location };

/** One step of the view's history: all that decides what is shown, but for the selection. */
export type Picture = Omit<ViewRequest, "selected"> & {
  /** The filter as typed, which graph, list, tree and audit share. */
  readonly query: string;
  /** The saved view it came from, which may have been changed since. */
  readonly applied?: Applied;
  /** Shown although the query does not match them: the user opened a bridge. */
  readonly revealed: readonly string[];
  /** Rises with each layout from scratch that was asked for. */
  readonly round: number;
  /** Groups are folded as they appear, until the user opens or folds one. */
  readonly foldsAll: boolean;
  /** Only these ways are drawn; `before` are the places to go back to. */
  readonly path?: { readonly answer: PathAnswer; readonly before: ViewRequest["placed"] } | undefined;
};

/** What a page opens with: the focus with one hop each way, or the worst flags. */
export function firstPicture(focus: string | null): Picture {
  return { ...firstRequest, focus, query: "", revealed: [], foldsAll: false, round: 0 };
}

/** A new focus is a new picture: hops, filter and layout stay, what was opened and hidden around the old one does not. */
export function focusOn(picture: Picture, focus: string | null): Picture {
  if (focus === picture.focus && !picture.path) return picture;
  return {
    ...withoutPath(picture),
    ...{ focus, expanded: [], folded: [], hidden: [], revealed: [], placed: {} },
  };
}

/** One side's hops, kept between 0 and 6. */
export function withHops(picture: Picture, side: "neededBy" | "needs", hops: number): Picture {
  const within = Math.min(mostHops, Math.max(0, hops));
  return within === picture[side] ? picture : { ...picture, [side]: within };
}

/** Adds a component's next hop; takes a fold of it back first. */
export function expand(picture: Picture, id: string): Picture {
  if (picture.folded.includes(id)) return { ...picture, folded: without(picture.folded, id) };
  if (picture.expanded.includes(id)) return picture;
  return { ...picture, expanded: [...picture.expanded, id] };
}

/** Takes an expansion back; without one, folds away what hangs on the component alone. */
export function fold(picture: Picture, id: string): Picture {
  if (picture.expanded.includes(id)) return { ...picture, expanded: without(picture.expanded, id) };
  if (picture.folded.includes(id)) return picture;
  return { ...picture, folded: [...picture.folded, id] };
}

/** Takes a component out of the drawing. The focus stays. */
export function hide(picture: Picture, id: string): Picture {
  if (id === picture.focus || picture.hidden.includes(id)) return picture;
  return { ...picture, hidden: [...picture.hidden, id] };
}

/** Fixes a card at a place. */
export function pin(picture: Picture, id: string, { x, y }: Point): Picture {
  const at = { x: Math.round(x), y: Math.round(y) };
  return { ...picture, pinned: { ...picture.pinned, [id]: at }, placed: { ...picture.placed, [id]: at } };
}

/** Lets a card go; it stays where it is until a layout from scratch. */
export function unpin(picture: Picture, id: string): Picture {
  const { [id]: _, ...pinned } = picture.pinned;
  return { ...picture, pinned };
}

/** Another filter text; cards that stay keep their places. */
export function filterBy(picture: Picture, query: string): Picture {
  return query === picture.query ? picture : { ...picture, query };
}

/** Another layout, from scratch but for the pins. */
export function layOut(picture: Picture, layout: LayoutName): Picture {
  return layout === picture.layout ? picture : { ...picture, layout, placed: {} };
}

/** The same layout from scratch: after many expansions that tidies up. Pins stay. */
export function layOutAfresh(picture: Picture): Picture {
  return { ...picture, placed: {}, round: picture.round + 1 };
}

/** Another grouping; its groups start folded, each one card. */
export function group(picture: Picture, groupBy: GroupBy): Picture {
  if (groupBy === picture.groupBy) return picture;
  return { ...picture, groupBy, placed: {}, foldedGroups: [], foldsAll: groupBy !== "none" };
}

/** Folds a group to one card, or opens it. */
export function toggleGroup(picture: Picture, id: string): Picture {
  const { foldedGroups } = picture;
  const folded = foldedGroups.includes(id) ? without(foldedGroups, id) : [...foldedGroups, id];
  return { ...picture, foldedGroups: folded, foldsAll: false };
}

/**
 * Focus mode: the closure of one component within the hops, and nothing else. On for another component, or
 * off when it is on for this one.
 */
export function toggleFocusMode(picture: Picture, id: string | null): Picture {
  if (id === null || (picture.focusMode && id === picture.focus))
    return { ...picture, focusMode: !picture.focusMode };
  return { ...focusOn(picture, id), focusMode: true };
}

/** Shows or hides a kind. */
export function toggleKind(picture: Picture, kind: ComponentKind): Picture {
  const { hiddenKinds } = picture.filter;
  const kinds = hiddenKinds.includes(kind) ? without(hiddenKinds, kind) : [...hiddenKinds, kind];
  return { ...picture, filter: { ...picture.filter, hiddenKinds: kinds } };
}

/** Shows one of the kinds on screen only; all of them when that is so already. */
export function onlyKind(picture: Picture, kind: ComponentKind, onScreen: readonly ComponentKind[]): Picture {
  const others = onScreen.filter((other) => other !== kind);
  const alone = others.every((other) => picture.filter.hiddenKinds.includes(other));
  const kinds = alone && !picture.filter.hiddenKinds.includes(kind) ? [] : others;
  return { ...picture, filter: { ...picture.filter, hiddenKinds: kinds } };
}

/** Draws what rests on one source alone, or leaves it out. */
export function toggleSource(picture: Picture, source: string): Picture {
  const before = picture.filter.hiddenSources ?? [];
  const sources = before.includes(source) ? without(before, source) : [...before, source];
  return {
    ...picture,
    filter: { ...picture.filter, hiddenSources: sources.length > 0 ? sources : undefined },
  };
}

/** Brings back what a bridge stands for, whatever took it out. */
export function reveal(
  picture: Picture,
  ids: readonly string[],
  kindOf: (id: string) => ComponentKind | undefined,
): Picture {
  const kinds = new Set(ids.map(kindOf));
  const { hiddenKinds, hardOnly } = picture.filter;
  return {
    ...picture,
    hidden: picture.hidden.filter((id) => !ids.includes(id)),
    revealed: [...new Set([...picture.revealed, ...ids])],
    filter: { hiddenKinds: hiddenKinds.filter((kind) => !kinds.has(kind)), hardOnly },
  };
}

/** Draws some ways and nothing else. */
export function alongPath(picture: Picture, answer: PathAnswer): Picture {
  const before = picture.path?.before ?? picture.placed;
  return { ...picture, path: { answer, before }, placed: {} };
}

/** Leaves the ways for the view they were asked from. */
export function withoutPath(picture: Picture): Picture {
  const { path, ...rest } = picture;
  return path ? { ...rest, placed: path.before } : picture;
}

/** What the worker is asked. */
export function requestOf(
  { revealed, path, foldsAll: _, round: __, query: ___, applied: ____, ...request }: Picture,
  selected: string | undefined,
  matched: ReadonlySet<string> | undefined,
): ViewRequest {
  const asked = { ...request, selected: selected ?? null };
  if (path) return { ...asked, ...pathRequest(path.answer) };
  if (!matched) return asked;
  return { ...asked, filter: { ...request.filter, matched: [...new Set([...matched, ...revealed])] } };
}

/** Ways may be longer than the hops a view follows, so each of their components is expanded too. */
function pathRequest({ from, paths }: PathAnswer): Partial<ViewRequest> {
  const matched = [...new Set(paths.flat())];
  return {
    ...{ focus: from, neededBy: 0, needs: mostHops, focusMode: false },
    ...{ expanded: matched, folded: [], hidden: [], layout: "flow", groupBy: "none", foldedGroups: [] },
    filter: { hiddenKinds: [], matched },
  };
}

type Card = { readonly width: number; readonly height: number };

/**
 * Where cards are to stay: as drawn, and where those that are not drawn now were before, unless something
 * else has taken their place.
 */
export function stayingPlaces(
  before: Readonly<Record<string, Point>>,
  drawn: readonly (Point & { readonly id: string })[],
  card: Card,
): Readonly<Record<string, Point>> {
  const places: Record<string, Point> = {};
  for (const { id, x, y } of drawn) places[id] = { x, y };
  for (const [id, point] of Object.entries(before)) {
    if (id in places) continue;
    const taken = drawn.some(
      ({ x, y }) => Math.abs(x - point.x) < card.width && Math.abs(y - point.y) < card.height,
    );
    if (!taken) places[id] = point;
  }
  return places;
}

function without<T>(list: readonly T[], item: T): readonly T[] {
  return list.filter((other) => other !== item);
}
