import { expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { parseMarkdown } from "./parse.ts";
import { sections } from "./sections.ts";

const states = (body: string) =>
  sections(parseMarkdown(body)).map(
    ({ name, present, empty }) => `${name} ${present ? (empty ? "empty" : "full") : "missing"}`,
  );

test("tells what is missing, empty and written", () => {
  const body =
    "## Meaning\n\nWords.\n\n## Impact\n\n## Diagnosis\n\n### First\n\n1. Look.\n\n## Mitigation\n\n<!-- later -->\n\n## Roll back\n\n---\n";
  expect(states(body)).toEqual([
    "Meaning full",
    "Impact empty",
    "Diagnosis full",
    "Mitigation empty",
    "Rollback empty",
    "Verify missing",
    "Escalate missing",
  ]);
});

test("a deeper heading alone is nothing, one of the same level ends the section", () => {
  expect(states("## Verify\n\n### How\n\n## Escalate\n\nCall.\n").slice(5)).toEqual([
    "Verify empty",
    "Escalate full",
  ]);
});

test("of a section that stands twice, the one that says something counts, with its line", () => {
  const found = sections(parseMarkdown("# Impact\n\n# impact:\n\nAll of it.\n"), 5).find(
    ({ name }) => name === "Impact",
  );
  expect(found).toEqual({ name: "Impact", present: true, empty: false, line: 7 });
});

test("100,000 headings and no text take time with their number", () => {
  const heading = (text: string) => ({
    type: "heading" as const,
    depth: 2 as const,
    children: [{ type: "text" as const, value: text }],
  });
  const tree = { type: "root" as const, children: Array.from({ length: 100_000 }, () => heading("Impact")) };
  const start = processorTime();
  expect(sections(tree)[1]).toMatchObject({ name: "Impact", present: true, empty: true });
  expect(processorTime() - start).toBeLessThan(5000);
});
