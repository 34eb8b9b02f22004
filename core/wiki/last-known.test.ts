import { expect, it } from "vitest";
import { lastKnown } from "./last-known.ts";

const left = { there: "t", revision: 5 };

it.each([
  ["nobody has looked", undefined, undefined, undefined],
  ["only the record tells", left, undefined, "t"],
  ["seen before it was ever published", undefined, { hash: "x", revision: 3 }, "x"],
  ["published again by somebody else since it was seen", left, { hash: "x", revision: 4 }, "t"],
  ["changed on the wiki since", left, { hash: "x", revision: 6 }, "x"],
  ["deleted since", left, { hash: null, revision: 5 }, null],
  ["made anew since", left, { hash: null, revision: 4 }, "t"],
] as const)("%s", (_, record, seen, hash) => expect(lastKnown(record, seen)).toBe(hash));
