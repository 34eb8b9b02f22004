import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Snapshot, SnapshotChange } from "../../core/contract.ts";
import { changed } from "../../core/snapshot-change.ts";
import { componentYaml, smallWorkspace, writeFiles } from "../test/temporary-folder.ts";
import { readWorkspace } from "./read.ts";
import { openSession, type Session } from "./session.ts";

const paths = [
  "runbooks/a.md",
  "runbooks/b.md",
  "runbooks/deep/c.md",
  "graph-data/a.yaml",
  "graph-data/b.yaml",
  "views/v.yaml",
  "plans/p.md",
] as const;
const yaml = (...ids: string[]) => `components:\n${ids.map((id) => componentYaml(id)).join("")}`;
const texts = [
  "",
  "---\ntitle: One\ncomponents: [front]\n---\n# One\n",
  "---\ntitle: Two\ncomponents: [nowhere]\nalerts: [x]\n---\n# Two\n",
  yaml("front"),
  yaml("x", "constructor"),
  `${yaml("y")}relations:\n  - {from: y, type: connects-to, to: front, evidence: ["src:L2"]}\n`,
  "title: V\n",
  "a: [\n",
  Buffer.from([0x61, 0xff, 0x0a]),
  "# nul \0\n",
];

type Step =
  | { readonly does: "write"; readonly path: string; readonly text: string | Uint8Array }
  | { readonly does: "remove" | "folder"; readonly path: string }
  | { readonly does: "rename"; readonly path: string; readonly to: string }
  | { readonly does: "link"; readonly path: string; readonly to: string };

const path = fc.constantFrom(...paths);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant("write" as const), path, text: fc.constantFrom(...texts) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("remove" as const, "folder" as const), path }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom("rename" as const, "link" as const), path, to: path }),
  },
);

/** Does a step as another program would; what the disk refuses is left undone. Returns the paths that it touched. */
function take(folder: string, step: Step): string[] {
  const at = (to: string) => join(folder, to);
  const touched = "to" in step ? [step.path, step.to] : [step.path];
  try {
    for (const one of touched) mkdirSync(dirname(at(one)), { recursive: true });
    if (step.does === "write") writeFileSync(at(step.path), step.text);
    else if (step.does === "remove") rmSync(at(step.path), { recursive: true });
    else if (step.does === "folder") mkdirSync(at(step.path));
    else if (step.does === "rename") renameSync(at(step.path), at(step.to));
    else if (step.does === "link") symlinkSync(at(step.path), at(step.to));
  } catch {
    // A step that cannot be taken changes nothing.
  }
  return touched;
}

/** All that a page is told; without the folder, which is the same. */
function told(session: Session) {
  const { today } = session.model();
  return { ...session.snapshot(), today };
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("a session that reads only what was touched", () => {
  it("knows what one that is opened now knows, and tells the page the same by what has changed", () => {
    fc.assert(
      fc.property(fc.array(fc.array(steps, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (saves) => {
        const folder = smallWorkspace();
        const session = openSession({ builtInFolder: folder });
        let page: Snapshot = overTheWire(session.snapshot());
        for (const save of saves) {
          session.check(save.flatMap((step) => take(folder, step)));
          const fresh = openSession({ builtInFolder: folder });
          expect(told(session)).toEqual(told(fresh));
          const change = session.changeSince(page.revision) as SnapshotChange;
          page = changed(page, overTheWire(change));
          expect(page).toEqual(overTheWire(fresh.snapshot()));
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("reads in slices what one that is opened now reads, whatever is touched by name meanwhile", async () => {
    // Each look at the clock is 5 ms after the one before, so that every few files end a slice.
    let clock = 0;
    const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 5));
    onTestFinished(() => now.mockRestore());
    const some = fc.array(steps, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(some, some, async (others, own) => {
        const folder = smallWorkspace();
        const session = openSession({ builtInFolder: folder });
        for (const step of others) take(folder, step);
        const checked = session.checkInSlices();
        for (const step of own) {
          session.check(take(folder, step));
          await new Promise((resolve) => setImmediate(resolve));
        }
        await checked;
        expect(told(session)).toEqual(told(openSession({ builtInFolder: folder })));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe("reading again", () => {
  it("opens only the files that are named, and those that are new", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "runbooks/other.md": "# Other\n" });
    const { kept, revision } = readWorkspace(folder);
    writeFiles(folder, {
      "runbooks/front.md": "# F\n",
      "runbooks/other.md": "# O\n",
      "runbooks/new.md": "# N\n",
    });
    const read = readWorkspace(folder, { kept, again: ["runbooks/front.md"] });
    expect(read.revision).not.toBe(revision);
    const textOf = (of: string) => read.files.find((file) => file.path === of)?.text;
    expect([textOf("runbooks/front.md"), textOf("runbooks/new.md")]).toEqual(["# F\n", "# N\n"]);
    expect(textOf("runbooks/other.md")).toBe("# Other\n");
    expect(readWorkspace(folder, { kept: read.kept })).toEqual(readWorkspace(folder));
  });

  it("notices that a file which is shown in part has grown", () => {
    const folder = smallWorkspace();
    const long = `${"x".repeat(999)}\n`.repeat(1_100);
    writeFiles(folder, { "runbooks/long.md": long });
    const session = openSession({ builtInFolder: folder });
    writeFiles(folder, { "runbooks/long.md": long.repeat(2) });
    expect(session.check(["runbooks/long.md"])).toBe(true);
    expect(told(session)).toEqual(told(openSession({ builtInFolder: folder })));
    writeFiles(folder, { "runbooks/long.md": long.slice(0, 1_000_000) });
    expect(session.check()).toBe(true);
    expect(told(session)).toEqual(told(openSession({ builtInFolder: folder })));
  });

  it("takes nothing over from before the folder had gone", () => {
    const folder = smallWorkspace();
    const session = openSession({ builtInFolder: folder });
    renameSync(folder, `${folder}-away`);
    session.check(["runbooks/front.md"]);
    renameSync(`${folder}-away`, folder);
    writeFiles(folder, { "graph-data/hosts.yaml": "components: []\n" });
    session.check(["runbooks/front.md"]);
    expect(told(session)).toEqual(told(openSession({ builtInFolder: folder })));
  });

  it("in slices is overtaken by a reading in one go", async () => {
    const folder = smallWorkspace();
    for (let n = 0; n < 400; n++)
      writeFiles(folder, { [`runbooks/r${n}.md`]: `# ${n}\n${"x".repeat(50_000)}\n` });
    const session = openSession({ builtInFolder: folder });
    const heard = vi.fn();
    session.onChange(heard);
    const checked = session.checkInSlices();
    // By now its first slice is over, and with it the file that comes first.
    writeFiles(folder, { "graph-data/hosts.yaml": "components: []\n" });
    expect(session.check()).toBe(true);
    await checked;
    expect(heard).toHaveBeenCalledOnce();
    expect(told(session)).toEqual(told(openSession({ builtInFolder: folder })));
  });
});

describe("what has changed since a revision", () => {
  it("is one file after one save, told only for revisions of this folder that were open not long ago", () => {
    const folder = smallWorkspace();
    for (let n = 0; n < 50; n++) writeFiles(folder, { [`runbooks/r${n}.md`]: `# Book ${n}\n` });
    const session = openSession({ builtInFolder: folder });
    const { revision } = session.snapshot();
    writeFiles(folder, { "runbooks/r7.md": "# Saved\n" });
    session.check(["runbooks/r7.md"]);
    const change = session.changeSince(revision);
    const [before, values, after] = change?.lists.runbooks ?? [];
    expect(values).toEqual({ values: [expect.objectContaining({ title: "Saved" })] });
    expect([before, after]).toEqual([
      { from: 0, count: expect.any(Number) },
      { from: expect.any(Number), count: expect.any(Number) },
    ]);
    expect(Object.keys(change?.lists ?? {})).toEqual(["runbooks"]);
    expect(session.changeSince("0".repeat(64))).toBeUndefined();
    for (let n = 0; n < 5; n++) {
      writeFiles(folder, { "runbooks/r7.md": `# Saved ${n}\n` });
      session.check(["runbooks/r7.md"]);
    }
    expect(session.changeSince(revision)).toBeUndefined();
    const last = session.snapshot().revision;
    session.openFolder(smallWorkspace());
    expect(session.changeSince(last)).toBeUndefined();
  });
});
