import { expect, test } from "vitest";
import { firstPicture, fold, hide, type Picture, toggleKind } from "../view/picture.ts";
import { narrowedBy } from "./narrowed-by.ts";

test("an open picture is narrowed by nothing", () => {
  expect(narrowedBy(firstPicture("a"))).toEqual([]);
});

test("everything that narrows is named, and undoing all of it leads back", () => {
  const narrowed = fold(hide(toggleKind(toggleKind(firstPicture("a"), "host"), "check"), "x"), "y");
  const picture: Picture = {
    ...narrowed,
    filter: { ...narrowed.filter, onlyFlagged: "warning", hardOnly: true, hiddenSources: ["puppet"] },
  };
  const reasons = narrowedBy(picture);
  expect(reasons.map(({ label }) => label)).toEqual([
    "without hosts",
    "without checks",
    "critical flags and warnings only",
    "hard relations only",
    "without puppet",
    "1 hidden",
    "1 folded",
  ]);
  const open = reasons.reduce((before, { undo }) => undo(before), picture);
  expect(narrowedBy(open)).toEqual([]);
  expect(open).toMatchObject({ focus: "a", hidden: [], folded: [], filter: { hiddenKinds: [] } });
});
