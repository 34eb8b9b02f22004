import { describe, expect, test } from "vitest";
import { runbookOf } from "../audit/small-workspace.ts";
import { assessRunbook, reviewDue } from "./assess.ts";

const filler = "Plain words that say something useful to whoever is on call tonight. ".repeat(5);
const assess = (body: string, facts = {}) =>
  assessRunbook(runbookOf("r", { body, bodyLine: 9, ...facts }), "2018-12-04");

describe("assessRunbook", () => {
  test("a written runbook lacks nothing", () => {
    expect(assess(filler)).toEqual({ stub: false, thin: false, stale: false, reasons: [], shortcomings: [] });
  });

  test.each([
    ["TODO: fill me", "line 11 says “TODO: fill me”"],
    ["runbook: TODO", "line 11 says “runbook: TODO”"],
    ["| checker | TODO |", "line 11 says “TODO”"],
    ["- TODO", "line 11 says “TODO”"],
    ["{{draft}}", "line 11 says “{{draft}}”"],
    ["{{Draft|since 2018}}", "line 11 says “{{Draft|since 2018}}”"],
    ["See Monitoring/Missing_notes_link for more", "line 11 says “Missing_notes_link”"],
  ])("%s makes a stub", (mark, reason) => {
    const found = assess(`${filler}\n\n${mark}\n`);
    expect(found.stub).toBe(true);
    expect(found.reasons).toEqual([reason]);
  });

  test.each([
    'The page says "TODO: fill me" and nothing else.',
    "It printed `TODO: fill me` then.",
    "```sh\n# TODO: later\n```",
    "A list called mastodons and TODOs",
    "the name (with a FIXME) in the code",
  ])("%s is quoted or another word", (text) => {
    expect(assess(`${filler}\n\n${text}\n`).stub).toBe(false);
  });

  test("{{outdated}} and an overdue review make stale, a stub status makes a stub", () => {
    expect(assess(`${filler}\n{{Outdated}}`)).toMatchObject({ stale: true, stub: false });
    expect(assess(filler, { reviewed: "2018-01-01", reviewEvery: "90d" }).reasons).toEqual([
      "it was reviewed on 2018-01-01 and was due again on 2018-04-01",
    ]);
    expect(assess(filler, { reviewed: "2018-09-05", reviewEvery: "90d" }).stale).toBe(false);
    expect(assess(filler, { status: "stub" })).toMatchObject({
      stub: true,
      reasons: ["its status says stub"],
    });
  });

  test("under 200 characters is thin, however much markup surrounds them", () => {
    expect(assess("Restart it.")).toMatchObject({ thin: true, reasons: ["it has 11 characters"] });
    expect(assess(`${"#\n".repeat(400)}${"- ".repeat(400)}Restart it.`).thin).toBe(true);
    expect(assess("").reasons).toEqual(["nothing is written in it"]);
    expect(assess(`${"#\n".repeat(1200)}${filler}`).thin).toBe(false);
  });

  test("the review is due so many days after the last", () => {
    expect(reviewDue(runbookOf("r", { reviewed: "2018-12-04", reviewEvery: "90d" }))).toBe("2019-03-04");
    expect(reviewDue(runbookOf("r", { reviewEvery: "90d" }))).toBeUndefined();
  });
});
