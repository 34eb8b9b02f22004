import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { componentYaml, smallWorkspace, writeFiles } from "../test/temporary-folder.ts";
import { openSession } from "./session.ts";

const good = 500;
const aliases = ["a: &a [x,x,x,x,x,x,x,x,x]"];
for (let level = 1; level < 9; level++) {
  const [name, before] = ["abcdefghi"[level], "abcdefghi"[level - 1]];
  aliases.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(",")}]`);
}

function makeLarge(file: string): void {
  writeFileSync(file, "# T\n");
  truncateSync(file, 50_000_000);
}
const write = (content: string | Uint8Array) => (file: string) => writeFileSync(file, content);
const inData: readonly (readonly [string, (file: string) => void])[] = [
  ["broken YAML", write("components:\n  - {id: a\n")],
  ["YAML of another shape", write("components: 7\n")],
  ["a component without what it needs", write("components:\n  - {id: broken}\n")],
  ["a component that is there already", write(`components:\n${componentYaml("c1")}`)],
  ["a key twice", write("components: []\ncomponents: []\n")],
  ["a few aliases that stand for a hundred million", write(`${aliases.join("\n")}\n`)],
  ["ten thousand brackets", write(`components: ${"[".repeat(10_000)}`)],
  ["a tag that would run something", write('components: !!js/function "x"\n')],
  ["bytes that are no UTF-8", write(Uint8Array.from([0x61, 0xff, 0x0a]))],
  ["a NUL", write("components: \0\n")],
  ["UTF-16", write(Buffer.from("\ufeffcomponents: []\n", "utf16le"))],
  ["50 MB", makeLarge],
  ["a pipe", (file) => void execFileSync("mkfifo", [file])],
  ["a link to nowhere", (file) => symlinkSync("nowhere.yaml", file)],
  ["a link to itself", (file) => symlinkSync("bad.yaml", file)],
  ["a link out", (file) => symlinkSync("/etc/passwd", file)],
];
const inRunbooks: readonly (readonly [string, (file: string) => void])[] = [
  ["a head that is no YAML", write("---\ntitle: [\n---\n# T\n")],
  ["a head of another shape", write("---\ncomponents: 7\n---\n# T\n")],
  ["bytes that are no UTF-8", write(Buffer.from("# K\xf6ln\n", "latin1"))],
  ["NULs", write(Buffer.alloc(100))],
  ["50 MB", makeLarge],
  ["a pipe", (file) => void execFileSync("mkfifo", [file])],
  ["a link to itself", (file) => symlinkSync("bad.md", file)],
  ["a device behind a link", (file) => symlinkSync("/dev/zero", file)],
];

describe.skipIf(process.platform === "win32")(`one bad file among ${2 * good} good ones`, () => {
  let folder: string;

  function workspace(): string {
    folder = smallWorkspace();
    mkdirSync(join(folder, "graph-data/many"));
    const files = Array.from({ length: good }, (_, number) => [
      `graph-data/many/${number}.yaml`,
      `components:\n${componentYaml(`c${number}`)}`,
    ]);
    writeFiles(folder, Object.fromEntries(files));
    const notes = Array.from({ length: good }, (_, number) => [
      `runbooks/n${number}.md`,
      `---\ntitle: N${number}\n---\n`,
    ]);
    writeFiles(folder, Object.fromEntries(notes));
    return folder;
  }

  function opened() {
    const session = openSession({ builtInFolder: "/nowhere", folder: workspace() });
    onTestFinished(() => session.close());
    return () => {
      session.check();
      const { workspace: read, problems } = session.snapshot();
      return { components: read.components.length, runbooks: read.runbooks.length, problems };
    };
  }

  it("blocks none of them, whatever it is, and is listed with a reason and a way out", () => {
    const counts = opened();
    const clean = counts();
    expect([clean.components, clean.runbooks, clean.problems]).toEqual([good + 2, good + 1, []]);
    for (const [kind, make] of inData) {
      const file = join(folder, "graph-data/many/bad.yaml");
      make(file);
      const { components, runbooks, problems } = counts();
      expect([components, runbooks], kind).toEqual([good + 2, good + 1]);
      expectListed(problems, "graph-data/many/bad.yaml", kind);
      rmSync(file);
    }
    for (const [kind, make] of inRunbooks) {
      const file = join(folder, "runbooks/bad.md");
      make(file);
      const { components, runbooks, problems } = counts();
      expect(components, kind).toBe(good + 2);
      expect([good + 1, good + 2], kind).toContain(runbooks);
      expectListed(problems, "runbooks/bad.md", kind);
      rmSync(file);
    }
  }, 120_000);
});

function expectListed(
  problems: readonly { file: string; what: string; remedy: string }[],
  file: string,
  kind: string,
): void {
  expect([...new Set(problems.map((problem) => problem.file))], kind).toEqual([file]);
  for (const { what, remedy } of problems) {
    expect(what, kind).toMatch(/\w{3}/);
    expect(remedy, kind).toMatch(/\w{3}/);
  }
}
