import { expect, it } from "vitest";
import { exportFileName, exportFormats, exportQuestion, previewOf } from "./export-formats.ts";

it("names each file after its day and format, all differently", () => {
  const names = exportFormats.map((words) => exportFileName(words, "2018-12-04"));
  expect(names).toContain("audit-2018-12-04.csv");
  expect(new Set(names).size).toBe(exportFormats.length);
});

it("asks for exactly the flags given, a rule of a component once", () => {
  const flag = { component: "a", rule: "orphan" };
  expect(exportQuestion("csv", [flag, flag, { component: "b", rule: "orphan" }])).toMatchObject({
    format: "csv",
    flags: ["a orphan", "b orphan"],
  });
});

it("shows the beginning of a long text and counts all of it", () => {
  expect(previewOf("a\nb\nc\n", 2)).toEqual({ shown: "a\nb", lines: 3 });
  expect(previewOf("a", 2)).toEqual({ shown: "a", lines: 1 });
});
