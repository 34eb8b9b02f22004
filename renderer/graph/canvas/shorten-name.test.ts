import fc from "fast-check";
import { expect, test } from "vitest";
import { nameOnTwoLines, shortenName } from "./shorten-name.ts";

test("a name that fits is left alone", () => {
  expect(shortenName("tools-redis-1001", 17)).toBe("tools-redis-1001");
});

test("what tells two hosts apart stays readable", () => {
  expect(shortenName("tools-k8s-master-01.tools.eqiad.wmflabs", 17)).toBe("tools-…ad.wmflabs");
  expect(shortenName("tools-exec-1401-very-long-name-0042", 17)).toMatch(/0042$/);
});

test("two lines break after a separator", () => {
  expect(nameOnTwoLines("k8s-master.tools.wmflabs.org", 18)).toBe("k8s-master.tools.\nwmflabs.org");
  expect(nameOnTwoLines("All k8s worker nodes are healthy", 18)).toBe("All k8s worker\nnodes are healthy");
  expect(nameOnTwoLines("tools.toolschecker", 17)).toBe("tools.\ntoolschecker");
  expect(nameOnTwoLines("maintain-dbusers", 14)).toBe("maintain-\ndbusers");
});

test("no line is longer than it may be", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
      fc.integer({ min: 6, max: 20 }),
      (name, most) => {
        const lines = nameOnTwoLines(name.replaceAll("\n", ""), most).split("\n");
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
