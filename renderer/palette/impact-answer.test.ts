import { describe, expect, it, vi } from "vitest";
import { longestSubject } from "../navigation/location.ts";
import { impactAnswer } from "./answers.ts";

describe("impactAnswer", () => {
  it("asks about the text as it stands", () => {
    const go = vi.fn();
    const { rows } = impactAnswer("<b>a-name.wmflabs</b>", go);
    expect(rows.map(({ title }) => title)).toEqual(["What breaks if I touch “<b>a-name.wmflabs</b>”?"]);
    rows[0]?.run();
    expect(go).toHaveBeenCalledWith({ screen: "impact", subject: "<b>a-name.wmflabs</b>" });
  });

  it("takes the start of a text that is too long for a name, and shows less of it", () => {
    const go = vi.fn();
    const { rows } = impactAnswer("x".repeat(5_000_000), go);
    expect(rows[0]?.title.length).toBeLessThan(100);
    rows[0]?.run();
    expect(go).toHaveBeenCalledWith({ screen: "impact", subject: "x".repeat(longestSubject) });
  });
});
