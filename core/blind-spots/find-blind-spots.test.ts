import { describe, expect, test } from "vitest";
import { auditInputOf, componentOf, fileOf, relationOf } from "../audit/small-workspace.ts";
import { sourceSchema } from "../schema/source.ts";
import type { Workspace } from "../schema/workspace.ts";
import { findBlindSpots } from "./find-blind-spots.ts";

const source = (id: string, facts: object) =>
  sourceSchema.parse({ id, title: id, kind: "host", looked: "no", couldHold: ["file-contents"], ...facts });
const sources = [
  source("src", {
    kind: "repository",
    looked: "yes",
    couldHold: ["code", "hiera-values"],
    captured: "2018-12-01",
  }),
  source("copy", { kind: "repository", looked: "yes", couldHold: ["hiera-values"], captured: "2019-11-05" }),
  source("report", { kind: "report", looked: "yes", couldHold: ["names"] }),
  source("look", { kind: "capture", looked: "yes", captured: "2018-12-04" }),
  source("hosts", { howToLook: ["ps -ef"] }),
  source("homes", {
    title: "Homes on NFS (/data/project)",
    howToLook: ["find /srv/tools/project -xdev -type f"],
  }),
  source("wiki", { kind: "wiki", couldHold: ["hiera-values"], howToLook: ["curl -s https://wiki.example"] }),
];
const found = (parts: Partial<Workspace>) => findBlindSpots(auditInputOf({ sources, ...parts }).workspace);
const rulesOf = (parts: Partial<Workspace>) => found(parts).map(({ rule, about }) => `${rule} ${about}`);

describe("unresolved-read", () => {
  const user = componentOf("user", "service");
  const target = componentOf("target", "dns-name");
  const reads = relationOf("user reads f");

  test.each(["no", "partly", "unknown"] as const)("finds a read file that is tracked: %s", (tracked) => {
    expect(rulesOf({ components: [fileOf("f", { tracked }), user], relations: [reads] })).toEqual([
      "unresolved-read f",
    ]);
  });

  test("is silent on a tracked file and on one that nothing reads", () => {
    expect(rulesOf({ components: [fileOf("f", {}), user], relations: [reads] })).toEqual([]);
    const relations = [relationOf("user concerns f")];
    expect(rulesOf({ components: [fileOf("f", { tracked: "no" }), user], relations })).toEqual([]);
  });

  test.each([
    ["seen in code", {}, []],
    ["known from a report alone", { evidence: ["report:L1"] }, ["unresolved-read f"]],
    ["known from a report and from code", { evidence: ["report:L1", "src:2"] }, []],
    ["inferred", { confidence: "inferred" }, ["unresolved-read f"]],
    ["derived", { confidence: "derived" }, ["unresolved-read f"]],
  ] as const)("what it points at is %s", (_, facts, expected) => {
    const relations = [
      reads,
      relationOf("f refers-to target", {
        ...facts,
        evidence: [...("evidence" in facts ? facts.evidence : ["src:2"])],
      }),
    ];
    expect(rulesOf({ components: [fileOf("f", { tracked: "no" }), user, target], relations })).toEqual(
      expected,
    );
  });

  test("is closed by evidence of a look at the file itself", () => {
    const components = [fileOf("f", { tracked: "no" }, { evidence: ["look:etc/f"] }), user];
    expect(rulesOf({ components, relations: [reads] })).toEqual([]);
  });

  test("names the real path where it can be read, and the server's path for the flag of a file on a share", () => {
    const components = [
      fileOf("local", { tracked: "no", path: "/etc/l", host: "web-1" }),
      fileOf("shared", {
        tracked: "no",
        path: "/data/project/t/.kube/config",
        host: "NFS",
        immutable: "yes",
      }),
      componentOf("share", "data-store"),
      componentOf("nfs-1", "host"),
      user,
    ];
    const relations = [
      relationOf("user reads local"),
      relationOf("user reads shared"),
      relationOf("shared stored-on share"),
      relationOf("share runs-on nfs-1"),
    ];
    const [local, shared] = found({ components, relations });
    expect(local?.howToLook).toEqual([
      "sudo cat -- /etc/l  # on web-1",
      "sudo lsattr -d -- /etc/l  # on web-1",
    ]);
    expect(local?.sources).toEqual(["hosts"]);
    expect(shared?.howToLook).toEqual([
      "sudo cat -- /data/project/t/.kube/config  # on NFS",
      "sudo lsattr -d -- /srv/tools/project/t/.kube/config  # on nfs-1",
    ]);
    expect(shared?.sources).toEqual(["homes"]);
  });

  test("a path cannot break out of its command", () => {
    const path = "/etc/a'; reboot; '\n$(id)";
    const components = [fileOf("f", { tracked: "no", path, host: "h\nreboot" }), user];
    const [spot] = found({ components, relations: [reads] });
    expect(spot?.howToLook[0]).toBe(`sudo cat -- '/etc/a'\\''; reboot; '\\''\n$(id)'  # on h reboot`);
  });
});

describe("hiera-value-elsewhere", () => {
  test.each([
    ["tracked in git", { tracked: "yes", value: "v" }, []],
    ["not tracked", { tracked: "no" }, ["hiera-value-elsewhere k"]],
    ["of unknown state and nothing else known", {}, []],
    ["known from a copy made later", { value: "v", evidence: ["copy:x"] }, ["hiera-value-elsewhere k"]],
    ["known from a copy of the time", { value: "v", evidence: ["copy:x", "src:1"] }, []],
  ] as const)("a key %s", (_, facts, expected) => {
    const evidence = [...("evidence" in facts ? facts.evidence : ["src:1"])];
    expect(rulesOf({ components: [componentOf("k", "hiera-key", { ...facts, evidence })] })).toEqual(
      expected,
    );
  });

  test("a key in a console, with what is known of it and from when", () => {
    const components = [
      componentOf("k", "hiera-key", { tracked: "no", value: "v", evidence: ["copy:x"] }),
      componentOf("page", "console", { name: "Wiki page" }),
    ];
    const [spot] = found({ components, relations: [relationOf("k stored-in page")] });
    expect(spot?.component.summary).toContain("stands in Wiki page, outside git");
    expect(spot?.component.summary).toContain("“v”, is from a copy of 2019-11-05, later than 2018-12");
    expect(spot).toMatchObject({ sources: ["wiki"], howToLook: ["curl -s https://wiki.example"] });
  });
});

describe("value-outside-git and home-not-captured", () => {
  test("a tracked file whose value is not, with the key it takes it from", () => {
    const components = [
      fileOf("f", { valueOutsideGit: true }),
      componentOf("k", "hiera-key", { tracked: "yes" }),
    ];
    const [spot] = found({ components, relations: [relationOf("f value-from k")] });
    expect(spot).toMatchObject({ rule: "value-outside-git", about: "f", sources: ["hosts", "wiki"] });
    expect(spot?.component.summary).toContain("It takes it from k.");
  });

  test("an account with a home, not a host with one, until somebody has looked", () => {
    const components = [
      componentOf("a", "account", { home: "/data/project/a" }),
      componentOf("b", "account"),
      componentOf("c", "account", { home: "/data/project/c", evidence: ["look:c"] }),
      componentOf("h", "host", { home: "/root" }),
      componentOf("share", "data-store", { aliases: ["/data/project"] }),
    ];
    const [a, b, ...others] = found({ components, relations: [relationOf("b home-on share")] });
    expect(others).toEqual([]);
    expect([a?.about, b?.about]).toEqual(["a", "b"]);
    expect(a?.howToLook[0]).toBe("sudo find /data/project/a -xdev -type f");
    expect(b?.howToLook).toEqual(["find /srv/tools/project -xdev -type f"]);
  });
});

test("ids are free, evidence and date are those of the thing, and the list is the same each time", () => {
  const parts = {
    components: [
      componentOf("blind-k", "host"),
      componentOf("k", "hiera-key", { tracked: "no", tier: "seed", asOf: "2017" }),
    ],
  };
  const [spot] = found(parts);
  expect(spot?.component).toMatchObject({
    ...{
      id: "blind-k-2",
      kind: "blind-spot",
      name: "Value of k",
      tier: "seed",
      asOf: "2017",
      evidence: ["src:1"],
    },
  });
  expect(found(parts)).toEqual(found(parts));
});

test("without any source that could close it a blind spot still says what would", () => {
  const [spot] = found({ components: [componentOf("k", "hiera-key", { tracked: "no" })], sources: [] });
  expect(spot).toMatchObject({ sources: [], howToLook: [] });
  expect(spot?.component.summary).toContain("recording it with its date would close it.");
});
