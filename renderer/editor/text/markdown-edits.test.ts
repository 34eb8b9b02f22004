import { EditorState, type TransactionSpec } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { blocks, insertBlock, insertInline, toggleHeading, toggleList } from "./markdown-edits.ts";

const at = (doc: string, anchor: number, head = anchor) =>
  EditorState.create({ doc, selection: { anchor, head } });

const edited = (state: EditorState, edit: (state: EditorState) => TransactionSpec) =>
  state.update(edit(state)).state;

describe("toggleHeading", () => {
  it("makes a heading, changes its level, and takes it back", () => {
    const made = edited(at("Impact", 3), (state) => toggleHeading(state, 2));
    expect(made.doc.toString()).toBe("## Impact");
    const deeper = edited(made, (state) => toggleHeading(state, 3));
    expect(deeper.doc.toString()).toBe("### Impact");
    expect(edited(deeper, (state) => toggleHeading(state, 3)).doc.toString()).toBe("Impact");
  });

  it("works on an empty line", () => {
    const made = edited(at("", 0), (state) => toggleHeading(state, 2));
    expect(made.doc.toString()).toBe("## ");
    expect(made.selection.main.head).toBe(3);
  });
});

describe("toggleList", () => {
  it("turns lines into one kind of list, then another, then plain lines", () => {
    const bullets = edited(at("one\n\ntwo", 0, 8), (state) => toggleList(state, "bullet"));
    expect(bullets.doc.toString()).toBe("- one\n\n- two");
    const all = { selection: { anchor: 0, head: bullets.doc.length } };
    const checks = edited(bullets.update(all).state, (state) => toggleList(state, "check"));
    expect(checks.doc.toString()).toBe("- [ ] one\n\n- [ ] two");
    const wide = checks.update({ selection: { anchor: 0, head: checks.doc.length } }).state;
    expect(edited(wide, (state) => toggleList(state, "numbered")).doc.toString()).toBe("1. one\n\n2. two");
    expect(edited(wide, (state) => toggleList(state, "check")).doc.toString()).toBe("one\n\ntwo");
  });

  it("keeps the indentation", () => {
    expect(edited(at("  - one", 5), (state) => toggleList(state, "numbered")).doc.toString()).toBe(
      "  1. one",
    );
  });
});

describe("insertBlock", () => {
  it("stands on lines of its own, with the part to be written selected", () => {
    const state = edited(at("before\nafter", 2), (given) => insertBlock(given, blocks.danger));
    expect(state.doc.toString()).toBe("before\n\n```sh danger\ncommand\n```\n\nafter");
    expect(state.sliceDoc(state.selection.main.from, state.selection.main.to)).toBe("command");
  });

  it("takes the place of an empty line", () => {
    const state = edited(at("before\n\n", 7), (given) => insertBlock(given, blocks.table));
    expect(state.doc.toString()).toBe("before\n\n| Name | What it is |\n|---|---|\n|  |  |\n");
  });
});

it("puts words in place of the selection", () => {
  const state = edited(at("see here", 4, 8), (given) => insertInline(given, "`tools-checker-01`"));
  expect(state.doc.toString()).toBe("see `tools-checker-01`");
  expect(state.selection.main.head).toBe(22);
});
