import { describe, expect, test } from "vitest";
import { auditInputOf, componentOf, fileOf, relationOf } from "../small-workspace.ts";
import { contradiction } from "./contradiction.ts";
import { findings } from "./findings.ts";

const details = (input: ReturnType<typeof auditInputOf>) =>
  findings(contradiction, input).map(({ detail }) => detail);

describe("contradiction", () => {
  const answers = [componentOf("n", "dns-name"), componentOf("a", "address"), componentOf("b", "address")];

  test("shows both answers of a name that resolves hard to two addresses", () => {
    const relations = [
      relationOf("n resolves-to a"),
      relationOf("n resolves-to b", { confidence: "stated" }),
    ];
    const [found] = findings(contradiction, auditInputOf({ components: answers, relations }));
    expect(found?.message).toBe(
      "n resolves to a, seen (2018-12, source of 2018-12-01) ≠ n resolves to b, stated (2018-12, source of 2018-12-01).",
    );
  });

  test("holds each claim with its evidence and both dates, and says where there is none", () => {
    const relations = [
      relationOf("n resolves-to a", { asOf: "2017-03", evidence: ["src:9", "other:1"] }),
      relationOf("n resolves-to b", { evidence: ["undated:7"] }),
    ];
    const source = { title: "S", kind: "repository" as const, looked: "yes" as const, couldHold: ["code"] };
    const sources = [
      { ...source, id: "src", captured: "2018-12-01" },
      { ...source, id: "other", captured: "2018-11-30" },
      { ...source, id: "undated", captured: "unknown" },
    ];
    const [found] = findings(contradiction, auditInputOf({ components: answers, relations, sources }));
    expect(found?.claims).toEqual([
      {
        ...{ value: "n resolves to a, seen", asOf: "2017-03", captured: "2018-12-01" },
        evidence: ["src:9", "other:1"],
      },
      { value: "n resolves to b, seen", evidence: ["undated:7"], asOf: "2018-12" },
    ]);
    expect(found?.evidence).toEqual(["src:9", "other:1", "undated:7"]);
    expect(found?.message).toContain("(2017-03, source of 2018-12-01)");
    expect(found?.message).toContain("(2018-12, source without a date)");
  });

  test("redundant and soft answers disagree with nothing", () => {
    const relations = [
      relationOf("n resolves-to a", { redundancy: "1-of-2" }),
      relationOf("n resolves-to b", { redundancy: "1-of-2" }),
    ];
    expect(details(auditInputOf({ components: answers, relations }))).toEqual([]);
    const soft = [relationOf("n resolves-to a"), relationOf("n resolves-to b", { strength: "soft" })];
    expect(details(auditInputOf({ components: answers, relations: soft }))).toEqual([]);
  });

  test("compares a file with its pattern, and takes unknown for no statement", () => {
    const pattern = (immutable: "yes" | "no" | "unknown") => fileOf("p", { path: "/srv/<x>/f", immutable });
    const file = fileOf("f", { path: "/srv/a/f", immutable: "yes", immutableReason: "r" });
    expect(details(auditInputOf({ components: [pattern("no"), file] }))).toEqual(["frozen-two-ways"]);
    expect(details(auditInputOf({ components: [pattern("unknown"), file] }))).toEqual([]);
    expect(details(auditInputOf({ components: [pattern("yes"), file] }))).toEqual([]);
  });

  test("compares what is said about tracking with relations of the time", () => {
    const maker = componentOf("m", "script");
    const relations = [relationOf("f generated-by m")];
    const tracked = [fileOf("f", { tracked: "yes" }), maker];
    expect(details(auditInputOf({ components: tracked, relations }))).toEqual(["tracked-two-ways"]);
    const untracked = [fileOf("f", { tracked: "no" }), maker];
    expect(details(auditInputOf({ components: untracked, relations }))).toEqual([]);
    const later = {
      id: "src",
      title: "S",
      kind: "repository",
      captured: "2019-11-05",
      looked: "yes",
    } as const;
    const sources = [{ ...later, couldHold: ["code"] }];
    expect(details(auditInputOf({ components: tracked, relations, sources }))).toEqual([]);
  });

  test("undocumented disagrees with a page of the time, not with a later one", () => {
    const components = [
      componentOf("s", "service", { documented: "undocumented" }),
      componentOf("d", "document"),
    ];
    const page = (asOf?: string) =>
      auditInputOf({ components, relations: [relationOf("s documented-by d", asOf ? { asOf } : {})] });
    expect(details(page())).toEqual(["documented-two-ways"]);
    expect(details(page("2018-12 (placeholder only)"))).toEqual(["documented-two-ways"]);
    expect(details(page("2019-04 (after the incident)"))).toEqual([]);
  });

  test("one name cannot be that of two hosts, though of a host and its address", () => {
    const a = componentOf("a", "host", { aliases: ["10.0.0.1"] });
    const b = componentOf("b", "host", { aliases: ["10.0.0.1"] });
    expect(details(auditInputOf({ components: [a, b] }))).toEqual(["clashing-names"]);
    const address = componentOf("ip", "address", { name: "10.0.0.1" });
    expect(details(auditInputOf({ components: [a, address] }))).toEqual([]);
  });

  test("a script that insists on one host of a series and runs on another", () => {
    const host = componentOf("h", "host", { name: "bastion-03" });
    const script = (value: string) => componentOf("s", "script", { hardCoded: [value] });
    const relations = [relationOf("s runs-on h")];
    expect(details(auditInputOf({ components: [script("bastion-01"), host], relations }))).toEqual([
      "other-host",
    ]);
    expect(details(auditInputOf({ components: [script("bastion-03"), host], relations }))).toEqual([]);
    expect(details(auditInputOf({ components: [script("proxy-01"), host], relations }))).toEqual([]);
  });
});
