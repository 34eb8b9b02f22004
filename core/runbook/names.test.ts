import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentOf } from "../audit/small-workspace.ts";
import { buildNameIndex } from "./name-index.ts";
import { namesIn } from "./names.ts";

const components = [
  componentOf("proxy", "host", { name: "tools-proxy-01" }),
  componentOf("master", "host", { name: "tools-k8s-master-01", aliases: ["10.68.17.142"] }),
  componentOf("address", "address", { name: "10.68.17.142" }),
  componentOf("home", "data-store", { name: "tools-project share", aliases: ["/data/project"] }),
  componentOf("key", "hiera-key", { name: "k8s::master_host" }),
  componentOf("file", "config-file", { name: "/etc/active-proxy" }),
  componentOf("account", "account", { name: "tools.toolschecker" }),
  componentOf("wikitech", "service", { name: "Wikitech" }),
  componentOf("horizon", "service", { name: "horizon" }),
  componentOf("become", "script", { name: "become" }),
  componentOf("icinga", "service", { name: "Icinga (production)" }),
  componentOf("old", "dns-name", { name: "tools-webproxy-01 / tools-webproxy-02" }),
  componentOf("server", "host", { name: "labstore1004.eqiad.wmnet" }),
  componentOf("web", "dns-name", { name: "tools.wmflabs.org" }),
  componentOf("tiny", "service", { name: "ssh", aliases: ["a-1"] }),
];
const index = buildNameIndex(components);
const found = (text: string) =>
  namesIn(index, text).map((hit) => `${hit.componentId}:${text.slice(hit.start, hit.end)}`);

describe("namesIn", () => {
  test.each([
    [
      "at the start, in brackets, quoted, before a full stop",
      "tools-proxy-01 (tools-proxy-01) `tools-proxy-01` tools-proxy-01.",
      4,
    ],
    ["in any case", "TOOLS-Proxy-01", 1],
    [
      "in a URL, before a port, after a user",
      "https://tools.wmflabs.org/x tools-proxy-01:80 root@tools-proxy-01",
      3,
    ],
    ["by its internal name", "tools-proxy-01.tools.eqiad.wmflabs", 1],
    ["by the short name of a full one", "labstore1004", 1],
    ["by either part of a double name", "tools-webproxy-02", 1],
    ["without what stands in brackets", "Icinga", 1],
    ["a path before a comma, a key before a bracket", "/etc/active-proxy, k8s::master_host)", 2],
  ])("finds a name %s", (_, text, count) => {
    expect(namesIn(index, text)).toHaveLength(count);
  });

  test.each([
    "tools-proxy-011",
    "tools-proxy-01b",
    "x-tools-proxy-01",
    "tools-proxy-01.example",
    "tools-proxy-01-old",
    "modules/tools-proxy-01",
    "tools-proxy-01::x",
    "a-1",
    "/etc/active-proxy.bak",
    "/etc/active-proxy/x",
    "/srv/etc/active-proxy",
    "210.68.17.142",
    "10.68.17.1420",
    "a.tools.wmflabs.org",
    "k8s::master_hosts",
    "profile::k8s::master_host",
    "/data/project-old",
    "ssh",
  ])("does not find one in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("takes the longest name", () => {
    expect(found("See tools-proxy-01.tools.eqiad.wmflabs now")).toEqual([
      "proxy:tools-proxy-01.tools.eqiad.wmflabs",
    ]);
  });

  test("plain words keep their case, short ones need backticks", () => {
    expect(found("Wikitech wikitech horizon Horizon")).toEqual(["wikitech:Wikitech", "horizon:horizon"]);
    expect(found("they become `become`")).toEqual(["become:become"]);
  });

  test("a name two components have is that of the one called so", () => {
    expect(found("10.68.17.142")).toEqual(["address:10.68.17.142"]);
  });

  test("names between blanks are all found, in order", () => {
    const name = fc.constantFrom(...components.slice(0, 7).map((component) => component.name));
    const filler = fc.constantFrom("the", "and", "x-1", "/tmp", "10.0.0.1");
    fc.assert(
      fc.property(fc.array(fc.oneof(name, filler), { maxLength: 12 }), (words) => {
        const names = new Set(components.map((component) => component.name));
        const hits = namesIn(index, words.join(" "));
        expect(hits.map(({ start, end }) => words.join(" ").slice(start, end))).toEqual(
          words.filter((word) => names.has(word)),
        );
      }),
    );
  });

  test("hits never overlap and always are a name as the index has it", () => {
    const piece = fc.constantFrom(
      ...components.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
      "-",
      ".",
      "/",
      " ",
      ":",
      "1",
      "a",
    );
    const known = new Set(index.names.map(({ text }) => text.toLowerCase()));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of namesIn(index, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(known).toContain(text.slice(start, end).toLowerCase());
          last = end;
        }
      }),
    );
  });
});
