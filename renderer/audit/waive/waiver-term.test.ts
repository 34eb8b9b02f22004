import { describe, expect, it } from "vitest";
import { longestWaiverDays } from "../../../core/schema/waiver.ts";
import { longestTermDays, termLimits, waiverTerm } from "./waiver-term.ts";

describe("waiverTerm", () => {
  it("takes the host's longest term for its own", () => {
    expect(longestTermDays).toBe(longestWaiverDays);
  });

  it("counts from the first day, and brings the flag back on the day after the last", () => {
    expect(waiverTerm("2018-12-04", "2019-03-04")).toEqual({ ok: true, days: 90, back: "2019-03-05" });
    expect(waiverTerm("2018-12-04", "2018-12-04")).toEqual({ ok: true, days: 0, back: "2018-12-05" });
  });

  it("takes the longest term, and one day more not", () => {
    const { max } = termLimits("2018-12-04");
    expect(max).toBe("2019-06-02");
    expect(waiverTerm("2018-12-04", max).ok).toBe(true);
    expect(waiverTerm("2018-12-04", "2019-06-03")).toEqual({
      ok: false,
      why: "A waiver holds 180 days at most: until 2019-06-02 at the latest.",
    });
  });

  it.each(["", "2019-02", "soon", "2018-12-03", "2019-13-45"])("says why %j is no last day", (expires) => {
    expect(waiverTerm("2018-12-04", expires)).toMatchObject({ ok: false, why: /\w/ });
  });
});
