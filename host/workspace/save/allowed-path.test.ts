import { describe, expect, it } from "vitest";
import { pathFault } from "./allowed-path.ts";

describe("pathFault", () => {
  it.each([
    "runbooks/split-dns.md",
    "runbooks/deep/er/x.md",
    "runbooks/Größe und Ort.md",
    "runbooks/X.MD",
    "plans/2018-12-04T2003Z-remove-k8s-master.md",
    "views/api.yaml",
    "graph-data/waivers.yaml",
    "runbooks/con-fusion.md",
    "runbooks/a..b.md",
  ])("finds no fault with %s", (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    "",
    "/etc/passwd.md",
    "../x.md",
    "runbooks/../x.md",
    "runbooks/../../x.md",
    "runbooks/./x.md",
    "runbooks//x.md",
    "runbooks/",
    "runbooks",
    "runbooks/x.md/",
    "runbooks\\x.md",
    "runbooks/..\\..\\x.md",
    "C:/runbooks/x.md",
    "\\\\?\\runbooks\\x.md",
    "runbooks/x.md:stream.md",
    "runbooks/x\u0000.md",
    "runbooks/x\n.md",
    "runbooks/x\u202egpj.md",
    "runbooks/x\u200b.md",
    "runbooks/\ud800.md",
    "runbooks/.hidden.md",
    "runbooks/.git/x.md",
    ".git/config",
    "runbooks/con.md",
    "runbooks/NUL.md",
    "runbooks/com1.md",
    "runbooks/LPT9.x.md",
    "runbooks/aux/x.md",
    "runbooks/folder /x.md",
    "runbooks/folder./x.md",
    "runbooks/x.md ",
    "runbooks/x.md.",
    `runbooks/${"x".repeat(198)}.md`,
    `runbooks/${"ö".repeat(99)}.md`,
    `runbooks/${"x/".repeat(40)}x.md`,
    "runbooks/x.txt",
    "runbooks/x.sh",
    "Runbooks/x.md",
    "plans/deep/x.md",
    "views/x.md",
    "graph-data/schema/graph.schema.json",
    "graph-data/schema/x.yaml",
    "graph-data/origin/x.yaml",
    "package.json",
    "docs/x.md",
  ])("finds a fault with %j, in words", (path) => {
    expect(pathFault(path)).toMatch(/\w/);
  });
});
