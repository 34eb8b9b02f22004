import { describe, expect, it } from "vitest";
import { loadWorkspace, newLoadMemory } from "../load.ts";

const plan =
  "---\ntitle: Remove x\nsubject: x\naction: remove\nwritten: 2018-12-04T20:03Z\n---\n\n# Remove x\n";

describe("views", () => {
  it("are loaded, components that have gone included", () => {
    const { workspace, problems } = loadWorkspace([
      { path: "views/a.yaml", text: "title: A\nfocus: gone\nhidden: [gone-too]\n" },
    ]);
    expect(problems).toEqual([]);
    expect(workspace.views).toMatchObject([{ id: "a", file: "views/a.yaml", focus: "gone", neededBy: 1 }]);
  });

  it.each([
    ["without a title", "screen: graph\n", 1, 1],
    ["that is empty", "", 1, 1],
    ["with too many hops", "title: A\nneeds: 7\n", 2, 1],
    ["with a screen that does not exist", "title: A\n\nscreen: map\n", 3, 1],
    ["that is a list", "- a\n", 1, 1],
    ["of broken YAML", "title: {\n", 2, 1],
  ])("%s are left out with their place, and the rest goes on", (_, text, line, column) => {
    const { workspace, problems } = loadWorkspace([
      { path: "views/a.yaml", text },
      { path: "views/b.yaml", text: "title: B\n" },
    ]);
    expect(workspace.views.map(({ id }) => id)).toEqual(["b"]);
    expect(problems).toEqual([
      expect.objectContaining({ file: "views/a.yaml", line, column, severity: "error" }),
    ]);
  });

  it("are kept without fields that nobody knows", () => {
    const { workspace, problems } = loadWorkspace([
      { path: "views/a.yaml", text: "title: A\ncolour: red\n" },
    ]);
    expect(workspace.views).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2, severity: "warning" }]);
  });
});

describe("plans", () => {
  it("are loaded with their text", () => {
    const { workspace, problems } = loadWorkspace([{ path: "plans/a.md", text: plan }]);
    expect(problems).toEqual([]);
    expect(workspace.plans).toEqual([
      {
        ...{ id: "a", file: "plans/a.md", title: "Remove x", subject: "x", action: "remove" },
        ...{ components: [], written: "2018-12-04T20:03Z", watch: [], body: "\n# Remove x\n" },
      },
    ]);
  });

  it.each([
    ["without front matter", "# Plan\n", 1],
    ["with an action that does not exist", plan.replace("remove\n", "explode\n"), 4],
    ["with broken front matter", plan.replace("Remove x", "{"), 3],
  ])("%s are left out with their place, and the rest goes on", (_, text, line) => {
    const { workspace, problems } = loadWorkspace([
      { path: "plans/a.md", text },
      { path: "plans/b.md", text: plan },
    ]);
    expect(workspace.plans.map(({ id }) => id)).toEqual(["b"]);
    expect(problems).toEqual([expect.objectContaining({ file: "plans/a.md", line, severity: "error" })]);
  });
});

it("neither is parsed again while its text stays", () => {
  const files = [
    { path: "plans/a.md", text: plan },
    { path: "views/a.yaml", text: "title: A\n" },
  ];
  const memory = newLoadMemory();
  const first = loadWorkspace(files, memory).workspace;
  const second = loadWorkspace(files, memory).workspace;
  expect(second.plans[0]).toBe(first.plans[0]);
  expect(second.views[0]).toBe(first.views[0]);
  expect(loadWorkspace([], memory).workspace.views).toEqual([]);
});
