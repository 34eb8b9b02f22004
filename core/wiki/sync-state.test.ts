import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SyncFacts, syncState } from "./sync-state.ts";

const hash = fc.constantFrom("a", "b", "c", "d");
const facts: fc.Arbitrary<SyncFacts> = fc.record({
  sent: fc.option(hash, { nil: undefined }),
  ours: hash,
  theirs: fc.option(fc.option(hash, { nil: null }), { nil: undefined }),
});

describe("how a runbook stands to its page", () => {
  it.each([
    [{ sent: undefined, ours: "a", theirs: undefined }, "never-published"],
    [{ sent: undefined, ours: "a", theirs: null }, "never-published"],
    [{ sent: undefined, ours: "a", theirs: "b" }, "never-published"],
    [{ sent: undefined, ours: "a", theirs: "a" }, "in-step"],
    [{ sent: "a", ours: "a", theirs: "a" }, "in-step"],
    [{ sent: "a", ours: "a", theirs: undefined }, "in-step"],
    [{ sent: "a", ours: "b", theirs: "b" }, "in-step"],
    [{ sent: "a", ours: "b", theirs: "a" }, "changed-here"],
    [{ sent: "a", ours: "b", theirs: undefined }, "changed-here"],
    [{ sent: "a", ours: "a", theirs: "b" }, "changed-there"],
    [{ sent: "a", ours: "b", theirs: "c" }, "both"],
    [{ sent: "a", ours: "a", theirs: null }, "page-deleted"],
  ] as const)("%j: %s", (known, state) => expect(syncState(known)).toBe(state));

  it("is in step exactly when the page is known to hold what the runbook gives", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const there = known.theirs === undefined ? known.sent : known.theirs;
        expect(syncState(known) === "in-step").toBe(there === known.ours);
      }),
    );
  });

  it("does not depend on what the hashes are", () => {
    const other = (value: string | null | undefined) =>
      typeof value === "string" ? `${value}${value}` : value;
    fc.assert(
      fc.property(facts, ({ sent, ours, theirs }) => {
        const renamed = { sent: other(sent) ?? undefined, ours: other(ours) ?? "", theirs: other(theirs) };
        expect(syncState(renamed)).toBe(syncState({ sent, ours, theirs }));
      }),
    );
  });

  it("tells the two sides apart: swapped, changed here becomes changed there", () => {
    const swap = { "changed-here": "changed-there", "changed-there": "changed-here" } as Record<
      string,
      string
    >;
    fc.assert(
      fc.property(hash, hash, hash, (sent, ours, theirs) => {
        const state = syncState({ sent, ours, theirs });
        expect(syncState({ sent, ours: theirs, theirs: ours })).toBe(swap[state] ?? state);
      }),
    );
  });
});
