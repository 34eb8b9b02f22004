import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findAppRoot } from "../../app-root.ts";
import { run, runOver } from "../../test/run-cli.ts";
import { smallWorkspace, temporaryFolder } from "../../test/temporary-folder.ts";

const builtIn = findAppRoot().folder;

it("prints one runbook as a page, with where it comes from at the end", async () => {
  const { code, out } = await runOver(builtIn, "export", "split-dns");
  expect(code).toBe(0);
  expect(out).toContain("[[Category:Runbooks]]");
  expect(out).toMatch(
    /<!-- Exported on \d{4}-\d\d-\d\d from runbooks\/split-dns\.md of the workspace “[^”]+”\. -->\n$/,
  );
});

it.each(["wikitext", "html"] as const)("writes every runbook as %s, a file each", async (format) => {
  const folder = temporaryFolder();
  const { code, out } = await runOver(builtIn, "export", "--all", "--format", format, "-o", folder);
  const files = readdirSync(folder);
  expect([code, out]).toEqual([0, `Wrote ${files.length} files to ${folder}.\n`]);
  expect(files.length).toBe(
    readdirSync(join(builtIn, "runbooks")).filter((file) => file.endsWith(".md")).length,
  );
});

it("writes one XML file of all, which tells each title once", async () => {
  const folder = temporaryFolder();
  await runOver(builtIn, "export", "--all", "--format", "xml", "-o", folder);
  const xml = readFileSync(join(folder, "runbooks.xml"), "utf8");
  const titles = [...xml.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title);
  expect(titles.length).toBeGreaterThan(40);
  expect(new Set(titles).size).toBe(titles.length);
});

it("is a filter from Markdown to wikitext, front matter taken off", async () => {
  const markdown = "---\ntitle: x\n---\n## Verify\n\n* `a | b`\n";
  const { code, out } = await run(["export", "-", "--format", "wikitext", "--fragment"], {
    readInput: async () => markdown,
  });
  expect([code, out]).toEqual([0, "== Verify ==\n\n* <code>a | b</code>\n"]);
});

it("says what is wrong with the question, the runbook or the folder", async () => {
  const folder = smallWorkspace();
  expect(await runOver(folder, "export")).toMatchObject({ code: 2, err: expect.stringContaining("--all") });
  expect(await runOver(folder, "export", "nothing-of-it")).toMatchObject({
    code: 1,
    err: "There is no runbook “nothing-of-it”.\n",
  });
  expect(await runOver(builtIn, "export", "--all")).toMatchObject({
    code: 2,
    err: expect.stringContaining("-o DIR"),
  });
  const file = join(folder, "taken");
  writeFileSync(file, "");
  expect(await runOver(builtIn, "export", "split-dns", "-o", file)).toMatchObject({
    code: 2,
    err: expect.stringContaining("cannot be written"),
  });
});
