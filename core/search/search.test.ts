import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { buildSearchIndex, inputOf, replaceRunbook, search, withSpots } from "./search.ts";

function component(id: string, more: Partial<Component> = {}): Component {
  return {
    id,
    kind: "service",
    name: id,
    summary: "A thing.",
    asOf: "2018-12",
    evidence: ["seed:L1"],
    ...more,
  };
}

function runbook(id: string, body: string, more: Partial<Runbook> = {}): Runbook {
  const rest = { components: [], alerts: [], tags: [], status: "draft" as const, bodyLine: 1 };
  return { id, title: id, file: `runbooks/${id}.md`, body, ...rest, ...more };
}

const components = [
  component("gateway", { name: "api-gateway", aliases: ["gw.example.org", "10.0.0.7"] }),
  component("gateway-2", { name: "api-gateway-standby", aliases: ["10.0.0.70"] }),
  component("runner", { name: "tool-runner", aliases: ["web-balancer", "10.0.0.9"] }),
  component("ball", { name: "balanser-1" }),
  component("old-gateway", { name: "retired api-gateway", summary: "Kept for its certificates." }),
  component("chk", {
    kind: "check",
    name: "gate: front page (public)",
    check: { system: "Icinga", alert: "gate: front page (public)", url: "http://gate.example.org/front" },
  }),
  component("conf", {
    kind: "config-file",
    name: "/etc/gate/routes.yaml",
    file: { path: "/etc/gate/routes.yaml", host: "gateway", tracked: "no", immutable: "yes" },
  }),
];
const runbooks = [
  runbook(
    "front-page",
    "How the page fails.\n\n## Diagnosis\n\nAsk the balancer for its pools.\n\n## Escalate\n\nCall the networking team.\n",
    {
      title: "Front page is gone",
      alerts: ["gate: front page (public)"],
    },
  ),
  runbook("other", "Nothing of interest.\n\n## Escalate\n\nWrite a mail.\n", { title: "Standby gateway" }),
];
const index = buildSearchIndex({ components, runbooks });
const find = (query: string, limit = 10) => search(index, query, limit);
const ids = (query: string) =>
  find(query).map(({ type, id, anchor }) => `${type}:${id}${anchor ? `#${anchor}` : ""}`);

describe("search", () => {
  test.each([
    ["10.0.0.7", "component:gateway", "alias 10.0.0.7"],
    ["API-Gateway", "component:gateway", "name"],
    ["gw.exam", "component:gateway", "beginning of alias gw.example.org"],
    ["etc/gate/rout", "component:conf", "beginning of name"],
    ["routes", "component:conf", "part of name"],
    ["api-gatway-standby", "component:gateway-2", "name, 1 letter differs"],
    ["gate: front page -public-", "component:chk", "alert gate: front page (public)"],
    [
      "PROBLEM - gate: front page -public- on web-1 is CRITICAL: no",
      "component:chk",
      "alert gate: front page (public)",
    ],
    [
      "balancer pools",
      "section:front-page#diagnosis",
      "text of section Diagnosis: Ask the balancer for its pools.",
    ],
    [
      "networkng team",
      "section:front-page#escalate",
      "text of section Escalate: Call the networking team. (“networkng” read as “networking”)",
    ],
    ["certificates kept", "component:old-gateway", "text: Kept for its certificates."],
    ["fails", "runbook:front-page", "opening: How the page fails."],
  ])("%s finds first %s: %s", (query, first, why) => {
    expect(ids(query)[0]).toBe(first);
    expect(find(query)[0]?.why).toBe(why);
  });

  test("ranks the name itself, then names that begin with it, then names that hold it", () => {
    expect(ids("api-gateway").slice(0, 3)).toEqual([
      "component:gateway",
      "component:gateway-2",
      "component:old-gateway",
    ]);
  });

  test("ranks a name above a text, and a text above a resemblance", () => {
    const whys = find("balancer").map(({ why }) => why);
    expect(whys).toEqual([
      "part of alias web-balancer",
      expect.stringContaining("text of section"),
      "name, 1 letter differs",
    ]);
  });

  test("where something is named exactly so, nothing that merely resembles it is shown", () => {
    expect(ids("10.0.0.7")).toEqual(["component:gateway", "component:gateway-2"]);
    expect(ids("10.0.0.8")).toContain("component:runner");
  });

  test("a file's host does not make the file the host", () => {
    const found = find("gateway");
    expect(found[0]?.id).toBe("gateway");
    expect(found.find(({ id }) => id === "conf")?.why).toBe(
      "host gateway, written differently".replace(", written differently", ""),
    );
  });

  test("one or two characters find beginnings only", () => {
    expect(ids("ap")).toEqual(["component:gateway", "component:gateway-2"]);
    expect(ids("zz")).toEqual([]);
  });

  test("nothing typed, blanks and punctuation find nothing", () => {
    for (const query of ["", "  ", "/", "--", "\u202e\u200b"]) expect(ids(query)).toEqual([]);
  });

  test("never gives more than asked for, nor anything twice", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 6 }), (query, limit) => {
        const found = find(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        const keys = found.map(({ type, id, anchor }) => `${type} ${id} ${anchor}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("a filter leaves only the components that pass it", () => {
    const found = search(index, "gate", 10, ({ kind }) => kind === "config-file");
    expect(found.map(({ id }) => id)).toEqual(["conf"]);
  });

  test("five megabytes of anything are answered at once", () => {
    const start = processorTime();
    find("gateway ".repeat(700_000));
    find("\u001b[31mx\n".repeat(700_000));
    expect(processorTime() - start).toBeLessThan(4_000);
  });
});

describe("replaceRunbook", () => {
  const changed = runbook("front-page", "## Diagnosis\n\nLook at the zeppelin.\n", { title: "Front door" });

  test("finds the new text and not the old one, whole or in part", () => {
    const after = replaceRunbook(index, changed);
    const found = (query: string) => search(after, query, 10).filter(({ id }) => id === "front-page");
    expect(found("zeppelin")[0]).toMatchObject({
      type: "section",
      anchor: "diagnosis",
      title: "Front door: Diagnosis",
    });
    expect(found("zeppel")).toHaveLength(1);
    expect(found("balancer pools")).toEqual([]);
    expect(found("Front page is gone").every(({ score }) => score < 300)).toBe(true);
    expect(search(index, "balancer pools", 10)[0]?.id).toBe("front-page");
  });

  test("of several changes each counts, the last of one runbook only", () => {
    const first = replaceRunbook(index, runbook("other", "An airship.\n"));
    const after = replaceRunbook(replaceRunbook(first, runbook("other", "A balloon.\n")), changed);
    expect(search(after, "balloon", 5)[0]?.id).toBe("other");
    expect(search(after, "airship", 5)).toEqual([]);
    expect(search(after, "zeppelin", 5)[0]?.id).toBe("front-page");
    expect(inputOf(after).runbooks.map(({ body }) => body)).toEqual([changed.body, "A balloon.\n"]);
  });

  test("finds the same runbooks as an index built anew", () => {
    const words = fc.array(
      fc.constantFrom("balancer", "pools", "zeppelin", "networking", "mail", "harbour"),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("front-page", "other", "new"),
        fc.constantFrom("zeppelin", "mail", "balancer", "harbour"),
        (text, id, query) => {
          const replaced = replaceRunbook(index, runbook(id, text.join(" ")));
          const anew = buildSearchIndex(inputOf(replaced));
          const found = (from: typeof index) =>
            new Set(
              search(from, query, 20)
                .filter(({ score }) => score >= 300)
                .map((hit) => `${hit.type} ${hit.id}`),
            );
          expect(found(replaced)).toEqual(found(anew));
        },
      ),
    );
  });
});

describe("withSpots", () => {
  const spot = component("blind-conf", {
    kind: "blind-spot",
    name: "Content of /etc/gate/routes.yaml",
    tier: "seed",
  });
  const others = [
    ...components,
    component("page", { kind: "document", tier: "context", name: "About /etc/gate" }),
  ];
  const index = withSpots(buildSearchIndex({ components: others, runbooks: [] }), [spot]);
  const ids = (query: string) => search(index, query, 20).map(({ id }) => id);

  test("finds a blind spot behind everything whose own name holds the text", () => {
    expect(ids("/etc/gate").slice(0, 3)).toEqual(["conf", "page", "blind-conf"]);
    expect(ids("Content of /etc/gate/routes.yaml")[0]).toBe("blind-conf");
  });

  test("keeps it when a runbook changes, and takes the filter into account", () => {
    const changed = replaceRunbook(index, runbook("new", "words"));
    expect(search(changed, "routes.yaml", 20).map(({ id }) => id)).toContain("blind-conf");
    const only = search(index, "routes.yaml", 20, ({ kind }) => kind === "blind-spot");
    expect(only.map(({ id }) => id)).toEqual(["blind-conf"]);
    expect(inputOf(index).components).toEqual(others);
  });
});
