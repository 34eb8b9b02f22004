import {
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWorkspace } from "../../core/load.ts";
import { listing, smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { largestMarkdownBytes, type ReadWorkspace, readWorkspace } from "./read.ts";

const pathsOf = ({ files }: ReadWorkspace) => files.map(({ path }) => path);
const problemAt = ({ problems }: ReadWorkspace, file: string) =>
  problems.find((problem) => problem.file === file);

describe("readWorkspace", () => {
  it("reads YAML and Markdown below the folders of a workspace, and nothing else", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/deep/er/more.yml": "components: []\n",
      "graph-data/README.md": "# Not a runbook\n",
      "graph-data/schema/x.yaml": "a: [\n",
      "graph-data/origin/x.yaml": "a: [\n",
      "graph-data/.hidden.yaml": "a: [\n",
      "runbooks/nested/more.md": "---\ntitle: More\n---\n",
      "runbooks/picture.png": "x",
      "runbooks/.git/x.md": "x",
      "views/mine.yaml": "title: Mine\n",
      "views/notes.md": "x",
      "plans/first.md": "---\ntitle: P\nsubject: x\naction: move\nwritten: 2018-12-04T20:03Z\n---\n",
      "plans/x.yaml": "a: [\n",
      "elsewhere/x.yaml": "a: [\n",
    });
    const read = readWorkspace(folder);
    expect(read.problems).toEqual([]);
    expect(pathsOf(read).sort()).toEqual([
      "graph-data/deep/er/more.yml",
      "graph-data/hosts.yaml",
      "graph-data/sources.yaml",
      "graph-data/workspace.yaml",
      "plans/first.md",
      "runbooks/front.md",
      "runbooks/nested/more.md",
      "views/mine.yaml",
    ]);
    expect(loadWorkspace(read.files).problems).toEqual([]);
  });

  it("gives an empty workspace for a folder without the two, and says so", () => {
    const read = readWorkspace(temporaryFolder());
    expect(read.files).toEqual([]);
    expect(read.problems.map(({ file, severity }) => [file, severity])).toEqual([
      ["graph-data", "error"],
      ["runbooks", "warning"],
    ]);
    expect(loadWorkspace(read.files).workspace.components).toEqual([]);
  });

  it("reports a file where a folder should be", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "graph-data": "x", runbooks: "x" });
    expect(readWorkspace(folder).problems.map(({ what }) => what)).toEqual([
      "“graph-data” is not a folder.",
      "“runbooks” is not a folder.",
    ]);
  });

  it.each([
    ["nothing", "missing"],
    ["a file", "file"],
  ])("throws where there is %s instead of the workspace", (_, name) => {
    const folder = temporaryFolder();
    writeFiles(folder, { file: "x" });
    expect(() => readWorkspace(join(folder, name))).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/ENOENT|ENOTDIR/) }),
    );
  });

  it("writes nothing", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/bad.yaml": Buffer.from([0xff]),
      "runbooks/bad.md": Buffer.from([0xff]),
    });
    const before = listing(folder);
    readWorkspace(folder);
    expect(listing(folder)).toEqual(before);
  });

  it("reads ten thousand files", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "graph-data"));
    for (let n = 0; n < 10_000; n++) {
      if (n % 100 === 0) mkdirSync(join(folder, `runbooks/${n / 100}`), { recursive: true });
      writeFileSync(
        join(folder, `runbooks/${Math.floor(n / 100)}/${n}.md`),
        `---\ntitle: Runbook ${n}\n---\n`,
      );
    }
    const before = process.cpuUsage();
    const read = readWorkspace(folder);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(read.files).toHaveLength(10_000);
    expect(read.problems).toEqual([]);
  });
});

describe("revision", () => {
  it("is that of the content: neither times nor the folder's place change it, every byte does", () => {
    const first = smallWorkspace();
    const second = smallWorkspace();
    const revision = readWorkspace(first).revision;
    expect(revision).toMatch(/^[0-9a-f]{64}$/);
    expect(readWorkspace(second).revision).toBe(revision);
    utimesSync(join(second, "runbooks/front.md"), 1, 1);
    expect(readWorkspace(second).revision).toBe(revision);
    const text = readFileSync(join(second, "runbooks/front.md"), "utf8");
    writeFileSync(join(second, "runbooks/front.md"), `${text} `);
    const changed = readWorkspace(second).revision;
    expect(changed).not.toBe(revision);
    writeFileSync(join(second, "runbooks/front.md"), text);
    expect(readWorkspace(second).revision).toBe(revision);
  });

  it("differs when a file has another name, or becomes unreadable", () => {
    const folder = smallWorkspace();
    const revision = readWorkspace(folder).revision;
    linkSync(join(folder, "runbooks/front.md"), join(folder, "runbooks/again.md"));
    const two = readWorkspace(folder).revision;
    expect(two).not.toBe(revision);
    symlinkSync("/nowhere", join(folder, "runbooks/link.md"));
    expect(readWorkspace(folder).revision).not.toBe(two);
  });
});

describe("bytes that are not UTF-8", () => {
  const latin1 = Buffer.from("# K\xf6ln\n", "latin1");

  it("leaves a YAML file out, with the place of the first bad byte", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/bad.yaml": Buffer.concat([Buffer.from("a: 1\nb: x"), Buffer.from([0xff])]),
    });
    const read = readWorkspace(folder);
    expect(pathsOf(read)).not.toContain("graph-data/bad.yaml");
    expect(problemAt(read, "graph-data/bad.yaml")).toMatchObject({ line: 2, column: 5, severity: "error" });
  });

  it("shows a Markdown file with replacement characters, and flags it", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "runbooks/bad.md": latin1, "runbooks/nul.md": "# a\0b\n" });
    const read = readWorkspace(folder);
    expect(read.files.find(({ path }) => path === "runbooks/bad.md")?.text).toBe("# K\ufffdln\n");
    expect(read.files.find(({ path }) => path === "runbooks/nul.md")?.text).toBe("# a\ufffdb\n");
    expect(problemAt(read, "runbooks/bad.md")).toMatchObject({ line: 1, column: 4, severity: "warning" });
    expect(problemAt(read, "runbooks/nul.md")).toMatchObject({ line: 1, column: 4, severity: "warning" });
  });

  it("flags UTF-16 and NUL in YAML", () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/utf16.yaml": Buffer.from("\ufeffa: 1\n", "utf16le"),
      "graph-data/nul.yaml": "a: \0\n",
      "runbooks/utf16.md": Buffer.from("\ufeff# Title\n", "utf16le"),
    });
    const read = readWorkspace(folder);
    expect(problemAt(read, "graph-data/utf16.yaml")?.what).toContain("UTF-16");
    expect(problemAt(read, "graph-data/nul.yaml")?.what).toContain("NUL");
    expect(read.files.find(({ path }) => path === "runbooks/utf16.md")?.text).toBe("# Title\n");
  });
});

describe("files of 50 MB", () => {
  it("leaves YAML out and shows whole lines of the start of Markdown", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "graph-data/huge.yaml": "a: 1\n", "runbooks/huge.md": "ä line\n".repeat(200_000) });
    for (const path of ["graph-data/huge.yaml", "runbooks/huge.md"])
      truncateSync(join(folder, path), 50_000_000);
    const before = process.cpuUsage();
    const read = readWorkspace(folder);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(pathsOf(read)).not.toContain("graph-data/huge.yaml");
    expect(problemAt(read, "graph-data/huge.yaml")?.what).toContain("50 MB");
    const shown = read.files.find(({ path }) => path === "runbooks/huge.md")?.text ?? "";
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(largestMarkdownBytes);
    expect(shown.endsWith("ä line\n")).toBe(true);
    expect(problemAt(read, "runbooks/huge.md")).toMatchObject({
      severity: "warning",
      what: expect.stringContaining("50 MB"),
    });
    expect(loadWorkspace(read.files).workspace.runbooks).toHaveLength(2);
  });
});
