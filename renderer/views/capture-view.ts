import type { SavedView } from "../../core/schema/saved-view.ts";
import type { Point } from "../../core/view/view-request.ts";
import { firstPicture, type Picture } from "../graph/view/picture.ts";
import type { Screen } from "../navigation/location.ts";

/** The screens that a view can be of. */
export type ViewScreen = SavedView["screen"];

const viewScreens: readonly string[] = ["graph", "list", "tree", "audit"] satisfies readonly ViewScreen[];

/** Whether a screen shows a view. */
export function isViewScreen(screen: Screen): screen is Screen & ViewScreen {
  return viewScreens.includes(screen);
}

/** What is shown now as a view to save. Ways drawn from one component to another are no part of a view. */
export function captureView(title: string, picture: Picture, screen: ViewScreen): SavedView {
  const { filter, focus } = picture;
  return {
    title,
    screen,
    filter: picture.query.trim(),
    ...(focus === null ? {} : { focus }),
    neededBy: picture.neededBy,
    needs: picture.needs,
    focusMode: picture.focusMode,
    layout: picture.layout,
    groupBy: picture.groupBy,
    expanded: [...picture.expanded],
    folded: [...picture.folded],
    hidden: [...picture.hidden],
    foldedGroups: [...picture.foldedGroups],
    hiddenKinds: [...filter.hiddenKinds],
    hiddenSources: [...(filter.hiddenSources ?? [])],
    ...(filter.onlyFlagged ? { onlyFlagged: filter.onlyFlagged } : {}),
    hardOnly: filter.hardOnly ?? false,
    pins: Object.fromEntries(Object.entries(picture.pinned).map(([id, { x, y }]) => [id, [x, y]])),
  };
}

/** The picture that a view stands for, laid out from scratch but for its pins. */
export function pictureOf(view: SavedView, before: Picture): Picture {
  const pinned: Record<string, Point> = {};
  for (const [id, [x, y]] of Object.entries(view.pins)) pinned[id] = { x, y };
  return {
    ...firstPicture(view.focus ?? null),
    query: view.filter,
    ...{ neededBy: view.neededBy, needs: view.needs, focusMode: view.focusMode },
    ...{ layout: view.layout, groupBy: view.groupBy },
    ...{ expanded: view.expanded, folded: view.folded, hidden: view.hidden },
    ...{ foldedGroups: view.foldedGroups, pinned, round: before.round + 1 },
    filter: {
      hiddenKinds: view.hiddenKinds,
      ...(view.hiddenSources.length > 0 ? { hiddenSources: view.hiddenSources } : {}),
      ...(view.onlyFlagged ? { onlyFlagged: view.onlyFlagged } : {}),
      ...(view.hardOnly ? { hardOnly: true } : {}),
    },
  };
}

/** Whether a picture is what a view stands for; in which of the four ways it is looked at makes no difference. */
export function showsView(picture: Picture, view: SavedView): boolean {
  const shown = captureView(view.title, picture, view.screen);
  const same = captureView(view.title, pictureOf(view, picture), view.screen);
  return JSON.stringify(shown, orderless) === JSON.stringify(same, orderless);
}

/** Lists of ids and maps by id mean the same in any order. */
function orderless(_: string, value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? [...value].sort() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
