import { expect, test } from "vitest";
import type { GraphView } from "../../../core/view/graph-view.ts";
import { firstRequest, type ViewRequest } from "../../../core/view/view-request.ts";
import { askFolded, type ViewPort } from "./ask-view.ts";

const empty: GraphView = {
  ...{ focus: null, nodes: [], groups: [], edges: [], bridges: [], moreBridges: 0, headings: [] },
  ...{ shown: 0, total: 0, narrowings: [], legend: [], words: "" },
};

/** A worker with four groups that shows two open ones at a time, like a budget does. */
function worker(neverFolds?: string): ViewPort & { asked: ViewRequest[] } {
  const asked: ViewRequest[] = [];
  return {
    asked,
    view: async (request) => {
      asked.push(request);
      const open = ["a", "b", "c", "d"].filter((id) => !request.foldedGroups.includes(id));
      const groups = [...request.foldedGroups, ...open.slice(0, 2)].map((id) => ({
        ...{ id, label: id, count: 2, badges: [], distance: 0, x: 0, y: 0 },
        folded: request.foldedGroups.includes(id) && id !== neverFolds,
      }));
      return { ...empty, groups };
    },
  };
}

test("it goes on until no open group is new", async () => {
  const { view, foldedGroups } = await askFolded(worker(), { ...firstRequest, groupBy: "host" });
  expect(foldedGroups).toEqual(["a", "b", "c", "d"]);
  expect(view.groups.every(({ folded }) => folded)).toBe(true);
});

test("a component alone in its group stays a card of its own", async () => {
  const alone = { ...{ id: "a", label: "a", count: 1, badges: [], distance: 0, x: 0, y: 0 }, folded: false };
  const model = { view: async () => ({ ...empty, groups: [alone] }) };
  expect((await askFolded(model, { ...firstRequest, groupBy: "host" })).foldedGroups).toEqual([]);
});

test("a group that cannot be folded, such as the focus's own, does not keep it going", async () => {
  const model = worker("b");
  await askFolded(model, { ...firstRequest, groupBy: "host" });
  expect(model.asked.length).toBeLessThanOrEqual(4);
});
