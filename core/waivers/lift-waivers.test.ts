import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Waiver } from "../schema/waiver.ts";
import { addWaivers } from "./add-waivers.ts";
import { liftWaivers, liftWaiversOf } from "./lift-waivers.ts";

const path = "graph-data/waivers.yaml";
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  ...{ component: "a", rule: "orphan", reason: "Known.", since: "2018-12-04", expires: "2019-03-04" },
  ...more,
});

const comment = fc.stringMatching(/^[ -~ä→]{0,16}$/).map((words) => `# ${words}`);

/** Files as people and programs leave them. */
const file = fc
  .record({
    ...{ top: comment, above: comment, behind: comment, end: comment },
    ...{ bom: fc.boolean(), crlf: fc.boolean(), closed: fc.boolean(), apart: fc.boolean() },
    indent: fc.constantFrom("", "  "),
    count: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ top, above, behind, end, bom, crlf, closed, apart, indent, count }) => {
    const items = Array.from(
      { length: count },
      (_, index) => `${indent}${above}
${indent}- component: "old-${index}" ${behind}
${indent}  rule: orphan
${indent}  reason: 'Because.'   ${behind}
${indent}  since: 2018-12-01
${indent}  expires: 2018-12-31
`,
    );
    const list =
      count === 0 ? `waivers: [] ${behind}\n` : `waivers: ${behind}\n${items.join(apart ? "\n" : "")}`;
    const whole = `${top}\n${list}${end}\n`;
    const text = closed ? whole : whole.replace(/\n$/, "");
    return { count, text: `${bom ? "\ufeff" : ""}${crlf ? text.replaceAll("\n", "\r\n") : text}` };
  });

describe("liftWaivers", () => {
  it("takes a waiver back to the byte: comments, line ends, byte-order mark, last line", () => {
    fc.assert(
      fc.property(file, ({ text, count }) => {
        const added = addWaivers({ path, text }, [waiver()]);
        expect(added.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
        if (text.includes("\r\n")) expect(added).not.toMatch(/[^\r]\n/);
        else expect(added).not.toContain("\r");
        // Every line that was there is there, in its order; only the brackets of an empty list may go.
        const own =
          /^ *(- component: a|rule: orphan|reason: Known\.|since: 2018-12-04|expires: 2019-03-04)\r?$/;
        const left = added.split("\n").filter((line) => !own.test(line));
        const before = text.replace("waivers: []", "waivers:").split("\n");
        const kept = before.filter((line) => !own.test(line));
        if (count === 0) expect(left).toEqual(kept);
        else
          expect(left.filter((line) => line.trim() !== "")).toEqual(
            kept.filter((line) => line.trim() !== ""),
          );
        expect(liftWaivers({ path, text: added }, [{ component: "a", rule: "orphan" }])).toBe(text);
      }),
      { numRuns: 80 },
    );
  });

  it("renewing a waiver changes what it says, and no other byte", () => {
    fc.assert(
      fc.property(file, ({ text, count }) => {
        fc.pre(count > 0);
        const renewed = { component: "old-0", since: "2018-12-04", expires: "2019-03-04" };
        const after = addWaivers({ path, text }, [waiver({ ...renewed, reason: "Again." })]);
        const back = after
          .replace("reason: Again.", "reason: 'Because.'")
          .replace("since: 2018-12-04", "since: 2018-12-01")
          .replace("expires: 2019-03-04", "expires: 2018-12-31");
        expect(back).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the others, and a file without it", () => {
    const text = addWaivers(undefined, [
      waiver(),
      waiver({ component: "b" }),
      waiver({ rule: "undocumented" }),
    ]);
    expect(liftWaivers({ path, text }, [{ component: "c", rule: "orphan" }])).toBe(text);
    const left = liftWaiversOf({ path, text }, "a");
    expect(left).toContain("component: b");
    expect(left).not.toContain("component: a");
  });

  it("works within brackets", () => {
    const text =
      "waivers: [{component: a, rule: orphan, reason: x, since: 2018-12-01, expires: 2018-12-31}] # n\n";
    const more = addWaivers({ path, text }, [waiver({ component: "b" })]);
    expect(more).toMatch(/^waivers: \[\{component: a,.*component: b.*\] # n\n$/);
    expect(liftWaivers({ path, text: more }, [{ component: "b", rule: "orphan" }])).toBe(text);
    expect(liftWaivers({ path, text }, [{ component: "a", rule: "orphan" }])).toBe("waivers: [] # n\n");
  });

  it("does not touch a file that it cannot read", () => {
    expect(() => liftWaivers({ path, text: "waivers: none\n" }, [])).toThrow("not a list");
  });
});
