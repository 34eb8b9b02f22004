import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  contentFaults,
  copyFaults,
  fuseFaults,
  manifestFaults,
  pageFaults,
  updateFaults,
} from "./packaged.mjs";
import { makeStandInRuntime } from "./stand-in-runtime.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packaged-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>, into: string): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, into, name)), { recursive: true });
    writeFileSync(join(folder, into, name), text);
  }
  return join(folder, into);
}

const manifest = { name: "toolforge-runbooks", main: "out/main/main.js", type: "module", version: "0.1.0" };
const program = {
  "package.json": JSON.stringify(manifest),
  "out/main/main.js": "",
  "out/main/licenses.md": "",
  "out/renderer/licenses.md": "",
  "out/preload/preload.cjs": "",
  "out/renderer/index.html": '<script type="module" src="./assets/index-a1.js"></script>',
  "out/renderer/assets/index-a1.js": "",
};

/** An archive of the program with other files in it, or with files left out. */
async function archive(changes: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const files = Object.entries({ ...program, ...changes }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text]],
  );
  const file = join(folder, "app.asar");
  await createPackage(write(Object.fromEntries(files), "app"), file);
  return file;
}

describe("what is in the archive", () => {
  it("is the program", async () => {
    const file = await archive();
    expect(contentFaults(file)).toEqual([]);
    expect(pageFaults(file)).toEqual([]);
    expect(manifestFaults(file, "toolforge-runbooks")).toEqual([]);
  });

  it.each([
    "node_modules/react/index.js",
    "out/host/cli.js",
    "out/main/main.js.map",
    "out/renderer/assets/index-a1.js.map",
    "core/contract.ts",
    "graph-data/dns.yaml",
    ".env",
  ])("is not %s", async (name) => {
    expect(contentFaults(await archive({ [name]: "" }))).toEqual([`${name} does not belong in it`]);
  });

  it.each(["out/main/main.js", "out/main/licenses.md", "out/preload/preload.cjs"])(
    "is not without %s",
    async (name) => {
      expect(contentFaults(await archive({ [name]: undefined }))).toEqual([`${name} is missing`]);
    },
  );

  it("is every file the page names", async () => {
    expect(pageFaults(await archive({ "out/renderer/assets/index-a1.js": undefined }))).toHaveLength(1);
    expect(pageFaults(await archive({ "out/renderer/index.html": "<p>" }))).toEqual([
      "index.html loads no script",
    ]);
  });

  it.each([
    [{ name: "other" }, "its name is other"],
    [{ main: "main.js" }, "its main is main.js"],
    [{ type: "commonjs" }, "it is not a module"],
    [{ scripts: {} }, "it still has scripts"],
    [{ devDependencies: {} }, "it still has devDependencies"],
  ])("is a manifest that is not changed by %j", async (change, fault) => {
    const file = await archive({ "package.json": JSON.stringify({ ...manifest, ...change }) });
    expect(manifestFaults(file, "toolforge-runbooks")).toEqual([expect.stringContaining(fault)]);
  });
});

describe("fuses", () => {
  const decided = {
    version: FuseVersion.V1 as const,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  };

  function runtime(): string {
    makeStandInRuntime(join(folder, "runtime"), "45.4.1");
    return join(folder, "runtime", "electron");
  }

  it("of the stand-in are Electron's own, hence not as decided", async () => {
    expect(await fuseFaults(runtime())).toHaveLength(7);
  });

  it("are as decided once set", async () => {
    const file = runtime();
    await flipFuses(file, decided);
    expect(await fuseFaults(file)).toEqual([]);
  });

  it("are told one by one", async () => {
    const file = runtime();
    await flipFuses(file, { ...decided, [FuseV1Options.RunAsNode]: true });
    expect(await fuseFaults(file)).toEqual(["RunAsNode is not off"]);
  });
});

describe("copied folders", () => {
  it("hold the same files", () => {
    const from = write({ "a.yaml": "a", "origin/b.yaml": "b" }, "from");
    expect(copyFaults(from, write({ "a.yaml": "a", "origin/b.yaml": "b" }, "same"))).toEqual([]);
    expect(copyFaults(from, write({ "a.yaml": "A", "c.yaml": "c" }, "other"))).toEqual([
      "a.yaml is not the same",
      `${join("origin", "b.yaml")} is not the same`,
      "c.yaml does not belong there",
    ]);
    expect(copyFaults(from, join(folder, "missing"))).toHaveLength(2);
  });
});

describe("updates", () => {
  it("are not looked for", () => {
    expect(updateFaults(write({ "resources/app.asar": "" }, "plain"))).toEqual([]);
    expect(updateFaults(write({ "resources/app-update.yml": "" }, "updating"))).toHaveLength(1);
  });
});
