import { describe, expect, it } from "vitest";
import { type KeyLine, type KeyLines, treeMove } from "./tree-keys.ts";

const line = (level: number, state: "open" | "closed" | "leaf"): KeyLine => ({
  level,
  folder: state !== "leaf",
  open: state === "open",
});

// 0 hosts (open)  1 checker (open)  2 needs (closed)  3 flags (leaf)  4 master (closed)  5 services (open, loading)
const lines = [
  line(0, "open"),
  line(1, "open"),
  line(2, "closed"),
  line(2, "leaf"),
  line(1, "closed"),
  line(0, "open"),
];

const given = (all: readonly KeyLine[]): KeyLines => ({ count: all.length, at: (index) => all[index] });

describe("treeMove", () => {
  it.each([
    ["ArrowDown", 0, { type: "to", index: 1 }],
    ["ArrowDown", 5, { type: "to", index: 5 }],
    ["ArrowUp", 0, { type: "to", index: 0 }],
    ["PageDown", 1, { type: "to", index: 4 }],
    ["PageUp", 4, { type: "to", index: 1 }],
    ["Home", 4, { type: "to", index: 0 }],
    ["End", 0, { type: "to", index: 5 }],
    ["ArrowRight", 2, { type: "open", index: 2 }],
    ["ArrowRight", 1, { type: "to", index: 2 }],
    ["ArrowRight", 3, undefined],
    ["ArrowRight", 5, undefined],
    ["ArrowLeft", 1, { type: "close", index: 1 }],
    ["ArrowLeft", 3, { type: "to", index: 1 }],
    ["ArrowLeft", 4, { type: "to", index: 0 }],
    ["*", 2, { type: "open-siblings", index: 2 }],
    ["Enter", 3, { type: "act", index: 3 }],
    [" ", 3, { type: "act", index: 3 }],
    [" ", 2, { type: "open", index: 2 }],
    [" ", 1, { type: "close", index: 1 }],
    ["x", 3, undefined],
    ["ArrowDown", 9, undefined],
  ])("%s on line %i", (key, index, move) => {
    expect(treeMove(key, given(lines), index, 3)).toEqual(move);
  });

  it("does nothing on Left at the top", () => {
    expect(treeMove("ArrowLeft", given([line(0, "closed")]), 0, 3)).toBeUndefined();
  });
});
