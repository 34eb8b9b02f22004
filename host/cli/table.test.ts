import { expect, it } from "vitest";
import { table } from "./table.ts";

it("pads columns to their widest cell, counts characters, and leaves no blanks at ends", () => {
  expect(
    table(
      [
        ["ä", "b", "c"],
        ["lang", "", "x"],
        ["s", "t"],
      ],
      "  ",
    ),
  ).toBe("  ä     b  c\n  lang     x\n  s     t\n");
});

it("gives no room to colours", () => {
  expect(
    table([
      ["\u001b[31mred\u001b[0m", "x"],
      ["green", "y"],
    ]),
  ).toBe("\u001b[31mred\u001b[0m    x\ngreen  y\n");
});

it("of nothing is nothing", () => {
  expect(table([])).toBe("");
});
