import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyBuiltInWorkspace } from "./built-in-workspace.ts";

let root: string;
let resources: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "built-in-"));
  resources = join(root, "resources");
  folder = join(root, "data", "workspace");
  mkdirSync(join(resources, "graph-data", "origin"), { recursive: true });
  mkdirSync(join(resources, "runbooks"));
  mkdirSync(join(resources, "views"));
  writeFileSync(join(resources, "views", "frozen.yaml"), "title: Frozen\n");
  writeFileSync(join(resources, "graph-data", "origin", "dns.yaml"), "components: []\n");
  writeFileSync(join(resources, "runbooks", "split-dns.md"), "# Split DNS\n");
  writeFileSync(join(resources, "app.asar"), "program");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(folder, path), "utf8");

describe("copyBuiltInWorkspace", () => {
  it("copies the workspace and nothing else of the resources", async () => {
    await copyBuiltInWorkspace(resources, folder);
    expect(read("graph-data/origin/dns.yaml")).toBe("components: []\n");
    expect(read("runbooks/split-dns.md")).toBe("# Split DNS\n");
    expect(read("views/frozen.yaml")).toBe("title: Frozen\n");
    expect(existsSync(join(folder, "app.asar"))).toBe(false);
    expect(existsSync(`${folder}.unfinished`)).toBe(false);
  });

  it("leaves the user's copy as it is: what was changed, and what was deleted", async () => {
    await copyBuiltInWorkspace(resources, folder);
    writeFileSync(join(folder, "runbooks", "split-dns.md"), "mine");
    rmSync(join(folder, "graph-data"), { recursive: true });
    await copyBuiltInWorkspace(resources, folder);
    expect(read("runbooks/split-dns.md")).toBe("mine");
    expect(existsSync(join(folder, "graph-data"))).toBe(false);
  });

  it("starts afresh after a copy that was cut off", async () => {
    mkdirSync(join(`${folder}.unfinished`, "runbooks"), { recursive: true });
    writeFileSync(join(`${folder}.unfinished`, "runbooks", "half.md"), "half");
    await copyBuiltInWorkspace(resources, folder);
    expect(existsSync(join(folder, "runbooks", "half.md"))).toBe(false);
    expect(read("runbooks/split-dns.md")).toBe("# Split DNS\n");
  });

  it("leaves nothing in the folder's place when a part is missing", async () => {
    rmSync(join(resources, "runbooks"), { recursive: true });
    await expect(copyBuiltInWorkspace(resources, folder)).rejects.toThrow(/runbooks/);
    expect(existsSync(folder)).toBe(false);
  });
});
