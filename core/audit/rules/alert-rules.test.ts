import { describe, expect, test } from "vitest";
import type { Component } from "../../schema/component.ts";
import { auditInputOf, componentOf, relationOf, runbookOf } from "../small-workspace.ts";
import { alertAnchorMissing } from "./alert-anchor-missing.ts";
import { alertWithoutRunbook } from "./alert-without-runbook.ts";
import { findings } from "./findings.ts";
import { unprobedEndpoint } from "./unprobed-endpoint.ts";

const checkOf = (id: string, check: Partial<NonNullable<Component["check"]>>): Component =>
  componentOf(id, "check", { check: { system: "icinga", alert: id, ...check } });
const wiki = "https://wikitech.wikimedia.org/wiki/";

describe("alert-without-runbook", () => {
  test("flags a check with neither, critical when it pages", () => {
    const components = [checkOf("quiet", { notesUrl: null }), checkOf("loud", { pages: true })];
    const found = findings(alertWithoutRunbook, auditInputOf({ components }));
    expect(found.map(({ component, severity }) => [component, severity])).toEqual([
      ["quiet", "warning"],
      ["loud", "critical"],
    ]);
  });

  test("a notes link or a runbook settles it; a stub or the default link does not", () => {
    const link = [checkOf("a", { notesUrl: `${wiki}A` })];
    expect(findings(alertWithoutRunbook, auditInputOf({ components: link }))).toEqual([]);
    const missing = [checkOf("a", { notesUrl: `${wiki}Monitoring/Missing_notes_link` })];
    expect(findings(alertWithoutRunbook, auditInputOf({ components: missing }))).toHaveLength(1);
    const none = [checkOf("a", {})];
    const runbooks = [runbookOf("r", { alerts: ["a"] })];
    expect(findings(alertWithoutRunbook, auditInputOf({ components: none, runbooks }))).toEqual([]);
    const stubs = [runbookOf("r", { alerts: ["a"], body: "runbook: TODO" })];
    expect(findings(alertWithoutRunbook, auditInputOf({ components: none, runbooks: stubs }))).toHaveLength(
      1,
    );
  });
});

describe("alert-anchor-missing", () => {
  const runbooks = [
    runbookOf("r", {
      wikitech: "Portal:Nodes ready",
      body: "## Nodes are ready\n\nText.\n\n{{anchor|Old name}}\n",
    }),
  ];
  const found = (anchor: string) => {
    const components = [checkOf("a", { notesUrl: `${wiki}Portal:Nodes_ready#${anchor}` })];
    return findings(alertAnchorMissing, auditInputOf({ components, runbooks })).map(({ detail }) => detail);
  };

  test("finds the heading in the spelling of MediaWiki and of GitHub, and kept names", () => {
    for (const anchor of ["Nodes_are_ready", "nodes-are-ready", "Old_name"])
      expect(found(anchor)).toEqual([]);
    expect(found("Nodes_are_gone")).toEqual(["dead-anchor"]);
  });

  test("later links count from their day on", () => {
    const later = { "2019-03": `${wiki}Portal:Nodes_ready#Gone` };
    const components = [checkOf("a", { notesUrl: null, laterNotesUrls: later })];
    const input = auditInputOf({ components, runbooks });
    expect(findings(alertAnchorMissing, input, "2018-12-04")).toEqual([]);
    expect(findings(alertAnchorMissing, input, "2019-04-01")).toHaveLength(1);
  });

  test("three checks of three things with one link are told so, three of one thing are not", () => {
    const components = [
      ...["a", "b", "c"].map((id) => checkOf(id, { notesUrl: `${wiki}All` })),
      ...["x", "y", "z"].map((id) => componentOf(id, "service")),
    ];
    const apart = [relationOf("a probes x"), relationOf("b probes y"), relationOf("c probes z")];
    const shared = findings(alertAnchorMissing, auditInputOf({ components, relations: apart }));
    expect(shared.map(({ component, detail }) => [component, detail])).toEqual([
      ["a", "catch-all"],
      ["b", "catch-all"],
      ["c", "catch-all"],
    ]);
    expect(shared[0]?.message).toBe(
      `3 checks of different things share the notes link ${wiki}All: this one, b and c.`,
    );
    const unknown = findings(alertAnchorMissing, auditInputOf({ components }));
    expect(unknown).toHaveLength(3);
    const same = [relationOf("a probes x"), relationOf("b probes x"), relationOf("c probes x")];
    expect(findings(alertAnchorMissing, auditInputOf({ components, relations: same }))).toEqual([]);
  });
});

describe("unprobed-endpoint", () => {
  const probe = componentOf("probe", "endpoint", { name: "http://checker/db" });
  const database = componentOf("db", "data-store", { name: "the database" });
  const parts = (check: Component, ...relations: string[]) =>
    auditInputOf({
      components: [probe, database, check, componentOf("page", "service")],
      relations: ["probe tests db", ...relations].map((words) => relationOf(words)),
    });

  test("names what no check goes red with either", () => {
    const [found, ...more] = findings(unprobedEndpoint, parts(checkOf("c", {})));
    expect([found?.component, found?.severity, more]).toEqual(["probe", "info", []]);
    expect(found?.message).toContain("No check on record goes red with the database either.");
    const indirectly = findings(unprobedEndpoint, parts(checkOf("c", {}), "c probes page", "page reads db"));
    expect(indirectly.map(({ message }) => message)).toEqual([
      "No check on record probes it, so nobody is told when it fails.",
    ]);
  });

  test("a relation from a check settles it, and so does the address in a check's facts", () => {
    expect(findings(unprobedEndpoint, parts(checkOf("c", {}), "c probes probe"))).toEqual([]);
    expect(findings(unprobedEndpoint, parts(checkOf("c", { url: "http://checker/db" })))).toEqual([]);
    expect(findings(unprobedEndpoint, parts(checkOf("c", {}), "page connects-to probe"))).toHaveLength(1);
  });
});
