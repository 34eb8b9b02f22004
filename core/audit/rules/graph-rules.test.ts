import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../../load.ts";
import { auditInputOf, componentOf, fileOf, relationOf, runbookOf } from "../small-workspace.ts";
import { danglingReference } from "./dangling-reference.ts";
import { findings } from "./findings.ts";
import { mixedNames } from "./mixed-names.ts";
import { orphan } from "./orphan.ts";
import { singlePointOfFailure } from "./single-point-of-failure.ts";
import { staleEvidence } from "./stale-evidence.ts";

describe("single-point-of-failure", () => {
  const users = Array.from({ length: 12 }, (_, number) => componentOf(`user-${number}`, "script"));
  const onShare = users.map(({ id }) => relationOf(`${id} reads share`));
  const components = [
    componentOf("server", "host"),
    componentOf("disk", "service"),
    componentOf("share", "data-store"),
    componentOf("second", "host"),
    ...users,
  ];

  test("of a chain only the lowest is named", () => {
    const relations = [relationOf("share runs-on disk"), relationOf("disk runs-on server"), ...onShare];
    const [found, ...more] = findings(singlePointOfFailure, auditInputOf({ components, relations }));
    expect(found?.component).toBe("server");
    expect(found?.message).toContain(
      "14 components fail with it. Directly: disk. No second one is on record.",
    );
    expect(more).toEqual([]);
  });

  test("what has redundant members is none, and neither are they", () => {
    const half = { strength: "soft", redundancy: "1-of-2" } as const;
    const relations = [
      relationOf("share runs-on server", half),
      relationOf("share runs-on second", half),
      ...onShare,
    ];
    expect(findings(singlePointOfFailure, auditInputOf({ components, relations }))).toEqual([]);
  });

  test("a stand-in on record is named", () => {
    const relations = [
      relationOf("share runs-on server"),
      relationOf("share runs-on second", { strength: "soft" }),
      ...onShare,
    ];
    const [found] = findings(singlePointOfFailure, auditInputOf({ components, relations }));
    expect(found?.message).toContain("On record as second: second");
  });

  test("fewer than ten dependents are everyday", () => {
    const input = auditInputOf({ components, relations: onShare.slice(0, 9) });
    expect(findings(singlePointOfFailure, input)).toEqual([]);
  });
});

describe("mixed-names", () => {
  const machine = componentOf("m", "host", { name: "web-01", aliases: ["web-01.tools.eqiad.wmflabs"] });
  const outside = componentOf("pub", "dns-name", { name: "web.tools.wmflabs.org" });
  const address = componentOf("ip", "address", { name: "208.80.155.1" });
  const relations = [relationOf("pub resolves-to ip"), relationOf("ip attached-to m")];

  test("follows a public name over its address to a machine with an internal name", () => {
    const user = componentOf("user", "service");
    const input = auditInputOf({
      components: [machine, outside, address, user],
      relations: [...relations, relationOf("user connects-to pub")],
    });
    const [found] = findings(mixedNames, input);
    expect(found?.component).toBe("m");
    expect(found?.severity).toBe("warning");
    expect(found?.message).toBe(
      "It goes by web.tools.wmflabs.org and by web-01.tools.eqiad.wmflabs. The public name is used by user.",
    );
  });

  test("names a component that uses both", () => {
    const inside = componentOf("int", "dns-name", { name: "web-01.tools.eqiad.wmflabs" });
    const both = componentOf("both", "script");
    const input = auditInputOf({
      components: [machine, outside, inside, address, both, componentOf("one", "script")],
      relations: [
        ...relations,
        relationOf("int resolves-to m"),
        relationOf("both connects-to pub"),
        relationOf("both connects-to int"),
        relationOf("one connects-to pub"),
        relationOf("m connects-to pub"),
        relationOf("m connects-to int"),
      ],
    });
    expect(findings(mixedNames, input).map(({ component }) => component)).toEqual(["m", "both"]);
  });

  test("one kind of name alone is not mixed", () => {
    const plain = componentOf("m", "host", { name: "web-01" });
    expect(findings(mixedNames, auditInputOf({ components: [plain, outside, address], relations }))).toEqual(
      [],
    );
  });
});

describe("stale-evidence", () => {
  const source = (captured: string) => ({
    ...({ id: "src", title: "S", kind: "repository", looked: "yes", captured } as const),
    couldHold: ["code"],
  });
  const found = (asOf: string, captured: string) =>
    findings(
      staleEvidence,
      auditInputOf({ components: [componentOf("a", "host", { asOf })], sources: [source(captured)] }),
    );

  test("counts from the last day the facts hold for, and from the newest source", () => {
    expect(found("2018-12", "2018-12-04")).toEqual([]);
    expect(found("2017-12", "2018-12-04")).toEqual([]);
    expect(found("2017-11", "2018-12-04")[0]?.message).toBe("The facts hold for 2017-11: 369 d ago.");
    expect(found("2018-12", "2017-07-05")[0]?.message).toBe(
      "Its newest source was read as of 2017-07-05: 517 d ago.",
    );
  });

  test("a source without a date may be newer than the dated ones", () => {
    const components = [componentOf("a", "host", { evidence: ["src:1", "undated:1"] })];
    const { captured: _, ...undated } = { ...source("2017-01-01"), id: "undated" };
    expect(
      findings(staleEvidence, auditInputOf({ components, sources: [source("2017-01-01"), undated] })),
    ).toEqual([]);
  });

  test("an unknown date is no old date", () => {
    expect(found("unknown", "unknown")).toEqual([]);
  });
});

describe("orphan", () => {
  test("is what no relation touches", () => {
    const components = [componentOf("a", "host"), componentOf("b", "host"), componentOf("c", "host")];
    const input = auditInputOf({ components, relations: [relationOf("a reads b")] });
    expect(findings(orphan, input).map(({ component }) => component)).toEqual(["c"]);
  });
});

describe("dangling-reference", () => {
  const details = (parts: Parameters<typeof auditInputOf>[0]) =>
    findings(danglingReference, auditInputOf(parts)).map(({ component, detail }) => `${component} ${detail}`);

  test("evidence of a component or its relations that names an undeclared source", () => {
    const components = [
      fileOf("a", { immutableEvidence: ["gone:1"] }),
      componentOf("b", "host"),
      componentOf("c", "host"),
    ];
    const relations = [relationOf("b reads c", { evidence: ["elsewhere:x"] })];
    expect(details({ components, relations })).toEqual(["a undeclared-source", "b undeclared-source"]);
  });

  test("runbooks that name unknown components and alerts", () => {
    const components = [componentOf("a", "host")];
    const runbooks = [runbookOf("r", { components: ["a", "nobody"], alerts: ["no such alert"] })];
    expect(details({ components, runbooks })).toEqual(["a unknown-component", "a unknown-alert"]);
  });

  test("waivers of unknown components and rules", () => {
    const dates = { reason: "r", since: "2018-12-01", expires: "2018-12-31" };
    const waivers = [
      { component: "nobody", rule: "orphan", ...dates },
      { component: "a", rule: "no-such-rule", ...dates },
      { component: "a", rule: "orphan", ...dates },
    ];
    expect(details({ components: [componentOf("a", "host")], waivers })).toEqual([
      "nobody unknown-component",
      "a unknown-rule",
    ]);
  });

  test("relations that loading took out, in its own words", () => {
    const text = `components:
  - {id: a, kind: host, name: a, summary: A., asOf: 2018-12, evidence: [src:1]}
relations:
  - {from: a, type: reads, to: gone, evidence: [src:1]}
`;
    const { workspace, problems } = loadWorkspace([{ path: "graph-data/x.yaml", text }]);
    const input = {
      ...auditInputOf({ ...workspace, sources: auditInputOf({}).workspace.sources }),
      problems,
    };
    const found = findings(danglingReference, input);
    expect(found.map(({ component, detail, evidence }) => [component, detail, evidence])).toEqual([
      ["a", "missing-end", ["graph-data/x.yaml:4"]],
    ]);
  });
});
