// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { type CommandContext, canvasCommandIds, cardCommandIds, graphCommands } from "./graph-commands.ts";
import { useGraph } from "./view/graph-store.ts";
import { firstPicture } from "./view/picture.ts";
import { undoCommands } from "./view/undo-commands.ts";

const initial = useGraph.getState();
const context: CommandContext = {
  ...{
    target: "file",
    targetGroup: undefined,
    isGroup: false,
    ownsEnter: true,
  },
  picture: firstPicture("checker"),
  canvas: () => null,
};
const here = () => useGraph.getState().history.present;

function run(id: string, change: Partial<CommandContext> = {}): void {
  const command = graphCommands({ ...context, ...change }).find((known) => known.id === id);
  expect(command?.disabled).toBeUndefined();
  command?.run();
}

beforeEach(() => useGraph.setState(initial, true));

test("ids are unique, keys are not given twice, and menus name what exists", () => {
  const commands = [...graphCommands(context), ...undoCommands({ past: [], future: [] })];
  const ids = commands.map(({ id }) => id);
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of [...cardCommandIds, ...canvasCommandIds]) expect(ids).toContain(id);
});

test("without a selection the commands of a card say why they cannot run", () => {
  for (const command of graphCommands({ ...context, target: undefined })) {
    if (
      ["graph.open", "graph.expand", "graph.fold", "graph.hide", "graph.pin", "graph.pathTo"].includes(
        command.id,
      )
    ) {
      expect(command.disabled).toBe("Nothing is selected in the graph.");
    }
  }
});

test("Enter presses buttons while the canvas has not got the keyboard", () => {
  const enter = (ownsEnter: boolean) => graphCommands({ ...context, ownsEnter }).flatMap(({ keys }) => keys);
  expect(enter(true)).toContain("Enter");
  expect(enter(false)).not.toContain("Enter");
});

test("the focus cannot be hidden", () => {
  const hide = graphCommands({ ...context, target: "checker" }).find(({ id }) => id === "graph.hide");
  expect(hide?.disabled).toBe("The focus cannot be hidden.");
});

test("Enter opens a component as focus, and a group as its members", () => {
  run("graph.open");
  expect(here().focus).toBe("file");
  useGraph.setState(
    { ...initial, history: { ...initial.history, present: { ...here(), foldedGroups: ["g"] } } },
    true,
  );
  run("graph.open", { target: "g", targetGroup: "g", isGroup: true });
  expect(here()).toMatchObject({ focus: "file", foldedGroups: [] });
});

test("- folds the group of a card that has one, otherwise the card", () => {
  run("graph.fold");
  expect(here().folded).toEqual(["file"]);
  useGraph.setState(initial, true);
  run("graph.fold", { targetGroup: "g" });
  expect(here()).toMatchObject({ folded: [], foldedGroups: ["g"] });
});

test("hops need a focus and end at six", () => {
  const disabled = (id: string, picture = context.picture) =>
    graphCommands({ ...context, picture }).find((command) => command.id === id)?.disabled;
  expect(disabled("graph.needsMore")).toBeUndefined();
  expect(disabled("graph.needsMore", firstPicture(null))).toBe("Hops count from a focus, and there is none.");
  expect(disabled("graph.needsMore", { ...context.picture, needs: 6 })).toBe("Six hops are the most.");
  expect(disabled("graph.needsFewer", { ...context.picture, needs: 0 })).toBe(
    "There is no hop left to take away.",
  );
});
