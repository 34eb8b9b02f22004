import { expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { unfinishedMarks } from "./unfinished.ts";

const marks = (body: string) =>
  unfinishedMarks(body).map(({ kind, text, line, column }) => `${line}:${column} ${kind} ${text}`);

test.each([
  ["TODO", ["1:1 todo TODO"]],
  ["a\n\n- TODO.", ["3:3 todo TODO"]],
  ["12) runbook: TBD  ", ["1:5 todo runbook: TBD"]],
  ["## FIXME", ["1:4 todo FIXME"]],
  ["| a | TODO | b |", ["1:7 todo TODO"]],
  ["|key:TODO|TBD|", ["1:2 todo key:TODO", "1:11 todo TBD"]],
  ["a TODO: fill me", ["1:3 todo TODO: fill me"]],
  ["{{draft}} {{Outdated|x}}", ["1:1 draft {{draft}}", "1:11 outdated {{Outdated|x}}"]],
  ["see Missing_notes_link", ["1:5 missing-link Missing_notes_link"]],
  ["a TODO", []],
  ["my-TODO", []],
  ["#TODO", []],
  ["a. TODO", []],
  ['`TODO` and "TODO: x"', []],
  ["```\nTODO\n```\nTBD", ["4:1 todo TBD"]],
])("%j", (body, wanted) => {
  expect(marks(body)).toEqual(wanted);
});

test("5 MB take time with their length, whatever they are", () => {
  for (const piece of ["TODO\n", "TODO|", "\t", "TODO  x", "`", "{{ ", "1", "#", "a: TODO\n", '" ']) {
    const body = `TODO\n${piece.repeat(5_000_000 / piece.length)}\nTODO`;
    const start = processorTime();
    unfinishedMarks(body);
    expect(processorTime() - start, piece).toBeLessThan(15_000);
  }
}, 120_000);
