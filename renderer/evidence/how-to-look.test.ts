import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "../../core/schema/source.ts";
import { howToLook, placeWords } from "./how-to-look.ts";
import { parseReference } from "./locator.ts";

const puppet: Source = {
  id: "operations-puppet@59c3d9262",
  title: "operations/puppet, one second before the change",
  kind: "repository",
  revision: "59c3d9262",
  looked: "yes",
  couldHold: ["code"],
};
const report: Source = {
  id: "incident-report",
  title: "Report",
  kind: "report",
  looked: "yes",
  couldHold: ["names"],
};

const look = (evidence: string, source?: Source) => howToLook(parseReference(evidence), source);

describe("howToLook", () => {
  it("shows the line of a file at its revision", () => {
    expect(look("operations-puppet@59c3d9262:modules/x.pp#L12", puppet)).toEqual({
      type: "command",
      text: "git -C '<checkout of operations/puppet>' show 59c3d9262:modules/x.pp | sed -n '12p'",
    });
    expect(look("operations-puppet@59c3d9262:modules/x.pp#L12-L20", puppet).text).toMatch(/sed -n '12,20p'$/);
    expect(look("operations-puppet@59c3d9262:modules/x.pp", puppet).text).toMatch(
      /show 59c3d9262:modules\/x.pp$/,
    );
  });

  it("shows the commit where the evidence is a whole commit", () => {
    expect(look("operations-puppet@59c3d9262:commit of 2017-07-05", puppet).text).toMatch(
      /show --stat 59c3d9262$/,
    );
  });

  it("names a repository by its id where the title does not", () => {
    expect(
      look("x@1:a/b#L1", { ...puppet, id: "labs-private@dca5", title: "Stand-in secrets" }).text,
    ).toContain("<checkout of labs-private>");
  });

  it("gives the address of a wiki page", () => {
    expect(look("wiki:https://example.org/wiki/A:B (rev. 2018)", undefined)).toEqual({
      type: "url",
      text: "https://example.org/wiki/A:B",
    });
  });

  it("gives the line of a report", () => {
    expect(look("incident-report:L47", report).text).toBe("sed -n '47p' '<copy of incident-report>'");
  });

  it("gives the line of a file of the workspace", () => {
    expect(look("runbooks/split-dns.md:12").text).toBe("sed -n '12p' runbooks/split-dns.md");
  });

  it("falls back to what the source says of itself", () => {
    const console: Source = { ...report, id: "horizon", howToLook: ["openstack quota show tools"] };
    expect(look("horizon:quota", console)).toEqual({ type: "command", text: "openstack quota show tools" });
    expect(look("horizon:quota", { ...report, url: "https://example.org/" }).type).toBe("url");
    expect(look("nowhere:quota", undefined).text).toContain("not described");
  });

  it("quotes any path for a shell", () => {
    const path = fc
      .stringMatching(/^[^\s#\0]+\/[^\s#\0]+$/)
      .filter((text) => !/^https?:\/\/|L\d|\($/.test(text));
    fc.assert(
      fc.property(path, (name) => {
        const { text } = look(`operations-puppet@59c3d9262:${name}#L1`, puppet);
        const word = text.slice(text.indexOf("show ") + 5, text.lastIndexOf(" | sed"));
        const seen = execFileSync("sh", ["-c", `printf %s ${word}`], { encoding: "utf8" });
        expect(seen).toBe(`59c3d9262:${name}`);
      }),
      { numRuns: 40 },
    );
  });
});

describe("placeWords", () => {
  it.each([
    ["p:modules/x.pp#L12", "modules/x.pp, line 12"],
    ["p:L47", "line 47"],
    ["p:commit of 2017", "commit of 2017"],
    ["p", "the whole source"],
    ["p:https://example.org/ (rev. 1)", "https://example.org/"],
  ])("%s", (evidence, words) => {
    expect(placeWords(parseReference(evidence))).toBe(words);
  });
});
