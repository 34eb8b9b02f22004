import { expect, it } from "vitest";
import { loadWorkspace } from "../load.ts";

const components = {
  path: "graph-data/a.yaml",
  text: "components:\n  - {id: tools-master, kind: host, name: m, summary: A host., asOf: 2018-12, evidence: ['s:1']}\n",
};
const changes = (...lines: string[]) => ({
  path: "graph-data/changes.yaml",
  text: `changes:\n${lines.map((line) => `  - ${line}\n`).join("")}`,
});

it("loads what is known about changing a component", () => {
  const { workspace, problems } = loadWorkspace([
    components,
    changes(
      "{about: [tools-master], kind: delay, words: It takes an hour., evidence: ['s:1']}",
      "{about: [tools-master], actions: [remove], kind: undo, reversible: partly, words: Not all., evidence: ['s:2']}",
    ),
  ]);
  expect(problems).toEqual([]);
  expect(workspace.changes.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
    "delay: It takes an hour.",
    "undo: Not all.",
  ]);
});

it("drops a statement about a component that does not exist, with its place and the nearest id", () => {
  const { workspace, problems } = loadWorkspace([
    components,
    changes(
      "{about: [tools-master], kind: delay, words: Kept., evidence: ['s:1']}",
      "{about: [tools-mastr, tools-master], kind: delay, words: Dropped., evidence: ['s:1']}",
    ),
  ]);
  expect(workspace.changes.map(({ words }) => words)).toEqual(["Kept."]);
  expect(problems).toEqual([
    expect.objectContaining({
      file: "graph-data/changes.yaml",
      line: 3,
      column: 5,
      severity: "error",
      what: "A statement about a change: there is no component “tools-mastr”.",
      remedy: expect.stringContaining("“tools-master”"),
    }),
  ]);
});

it("drops a statement without evidence, or with an action that does not exist, and keeps the rest", () => {
  const { workspace, problems } = loadWorkspace([
    components,
    changes(
      "{about: [tools-master], kind: delay, words: No evidence., evidence: []}",
      "{about: [tools-master], actions: [explode], kind: delay, words: No action., evidence: ['s:1']}",
      "{about: [tools-master], kind: undo, words: Kept., evidence: ['s:1']}",
    ),
  ]);
  expect(workspace.changes.map(({ words }) => words)).toEqual(["Kept."]);
  expect(problems.map(({ line }) => line)).toEqual([2, 3]);
});
