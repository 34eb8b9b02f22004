import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Snapshot, SnapshotChange } from "../../core/contract.ts";
import { loadWorkspace, newLoadMemory, type WorkspaceFile } from "../../core/load.ts";
import { changeOf } from "../../core/snapshot-change.ts";
import type { Overview } from "./directory.ts";
import { createModelHost } from "./model-host.ts";
import { overviewAfter } from "./overview-change.ts";

const filesIn = (folder: string): WorkspaceFile[] =>
  readdirSync(folder)
    .filter((name) => /\.(md|yaml)$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));
const files = [...filesIn("graph-data"), ...filesIn("runbooks").slice(0, 12)];
const books = files.filter(({ path }) => path.endsWith(".md"));
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A host that remembers, as far as the page can see one. */
function givenHost() {
  const memory = newLoadMemory();
  let number = 0;
  return (now: readonly WorkspaceFile[]): Snapshot => {
    const { workspace, problems } = loadWorkspace(now, memory);
    const revision = String(number++);
    return { folder: "/w", builtIn: true, revision, workspace: workspace as Snapshot["workspace"], problems };
  };
}

/** What the screens ask of the worker. */
async function answers(host: ReturnType<typeof createModelHost>) {
  const ask = (name: Parameters<typeof host.ask>[0], input: unknown) => host.ask(name, input);
  return JSON.stringify([
    await ask("audit", {}),
    await ask("structure", {}),
    await ask("show", { id: "tools-checker-01" }),
    await ask("lint", {}),
    host.auditList(),
    host.allBlindSpots(),
    host.sources(),
  ]);
}

describe("loading what has changed", () => {
  it("ends in what loading the whole ends in: overview, flags, lint, structure", async () => {
    const edit = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          at: fc.nat(books.length - 1),
          does: fc.constantFrom("append", "unname", "remove"),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ at: fc.nat(files.length - books.length - 1), does: fc.constant("comment") }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const snapshotOf = givenHost();
        const host = createModelHost();
        let now = files;
        let sent = snapshotOf(now);
        let page: Overview = overviewAfter(
          overTheWire(await host.load(overTheWire(sent), "2018-12-04")),
          undefined,
        );
        for (const { at, does } of edits) {
          now = now.flatMap((file) => {
            if (does === "comment")
              return file === files[at] ? [{ ...file, text: `# A line\n${file.text}` }] : [file];
            if (file.path !== books[at]?.path) return [file];
            if (does === "remove") return [];
            const text =
              does === "append"
                ? `${file.text}\nAsk tools-nowhere-77 too.\n`
                : file.text.replace(/^components:.*$/m, "components: []");
            return [{ ...file, text }];
          });
          const next = snapshotOf(now);
          const change: SnapshotChange = overTheWire(changeOf(sent, next));
          sent = next;
          page = overviewAfter(overTheWire(await host.load(change, "2018-12-04")), page);
          const anew = createModelHost();
          const whole = overviewAfter(await anew.load(overTheWire(next), "2018-12-04"), undefined);
          expect(page).toEqual(overTheWire(whole));
          expect(await answers(host)).toBe(await answers(anew));
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it("keeps the page's lists where nothing in them has changed, and sends nothing of them", async () => {
    const snapshotOf = givenHost();
    const host = createModelHost();
    const before = snapshotOf(files);
    const page = overviewAfter(await host.load(overTheWire(before), "2018-12-04"), undefined);
    const [book] = books;
    const now = files.map((file) =>
      file === book ? { ...file, text: `${file.text}\nOne more line.\n` } : file,
    );
    const change = overTheWire(await host.load(overTheWire(changeOf(before, snapshotOf(now))), "2018-12-04"));
    expect(change.directory).toEqual([{ from: 0, count: page.directory.length }]);
    const after = overviewAfter(change, page);
    expect(after.directory).toBe(page.directory);
    expect(after.runbooks).toBe(page.runbooks);
  });

  it("refuses what has changed since another revision, and stays as it is", async () => {
    const snapshotOf = givenHost();
    const host = createModelHost();
    const [first, second] = [snapshotOf(files), snapshotOf(files)];
    await host.load(first, "2018-12-04");
    const third = snapshotOf(files.slice(1));
    await expect(host.load(changeOf(second, third), "2018-12-04")).rejects.toThrow(RangeError);
    expect(host.sources().length).toBeGreaterThan(0);
  });
});
