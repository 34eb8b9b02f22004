import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { componentYaml, smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { type ReadWorkspace, readWorkspace } from "./read.ts";

const pathsOf = ({ files }: ReadWorkspace) => files.map(({ path }) => path);
const problemAt = ({ problems }: ReadWorkspace, file: string) =>
  problems.find((problem) => problem.file === file);

describe("links", () => {
  it("follows a link inside the workspace, once per place", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "shared/more.md": "# More\n", "shared/sub/x.md": "# X\n" });
    symlinkSync("../shared", join(folder, "runbooks/shared"));
    symlinkSync("front.md", join(folder, "runbooks/alias.md"));
    const read = readWorkspace(folder);
    expect(pathsOf(read)).toEqual(
      expect.arrayContaining(["runbooks/shared/more.md", "runbooks/shared/sub/x.md"]),
    );
    expect(pathsOf(read)).not.toContain("runbooks/alias.md");
    expect(problemAt(read, "runbooks/alias.md")).toMatchObject({
      severity: "warning",
      what: expect.stringContaining("runbooks/front.md"),
    });
  });

  it("ends where links go round in a circle", () => {
    const folder = smallWorkspace();
    symlinkSync("loop.md", join(folder, "runbooks/loop.md"));
    symlinkSync("../runbooks", join(folder, "runbooks/self"));
    symlinkSync("../graph-data", join(folder, "runbooks/over"));
    mkdirSync(join(folder, "other"));
    symlinkSync("../other", join(folder, "runbooks/other"));
    symlinkSync("../runbooks", join(folder, "other/back"));
    const read = readWorkspace(folder);
    expect(pathsOf(read).filter((path) => path.endsWith(".md"))).toEqual(["runbooks/front.md"]);
    expect(problemAt(read, "runbooks/loop.md")?.what).toContain("ELOOP");
    for (const path of ["runbooks/self", "runbooks/over", "runbooks/other/back"]) {
      expect(problemAt(read, path)?.what).toContain("read already");
    }
  });

  it("reads a folder once that is reached through two links, one into the other's", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "shared/sub/x.md": "# X\n", "shared/y.md": "# Y\n" });
    symlinkSync("../shared/sub", join(folder, "runbooks/a"));
    symlinkSync("../shared", join(folder, "runbooks/b"));
    const read = readWorkspace(folder);
    expect(pathsOf(read)).toEqual(expect.arrayContaining(["runbooks/a/x.md", "runbooks/b/y.md"]));
    expect(pathsOf(read)).not.toContain("runbooks/b/sub/x.md");
    expect(problemAt(read, "runbooks/b/sub")).toMatchObject({ severity: "warning" });
  });

  it.each([
    ["a file outside", "/etc/hostname", "runbooks/out.md"],
    ["a folder outside", "/etc", "runbooks/out"],
    ["the folder above", "../..", "graph-data/up"],
    ["the workspace itself", "..", "runbooks/all"],
    ["a neighbour whose name begins alike", "../../SAME-else/secret.md", "runbooks/near.md"],
  ])("does not follow a link to %s", (_, target, path) => {
    const folder = smallWorkspace();
    writeFiles(`${folder}-else`, { "secret.md": "# Secret\n" });
    onTestFinished(() => rmSync(`${folder}-else`, { recursive: true }));
    symlinkSync(target.replace("SAME", folder.split("/").at(-1) ?? ""), join(folder, path));
    const read = readWorkspace(folder);
    expect(read.files.some((file) => file.path.startsWith(path))).toBe(false);
    expect(problemAt(read, path)).toMatchObject({
      severity: "error",
      what: expect.stringContaining("out of the workspace"),
    });
  });

  it("reports a link that leads nowhere, and a top folder that is a link outside", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "runbooks"));
    symlinkSync("gone.md", join(folder, "runbooks/gone.md"));
    symlinkSync("/etc", join(folder, "graph-data"));
    const read = readWorkspace(folder);
    expect(problemAt(read, "runbooks/gone.md")?.what).toContain("leads nowhere");
    expect(problemAt(read, "graph-data")?.what).toContain("out of the workspace");
    expect(read.files).toEqual([]);
  });

  it("opens a workspace that is itself reached through a link", () => {
    const folder = smallWorkspace();
    const link = join(temporaryFolder(), "link");
    symlinkSync(folder, link);
    expect(readWorkspace(link)).toEqual(readWorkspace(folder));
  });
});

describe.skipIf(process.platform === "win32")("things that are not files", () => {
  it("does not wait for a named pipe", () => {
    const folder = smallWorkspace();
    execFileSync("mkfifo", [join(folder, "runbooks/pipe.md"), join(folder, "graph-data/pipe.yaml")]);
    const read = readWorkspace(folder);
    expect(problemAt(read, "runbooks/pipe.md")?.what).toContain("named pipe");
    expect(problemAt(read, "graph-data/pipe.yaml")?.what).toContain("named pipe");
    expect(pathsOf(read)).toHaveLength(4);
  });

  it("leaves a socket out", async () => {
    const folder = smallWorkspace();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "runbooks/socket.md"), resolve));
    onTestFinished(() => void server.close());
    expect(problemAt(readWorkspace(folder), "runbooks/socket.md")?.what).toContain("socket");
  });

  it("leaves a device out, also behind a link", () => {
    const folder = smallWorkspace();
    symlinkSync("/dev/zero", join(folder, "runbooks/zero.md"));
    expect(problemAt(readWorkspace(folder), "runbooks/zero.md")?.what).toContain("out of the workspace");
    const made = spawnSync("mknod", [join(folder, "runbooks/device.md"), "c", "1", "5"]);
    if (made.status === 0)
      expect(problemAt(readWorkspace(folder), "runbooks/device.md")?.what).toMatch(/device|EPERM|EACCES/);
  });

  it("takes a folder that is named like a file as a folder", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "runbooks/folder.md/inside.md": "# Inside\n",
      "graph-data/folder.yaml/x.yaml": "components: []\n",
    });
    const read = readWorkspace(folder);
    expect(read.problems).toEqual([]);
    expect(pathsOf(read)).toContain("runbooks/folder.md/inside.md");
  });
});

describe.skipIf(process.platform === "win32")("names", () => {
  it("reads names with line breaks and direction marks, and flags them", () => {
    const folder = smallWorkspace();
    const names = ["runbooks/a\nb.md", "runbooks/a\u202egnp.md", "runbooks/\u001b[31mred.md"];
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, "# T\n"])));
    const read = readWorkspace(folder);
    for (const name of names) {
      expect(pathsOf(read)).toContain(name);
      expect(problemAt(read, name)).toMatchObject({ severity: "warning", remedy: "Rename the file." });
    }
  });

  it("tells twins apart that differ only in case or in how an accent is written", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "runbooks/\u00e9.md": "# C\n",
      "runbooks/e\u0301.md": "# D\n",
      "runbooks/Front.md": "# F\n",
    });
    expect(readWorkspace(folder).files.filter(({ path }) => path.startsWith("runbooks/"))).toHaveLength(4);
  });

  it("reads a name of 255 bytes, and reports one that is not UTF-8", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { [`runbooks/${"x".repeat(252)}.md`]: "# Long\n" });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/runbooks/`), Buffer.from([0xff]), Buffer.from(".md")]),
      "# Bad\n",
    );
    const read = readWorkspace(folder);
    expect(pathsOf(read)).toContain(`runbooks/${"x".repeat(252)}.md`);
    expect(problemAt(read, "runbooks/\ufffd.md")).toMatchObject({
      severity: "error",
      remedy: "Give it a name in UTF-8.",
    });
  });

  it("leaves folders out that lie too deep", () => {
    const folder = smallWorkspace();
    const deep = `runbooks/${Array.from({ length: 40 }, () => "d").join("/")}`;
    writeFiles(folder, { [`${deep}/x.md`]: "# X\n" });
    const read = readWorkspace(folder);
    expect(pathsOf(read)).not.toContain(`${deep}/x.md`);
    expect(read.problems).toEqual([expect.objectContaining({ what: expect.stringContaining("too deep") })]);
  });
});

describe.skipIf(process.platform === "win32")("permission denied", () => {
  /** Root may read everything, so the reading is done by a process that is nobody. */
  async function readAsNobody(folder: string): Promise<ReadWorkspace> {
    if (process.getuid?.() !== 0) return readWorkspace(folder);
    const outDir = temporaryFolder();
    await build({
      configFile: false,
      logLevel: "error",
      ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, "read.ts"), outDir, emptyOutDir: false },
    });
    chmodSync(outDir, 0o755);
    const program = `import { readWorkspace } from ${JSON.stringify(join(outDir, "read.js"))};
      console.log(JSON.stringify(readWorkspace(${JSON.stringify(folder)})));`;
    const nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath];
    const options = { input: program, cwd: "/", encoding: "utf8" } as const;
    return JSON.parse(
      execFileSync("setpriv", [...nobody, "--input-type=module", "-"], options),
    ) as ReadWorkspace;
  }

  it("lists what may not be read and reads the rest", async () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/secret.yaml": `components:\n${componentYaml("x")}`,
      "runbooks/locked/x.md": "# X\n",
    });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "graph-data/secret.yaml"), 0);
    chmodSync(join(folder, "runbooks/locked"), 0);
    const read = await readAsNobody(folder);
    expect(problemAt(read, "graph-data/secret.yaml")).toMatchObject({
      what: expect.stringContaining("permission denied"),
      severity: "error",
    });
    expect(problemAt(read, "runbooks/locked")).toMatchObject({
      what: expect.stringContaining("permission denied"),
    });
    expect(pathsOf(read)).toHaveLength(4);
  });
});
