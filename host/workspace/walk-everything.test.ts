import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { buildProgram } from "../test/built-program.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import type { ReadWorkspace } from "./read.ts";

/** Names that count as files of their own. 255 bytes are the most that a name may have. */
const goodNames = [
  `${"x".repeat(252)}.md`,
  `${"ö".repeat(126)}.md`,
  "two\nlines.md",
  "a\u202egnp.md",
  "\u00e9.md",
  "e\u0301.md",
  "Front.md",
  "FRONT.md",
  "con.md",
  "NUL.md",
  "trailing .md",
  "-rf.md",
  "$(touch x).md",
  "'\"`.md",
  "*.md",
  "\ufeff.md",
];

async function treeOfHorrors() {
  const folder = smallWorkspace();
  const outside = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFiles(outside, { "secret.md": "# Canary\n", "deep/secret.md": "# Canary\n" });
  writeFiles(folder, Object.fromEntries(goodNames.map((name) => [`runbooks/${name}`, "# T\n"])));
  const badName = Buffer.concat([
    Buffer.from(at("runbooks/")),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(".md"),
  ]);
  writeFileSync(badName, "# Bad name\n");
  symlinkSync("loop.md", at("runbooks/loop.md"));
  symlinkSync("two.md", at("runbooks/one.md"));
  symlinkSync("one.md", at("runbooks/two.md"));
  symlinkSync(".", at("runbooks/here"));
  symlinkSync("../runbooks", at("runbooks/self"));
  symlinkSync(outside, at("runbooks/out"));
  symlinkSync(join(outside, "secret.md"), at("runbooks/out.md"));
  symlinkSync("../..", at("graph-data/up"));
  symlinkSync("gone.md", at("runbooks/gone.md"));
  symlinkSync("/proc/self/mem", at("runbooks/mem.md"));
  symlinkSync("/dev/zero", at("runbooks/zero.md"));
  execFileSync("mkfifo", [at("runbooks/pipe.md")]);
  mkdirSync(at("runbooks/folder.md"));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at("runbooks/socket.md"), resolve));
  onTestFinished(() => void server.close());
  const hasDevice = spawnSync("mknod", [at("runbooks/device.md"), "c", "1", "5"]).status === 0;
  const deep = `runbooks/${Array.from({ length: 40 }, () => "d").join("/")}`;
  writeFiles(folder, { [`${deep}/x.md`]: "# X\n" });
  return { folder, outside, deviceProblems: hasDevice ? 1 : 0 };
}

it.skipIf(process.platform !== "linux")(
  "a tree of every odd thing at once is read to its end, with an exact count, and nothing outside is opened",
  async () => {
    const { folder, outside, deviceProblems } = await treeOfHorrors();
    const program = await buildProgram("read-program.ts");
    onTestFinished(() => rmSync(dirname(program), { recursive: true, force: true }));
    const log = join(temporaryFolder(), "log");
    const hasStrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
    const strace = hasStrace ? ["strace", "-f", "-y", "-o", log, "-e", "trace=open,openat,readlink"] : [];
    const [command = "", ...rest] = [...strace, process.execPath, program];
    const out = execFileSync(command, rest, { input: folder, encoding: "utf8", timeout: 30_000 });
    const { files, problems } = JSON.parse(out) as ReadWorkspace;

    const runbooks = files.map(({ path }) => path).filter((path) => path.startsWith("runbooks/"));
    const expected = ["runbooks/front.md", ...goodNames.map((name) => `runbooks/${name}`)];
    expect(runbooks.sort()).toEqual(expected.sort());
    expect(files).toHaveLength(expected.length + 3);
    expect(out).not.toContain("Canary");
    const leftOut = problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
    const errors = ["gone", "loop", "mem", "one", "out", "pipe", "socket", "two", "zero"];
    expect(leftOut.filter((file) => file !== "runbooks/device.md").sort()).toEqual(
      [
        "graph-data/up",
        "runbooks/\ufffd\ufffd.md",
        `runbooks/${"d/".repeat(31)}d`,
        "runbooks/out",
        ...errors.map((name) => `runbooks/${name}.md`),
      ].sort(),
    );
    expect(leftOut.filter((file) => file === "runbooks/device.md")).toHaveLength(deviceProblems);
    if (!hasStrace) return;
    const opened = readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => /= \d+/.test(line) && (line.includes(outside) || /<\/dev\/zero>|\/mem>/.test(line)));
    expect(opened.filter((line) => !line.includes("readlink"))).toEqual([]);
  },
  60_000,
);
