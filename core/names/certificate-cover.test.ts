import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers } from "./certificate-cover.ts";

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
/** The last label has a letter, as every top level domain has: it is not the end of an address. */
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.stringMatching(/^[a-z]{2,5}$/))
  .map(([labels, top]) => [...labels, top].join("."));

describe("covers", () => {
  test.each([
    ["*.tools.wmflabs.org", "k8s-master.tools.wmflabs.org", true],
    ["*.tools.wmflabs.org", "K8S-Master.Tools.WMFlabs.org.", true],
    ["*.tools.wmflabs.org", "tools-k8s-master-01.tools.eqiad.wmflabs", false],
    ["*.tools.wmflabs.org", "tools.wmflabs.org", false],
    ["*.wmflabs.org", "k8s-master.tools.wmflabs.org", false],
    ["*.wmflabs.org", "tools.wmflabs.org", true],
    ["k8s-*.tools.wmflabs.org", "k8s-master.tools.wmflabs.org", false],
    ["tools.*.org", "tools.wmflabs.org", false],
    ["*.wmflabs.org", "tools.wmflabs.org.example", false],
    ["tools.wmflabs.org", "tools.wmflabs.org.example", false],
    ["*", "localhost", false],
    ["*.0.0.1", "127.0.0.1", false],
    ["127.0.0.1", "127.0.0.1", false],
    ["*.tools.wmflabs.org", "*.tools.wmflabs.org", false],
    ["*.tools.wmflabs.org", ".tools.wmflabs.org", false],
    ["", "", false],
  ])("%s, %s: %s", (pattern, name, expected) => {
    expect(covers(pattern, name)).toBe(expected);
  });

  test("a name covers itself, whatever the capitals, and nothing else", () => {
    fc.assert(
      fc.property(domain, domain, (name, other) => {
        expect(covers(name, name.toUpperCase())).toBe(true);
        expect(covers(name, other)).toBe(name === other);
      }),
    );
  });

  test("a star on the left covers every one label below a domain, not the domain, and nothing deeper", () => {
    fc.assert(
      fc.property(label, label, domain, (one, two, below) => {
        expect(covers(`*.${below}`, `${one}.${below}`)).toBe(true);
        expect(covers(`*.${below}`, below)).toBe(false);
        expect(covers(`*.${below}`, `${two}.${one}.${below}`)).toBe(false);
      }),
    );
  });

  test("a star anywhere but alone on the left covers nothing", () => {
    fc.assert(
      fc.property(label, label, domain, (one, two, below) => {
        expect(covers(`${one}.*.${below}`, `${one}.${two}.${below}`)).toBe(false);
        expect(covers(`${one}*.${below}`, `${one}${two}.${below}`)).toBe(false);
      }),
    );
  });

  test("never throws, and covers nothing that is no host name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (pattern, name) => {
        if (covers(pattern, name)) expect(name).toMatch(/^[\w.-]+$/);
      }),
    );
  });
});
