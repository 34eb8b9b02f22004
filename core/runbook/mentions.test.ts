import { expect, test } from "vitest";
import { componentOf, runbookOf } from "../audit/small-workspace.ts";
import { attachedRunbooks } from "./attachments.ts";
import { buildMentions, mentionsOf } from "./mentions.ts";
import { buildNameIndex } from "./name-index.ts";

const host = componentOf("h", "host", { name: "tools-proxy-01" });
const other = componentOf("o", "host", { name: "tools-mail-02" });
const body = `First line.\n\n  Ask tools-proxy-01, then tools-proxy-01 again.\ntools-mail-02 and ${"x".repeat(300)}\nLast: tools-proxy-01`;
const runbooks = [
  runbookOf("a", { title: "Title A", body, bodyLine: 10 }),
  runbookOf("b", { body: "tools-mail-02" }),
];

test("each line counts once, with its number in the file and its trimmed text", () => {
  const mentions = buildMentions(buildNameIndex([host, other]), runbooks);
  expect(mentions.get("h")).toEqual([
    { runbook: "a", title: "Title A", line: 12, text: "Ask tools-proxy-01, then tools-proxy-01 again." },
    { runbook: "a", title: "Title A", line: 14, text: "Last: tools-proxy-01" },
  ]);
  expect(mentions.get("o")?.map(({ runbook, line }) => [runbook, line])).toEqual([
    ["a", 13],
    ["b", 7],
  ]);
  expect(mentions.get("o")?.[0]?.text).toHaveLength(200);
});

test("the mentions of one component are those of the index", () => {
  const all = buildMentions(buildNameIndex([host, other]), runbooks);
  for (const component of [host, other])
    expect(mentionsOf(component, runbooks)).toEqual(all.get(component.id));
});

test("runbooks are attached by id and by exact alert text, once", () => {
  const check = componentOf("c", "check", { check: { system: "icinga", alert: "disk full" } });
  const both = runbookOf("both", { components: ["c", "gone"], alerts: ["disk full"] });
  const near = runbookOf("near", { alerts: ["Disk full"] });
  const attached = attachedRunbooks([check, host], [both, near]);
  expect(attached.get("c")).toEqual([both]);
  expect(attached.get("h")).toEqual([]);
  expect(attached.has("gone")).toBe(false);
});
