import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  answer,
  contract,
  type HostOperationName,
  type Snapshot,
  type SnapshotChange,
} from "../core/contract.ts";
import { changed } from "../core/snapshot-change.ts";
import { createOperations, type Desktop } from "./operations.ts";
import { listing, smallWorkspace, temporaryFolder, writeFiles } from "./test/temporary-folder.ts";
import { openSession } from "./workspace/session.ts";

let settings: string;
beforeEach(() => {
  settings = join(temporaryFolder(), "settings.json");
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", settings);
});

function open(desktop?: Desktop) {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: folder });
  const operations = createOperations(session, desktop);
  const ask = async (name: HostOperationName, input: unknown) => {
    const answered = await answer(operations, name, input);
    if (answered.ok) expect(contract[name].output.safeParse(answered.value).error?.issues).toBeUndefined();
    return answered;
  };
  return { folder, session, operations, ask };
}

describe("snapshot", () => {
  it("tells one who names their revision what has changed, at once, and looks at the disk afterwards", async () => {
    const { session, folder, ask } = open();
    const read = async (input: object) => ((await ask("snapshot", input)) as { value: Snapshot }).value;
    const whole = await read({});
    writeFiles(folder, { "runbooks/front.md": "# Changed\n" });
    session.check(["runbooks/front.md"]);
    writeFiles(folder, { "runbooks/late.md": "# Late\n" });
    const heard = new Promise<string>((resolve) => session.onChange(resolve));
    const change = (await read({ since: whole.revision })) as unknown as SnapshotChange;
    expect(Object.keys(change.lists)).toEqual(["runbooks"]);
    const page = changed(whole, change);
    expect(page.workspace.runbooks.map(({ title }) => title)).toEqual(["Changed"]);
    expect(await heard).toBe(session.snapshot().revision);
    const next = (await read({ since: page.revision })) as unknown as SnapshotChange;
    expect(changed(page, next)).toEqual(await read({}));
    expect(await read({ since: "of another start" })).toEqual(await read({}));
    expect(await ask("snapshot", { since: 1 })).toMatchObject({ ok: false, code: "bad-input" });
  });

  it("gives the whole workspace as the contract says, as it is on disk now", async () => {
    const { folder, ask } = open();
    const before = await ask("snapshot", {});
    expect(before).toMatchObject({ ok: true, value: { folder, builtIn: true, problems: [] } });
    writeFiles(folder, { "runbooks/front.md": "---\ntitle: Other\n---\n" });
    expect(await ask("snapshot", {})).toMatchObject({
      value: { workspace: { runbooks: [{ title: "Other" }] } },
    });
  });

  it("survives the wire", async () => {
    const { ask } = open();
    const { value } = (await ask("snapshot", {})) as { value: unknown };
    expect(contract.snapshot.output.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  it("lists settings that are not understood among the problems", async () => {
    const { ask } = open();
    writeFileSync(settings, "{");
    expect(await ask("snapshot", {})).toMatchObject({
      value: { problems: [{ file: settings, severity: "warning" }] },
    });
  });
});

describe("openFolder", () => {
  it("opens an absolute folder, and the built-in workspace again", async () => {
    const { folder, session, ask } = open();
    const other = smallWorkspace();
    expect(await ask("openFolder", { folder: other })).toEqual({ ok: true, value: { opened: true } });
    expect(session.snapshot()).toMatchObject({ folder: other, builtIn: false });
    await ask("openFolder", { builtIn: true });
    expect(session.snapshot()).toMatchObject({ folder, builtIn: true });
  });

  it.each([
    ["nothing in browser mode", {}, "bad-input"],
    ["a relative path", { folder: "workspace" }, "bad-input"],
    ["a share of another machine", { folder: "//server/share" }, "bad-input"],
    ["the same as Windows writes it", { folder: "\\\\server\\share" }, "bad-input"],
    ["a folder that is not there", { folder: "/nowhere/at/all" }, "unreadable"],
    ["a file", { folder: "/etc/hostname" }, "unreadable"],
    ["a name with NUL", { folder: "/a\0b" }, "unreadable"],
    ["something else than a path", { folder: 1 }, "bad-input"],
  ])("refuses %s and keeps what is open", async (_, input, code) => {
    const { folder, session, ask } = open();
    expect(await ask("openFolder", input)).toMatchObject({ ok: false, code });
    expect(session.snapshot().folder).toBe(folder);
  });

  it("asks on the desktop, and takes no for an answer", async () => {
    const other = smallWorkspace();
    const pickFolder = vi
      .fn<Desktop["pickFolder"]>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(other);
    const { session, ask, folder } = open({ pickFolder });
    expect(await ask("openFolder", {})).toMatchObject({ value: { opened: false } });
    expect(session.snapshot().folder).toBe(folder);
    expect(await ask("openFolder", {})).toMatchObject({ value: { opened: true } });
    expect(session.snapshot().folder).toBe(other);
  });

  it("does no harm with a stranger's workspace: reads nothing outside, writes nothing, runs nothing", async () => {
    const { operations, session, ask } = open();
    const stranger = temporaryFolder();
    writeFiles(stranger, {
      "graph-data/laughs.yaml": `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n`,
      "graph-data/code.yaml": 'components: !!js/function "process.exit(1)"\n',
      "graph-data/proto.yaml": "__proto__: {polluted: 1}\n",
      "runbooks/script.md": "---\ntitle: <script>alert(1)</script>\n---\n<script>alert(1)</script>\n",
      "package.json": '{"scripts": {"postinstall": "touch HARMED"}}',
    });
    symlinkSync("/etc/passwd", join(stranger, "runbooks/passwd.md"));
    symlinkSync("/etc", join(stranger, "graph-data/etc"));
    const before = listing(stranger);
    expect(await ask("openFolder", { folder: stranger })).toMatchObject({ ok: true });
    const text = JSON.stringify(await answer(operations, "snapshot", {}));
    expect(text).not.toContain("root:");
    expect(session.snapshot().problems.length).toBeGreaterThanOrEqual(5);
    for (const name of ["doctor", "audit", "lint"])
      expect(await answer(operations, name, {})).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(listing(stranger)).toEqual(before);
    expect(existsSync(join(stranger, "HARMED"))).toBe(false);
  });
});

describe("settings", () => {
  it("are kept between starts, in the user's own file", async () => {
    const { ask } = open();
    expect(await ask("readSettings", {})).toMatchObject({ value: { theme: "system" } });
    expect(await ask("writeSettings", { theme: "dark" })).toEqual({ ok: true, value: {} });
    expect(await open().ask("readSettings", {})).toMatchObject({
      value: { theme: "dark", density: "comfortable" },
    });
  });

  it("that are no settings are refused", async () => {
    const { ask } = open();
    expect(await ask("writeSettings", { theme: "pink" })).toMatchObject({ ok: false, code: "bad-input" });
    expect(existsSync(settings)).toBe(false);
  });
});

it("about says what runs, and whether it can ask for a folder", async () => {
  expect(await open().ask("about", {})).toMatchObject({
    value: {
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      mode: "browser",
      settingsFile: settings,
      canPickFolder: false,
    },
  });
  const desktop = open({ pickFolder: async () => undefined });
  expect(await desktop.ask("about", {})).toMatchObject({ value: { mode: "desktop", canPickFolder: true } });
});

it("answers over the workspace that is open, with an index made once", async () => {
  const { session, operations, folder } = open();
  const search = async (query: string) =>
    ((await answer(operations, "search", { query })) as { value: { results: { id: string }[] } }).value
      .results[0]?.id;
  expect(await search("front")).toBe("front");
  const { index } = session.model();
  expect(session.model().index).toBe(index);
  writeFiles(folder, { "graph-data/hosts.yaml": "components: []\n" });
  session.check();
  expect(await answer(operations, "doctor", {})).toMatchObject({ value: { counts: { components: 0 } } });
});
