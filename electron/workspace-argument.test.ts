import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { argumentsOf, calls } from "./stand-in/electron.ts";
import { openFirstWorkspace, openLaterWorkspace, workspaceOf } from "./workspace-argument.ts";

let root: string;
const folder = (name: string) => join(root, name);

beforeEach(() => {
  calls.length = 0;
  root = mkdtempSync(join(tmpdir(), "start-"));
  for (const name of ["built-in", "mine"]) mkdirSync(join(folder(name), "graph-data"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const told = () => argumentsOf("dialog.showErrorBox");

describe("workspaceOf", () => {
  it("reads --workspace=, against the folder the program was started in", () => {
    expect(workspaceOf(["app", "--workspace=mine"], "/home/me")).toBe("/home/me/mine");
    expect(workspaceOf(["app", "--workspace=/srv/w"], "/home/me")).toBe("/srv/w");
    expect(workspaceOf(["app", "--workspace="], "/home/me")).toBeUndefined();
    expect(workspaceOf(["app", "runbooks://component/a"], "/home/me")).toBeUndefined();
  });
});

describe("openFirstWorkspace", () => {
  it("opens the folder asked for", async () => {
    const session = openFirstWorkspace(folder("built-in"), folder("mine"));
    expect(session.snapshot()).toMatchObject({ folder: folder("mine"), builtIn: false });
    await session.close();
  });

  it("opens the built-in workspace when none is asked for", async () => {
    const session = openFirstWorkspace(folder("built-in"), undefined);
    expect(session.snapshot()).toMatchObject({ folder: folder("built-in"), builtIn: true });
    expect(told()).toEqual([]);
    await session.close();
  });

  it("says so and opens the built-in workspace when the folder cannot be opened", async () => {
    const session = openFirstWorkspace(folder("built-in"), folder("missing"));
    expect(session.snapshot().builtIn).toBe(true);
    expect(told()[0]?.[1]).toContain(folder("missing"));
    await session.close();
  });
});

describe("openLaterWorkspace", () => {
  it("opens the folder, and keeps what is open when it cannot", async () => {
    const session = openFirstWorkspace(folder("built-in"), undefined);
    openLaterWorkspace(session, folder("mine"));
    expect(session.snapshot().folder).toBe(folder("mine"));
    openLaterWorkspace(session, folder("missing"));
    openLaterWorkspace(session, undefined);
    expect(session.snapshot().folder).toBe(folder("mine"));
    expect(told()).toHaveLength(1);
    await session.close();
  });
});
