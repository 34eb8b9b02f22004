import { groupings, layoutNames } from "../../core/view/view-request.ts";
import type { Command } from "../commands/command-store.ts";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import { useGraph } from "./view/graph-store.ts";
import {
  expand,
  focusOn,
  fold,
  group,
  hide,
  layOut,
  layOutAfresh,
  type Picture,
  pin,
  toggleFocusMode,
  toggleGroup,
  unpin,
  withHops,
  withoutPath,
} from "./view/picture.ts";

/** What commands act on. */
export type CommandContext = {
  /** Card under the cursor: the selected component or folded group. */
  readonly target: string | undefined;
  /** Group of the target, or the target itself where it is one. */
  readonly targetGroup: string | undefined;
  readonly isGroup: boolean;
  /** Enter belongs to the canvas; elsewhere it presses buttons. */
  readonly ownsEnter: boolean;
  readonly picture: Picture;
  readonly canvas: () => CanvasHandle | null;
};

const nothingSelected = "Nothing is selected in the graph.";

/** Every command of the graph screen, for keys, menus and palette. */
export function graphCommands(context: CommandContext): readonly Command[] {
  return [
    ...cardCommands(context),
    ...hopCommands(context),
    ...viewCommands(context),
    ...cameraCommands(context),
    ...arrangeCommands(context),
  ];
}

/** Ids of the commands that act on one card, in the order of its menu. */
export const cardCommandIds = [
  "graph.open",
  "graph.focusMode",
  "graph.expand",
  "graph.fold",
  "graph.hide",
  "graph.pin",
  "graph.pathTo",
] as const;

/** Ids of the commands of the menu of the empty canvas. */
export const canvasCommandIds = [
  "graph.fit",
  "graph.zoomIn",
  "graph.zoomOut",
  "graph.layOutAfresh",
  "view.undo",
  "view.redo",
  "graph.minimap",
] as const;

type Change = (picture: Picture) => Picture;

function cardCommands({
  target,
  targetGroup,
  isGroup,
  ownsEnter,
  picture,
  canvas,
}: CommandContext): Command[] {
  const { change } = useGraph.getState();
  const on = (
    id: string,
    title: string,
    keys: string[],
    alter: (target: string) => Change,
    refusal?: string,
  ): Command => ({
    ...{ id, title, group: "Graph", keys },
    run: () => target !== undefined && change(alter(target)),
    ...(target === undefined ? { disabled: nothingSelected } : refusal ? { disabled: refusal } : {}),
  });
  const pinned = target !== undefined && target in picture.pinned;
  const component = isGroup ? "A group is not a component." : undefined;
  return [
    on("graph.open", "Open as the focus", ownsEnter ? ["Enter"] : [], (id) =>
      isGroup ? openGroup(id) : refocus(id),
    ),
    { ...focusMode(target, isGroup, picture) },
    on("graph.expand", isGroup ? "Open the group" : "Expand", ["+"], (id) =>
      isGroup ? openGroup(id) : (p) => expand(p, id),
    ),
    on("graph.fold", targetGroup ? "Fold the group" : "Fold", ["-"], (id) =>
      targetGroup ? foldGroup(targetGroup) : (p) => fold(p, id),
    ),
    on(
      "graph.hide",
      "Hide",
      ["H"],
      (id) => (p) => hide(p, id),
      component ?? (target === picture.focus ? "The focus cannot be hidden." : undefined),
    ),
    on("graph.pin", pinned ? "Unpin" : "Pin", ["P"], (id) => (p) => {
      const place = canvas()?.placeOf(id);
      if (id in p.pinned) return unpin(p, id);
      return place ? pin(p, id, place) : p;
    }),
    {
      ...{ id: "graph.pathTo", title: "Path to…", group: "Graph", keys: ["Shift+P"] },
      run: () => target !== undefined && useGraph.setState({ pathFrom: target }),
      ...(target === undefined ? { disabled: nothingSelected } : component ? { disabled: component } : {}),
    },
  ];
}

function refocus(id: string): Change {
  return (picture) => focusOn(withoutPath(picture), id);
}

function openGroup(id: string): Change {
  return (picture) => (picture.foldedGroups.includes(id) ? toggleGroup(picture, id) : picture);
}

function foldGroup(id: string): Change {
  return (picture) => (picture.foldedGroups.includes(id) ? picture : toggleGroup(picture, id));
}

function focusMode(target: string | undefined, isGroup: boolean, picture: Picture): Command {
  const subject = isGroup ? picture.focus : (target ?? picture.focus);
  const on = picture.focusMode && subject === picture.focus;
  return {
    ...{ id: "graph.focusMode", title: on ? "Leave focus mode" : "Focus mode", group: "Graph", keys: ["F"] },
    run: () => useGraph.getState().change((before) => toggleFocusMode(before, subject)),
    ...(subject === null ? { disabled: nothingSelected } : {}),
  };
}

function hopCommands({ picture }: CommandContext): Command[] {
  const { change } = useGraph.getState();
  const step = (side: "neededBy" | "needs", by: 1 | -1, title: string, key: string): Command => ({
    ...{ id: `graph.${side}${by > 0 ? "More" : "Fewer"}`, title, group: "Graph", keys: [key] },
    run: () => change((before) => withHops(before, side, before[side] + by)),
    ...hopRefusal(picture, side, by),
  });
  return [
    step("neededBy", -1, "Needed by: one hop fewer", "["),
    step("neededBy", 1, "Needed by: one hop more", "]"),
    step("needs", -1, "Needs: one hop fewer", "{"),
    step("needs", 1, "Needs: one hop more", "}"),
  ];
}

function hopRefusal(picture: Picture, side: "neededBy" | "needs", by: 1 | -1): Pick<Command, "disabled"> {
  if (picture.focus === null) return { disabled: "Hops count from a focus, and there is none." };
  if (withHops(picture, side, picture[side] + by) === picture) {
    return { disabled: by > 0 ? "Six hops are the most." : "There is no hop left to take away." };
  }
  return {};
}

function viewCommands({ picture }: CommandContext): Command[] {
  const { change } = useGraph.getState();
  return [
    {
      ...{ id: "graph.flagged", title: "Graph without a focus: what is flagged", group: "Graph", keys: [] },
      run: () => change((before) => focusOn(withoutPath(before), null)),
      ...(picture.focus === null ? { disabled: "There is no focus." } : {}),
    },
  ];
}

function cameraCommands({ canvas }: CommandContext): Command[] {
  const on = (id: string, title: string, key: string, run: (handle: CanvasHandle) => void): Command => ({
    ...{ id, title, group: "Graph", keys: [key] },
    run: () => {
      const handle = canvas();
      if (handle) run(handle);
    },
  });
  return [
    on("graph.fit", "Fit the drawing to the window", "0", (handle) => handle.fit()),
    on("graph.zoomIn", "Zoom in", "Z", (handle) => handle.zoomIn()),
    on("graph.zoomOut", "Zoom out", "Shift+Z", (handle) => handle.zoomOut()),
    {
      ...{ id: "graph.minimap", title: "Show or hide the minimap", group: "Graph", keys: ["M"] },
      run: () => useGraph.setState(({ minimap, minimapShown }) => ({ minimap: !(minimap ?? minimapShown) })),
    },
  ];
}

function arrangeCommands({ picture }: CommandContext): Command[] {
  const { change } = useGraph.getState();
  return [
    ...layoutNames.map(
      (name): Command => ({
        ...{ id: `graph.layout.${name}`, title: `Layout: ${layoutTitles[name]}`, group: "Graph", keys: [] },
        run: () => change((before) => layOut(before, name)),
        ...(picture.layout === name ? { disabled: "This is the present layout." } : {}),
      }),
    ),
    {
      ...{ id: "graph.layOutAfresh", title: "Lay out afresh", group: "Graph", keys: [] },
      run: () => change(layOutAfresh),
    },
    ...groupings.map(
      (name): Command => ({
        ...{ id: `graph.group.${name}`, title: `Group by: ${name}`, group: "Graph", keys: [] },
        run: () => change((before) => group(before, name)),
        ...(picture.groupBy === name ? { disabled: "This is the present grouping." } : {}),
      }),
    ),
  ];
}

/** Names of the layouts for the user. */
export const layoutTitles = { flow: "Flow", rings: "Rings", grid: "Grid by kind" } as const;
