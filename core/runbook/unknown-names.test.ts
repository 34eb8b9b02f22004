import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentOf, fileOf } from "../audit/small-workspace.ts";
import { editDistance } from "./edit-distance.ts";
import { buildKnownNames } from "./known-names.ts";
import { buildNameIndex } from "./name-index.ts";
import { nearestName } from "./nearest-name.ts";
import { unknownNames } from "./unknown-names.ts";

const components = [
  componentOf("proxy", "host", { name: "tools-proxy-01" }),
  componentOf("workers", "host-group", { name: "tools-worker-10xx" }),
  componentOf("web", "dns-name", { name: "tools.wmflabs.org" }),
  fileOf(
    "cnf",
    { path: "/data/project/<tool>/replica.my.cnf" },
    { name: "/data/project/<tool>/replica.my.cnf" },
  ),
  fileOf("yaml", { path: "/etc/kube2proxy.yaml" }, { name: "/etc/kube2proxy.yaml" }),
  componentOf("script", "script", {
    path: "/usr/local/sbin/deep/run",
    hardCoded: ["listens on 10.1.2.3", "/var/log/x"],
  }),
];
const known = buildKnownNames(components, buildNameIndex(components));
const found = (text: string) => unknownNames(text, known).map((name) => name.text);

describe("unknownNames", () => {
  test("tells hosts, paths and addresses the graph does not hold, with the nearest it does", () => {
    const text = "On tools-proxy-03 edit /etc/kube2proxy.yml, then ask 10.9.9.9 and gone.tools.wmflabs.org.";
    expect(
      unknownNames(text, known).map(({ text: name, kind, nearest }) => [name, kind, nearest?.name]),
    ).toEqual([
      ["tools-proxy-03", "host", "tools-proxy-01"],
      ["/etc/kube2proxy.yml", "path", "/etc/kube2proxy.yaml"],
      ["10.9.9.9", "address", undefined],
      ["gone.tools.wmflabs.org", "host", undefined],
    ]);
  });

  test("places are those of the text", () => {
    const text = "Log in to tools-gone-07.";
    const [name] = unknownNames(text, known);
    expect(text.slice(name?.start, name?.end)).toBe("tools-gone-07");
  });

  test.each([
    [
      "known names in any case",
      "tools-proxy-01, TOOLS-PROXY-01.tools.eqiad.wmflabs, https://tools.wmflabs.org/x",
    ],
    ["members of a pattern", "tools-worker-1012 and /data/project/abc/replica.my.cnf"],
    ["folders above a known path", "/usr/local/sbin/deep/ and /data/project"],
    ["names in other facts", "10.1.2.3 and /var/log/x"],
    [
      "placeholders, wildcards and ranges",
      "/etc/<x>/y tools-*-01 /srv/{a,b} 10.0.0.0/8 /etc/init/x_<check>.conf tools-exec-14xx",
    ],
    ["folders every system has", "/etc, /var/log and /usr/local/bin"],
    ["loopback and version numbers", "127.0.0.1 0.0.0.0 v1.2.3.4.5"],
    ["paths inside a repository", "modules/toollabs/etc/file and operations-puppet@1:modules/x"],
  ])("passes over %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("nearestName", () => {
  const names = [
    "tools-proxy-02",
    "tools-proxy-01",
    "tools-proxy-11",
    "tools-mail-01",
    "db-1",
    "db-22",
    "abcd-efg",
  ];
  const index = buildNameIndex(names.map((name) => componentOf(name, "service", { name })));

  test("of equally near names the first in the alphabet is offered", () => {
    expect(nearestName(index, "tools-proxy-03")?.name).toBe("tools-proxy-01");
  });

  test("equals a comparison with every name", () => {
    const letter = fc.constantFrom("a", "b", "d", "-", "0", "1", "2", "x", "o", "t");
    const change = fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 1 }), fc.array(letter, { maxLength: 2 }));
    const wanted = fc
      .tuple(fc.constantFrom(...names), fc.array(change, { maxLength: 3 }))
      .map(([name, changes]) => {
        let text = name;
        for (const [at, drop, add] of changes)
          text = text.slice(0, at) + add.join("") + text.slice(at + drop);
        return text;
      });
    fc.assert(
      fc.property(wanted, (text) => {
        const limit = text.length < 8 ? 1 : 2;
        const near = names
          .map((name) => ({ name, distance: editDistance(text, name, 20) }))
          .filter(({ distance }) => distance <= limit)
          .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
        const best = nearestName(index, text);
        expect(best && { name: best.name, distance: best.distance }).toEqual(near[0]);
      }),
    );
  });
});

describe("editDistance", () => {
  /** The textbook recursion, without a band. */
  function plain(left: string, right: string): number {
    if (left === "" || right === "") return left.length + right.length;
    if (left.at(-1) === right.at(-1)) return plain(left.slice(0, -1), right.slice(0, -1));
    return (
      1 +
      Math.min(
        plain(left.slice(0, -1), right),
        plain(left, right.slice(0, -1)),
        plain(left.slice(0, -1), right.slice(0, -1)),
      )
    );
  }

  test("equals the recursion up to the limit and says more beyond it", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(text, text, fc.nat({ max: 6 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(plain(left, right), limit + 1));
      }),
    );
  });
});
