import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../load.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { check, front, full, said } from "./lint-fixture.ts";
import { lintText, type TextProblem } from "./lint-text.ts";
import { applyEdits } from "./text-edit.ts";

const root = new URL("../../", import.meta.url);
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(`${folder}/${name}`, root), "utf8"),
    })),
);
const real = lintContext(loadWorkspace(files).workspace, "2018-12-04");
const texts = files.filter(({ path }) => path.startsWith("runbooks/"));

describe("fixes", () => {
  /** Text, the rule that must speak, what its place covers, and the fixes that must mend it. */
  const cases: readonly [
    name: string,
    text: string,
    rule: string,
    covers: string,
    fixes: readonly string[],
  ][] = [
    ["no front matter", `# Head\n${full}`, "front-matter", "# Head", ["Start with front matter"]],
    [
      "open front matter",
      `---\ntitle: x\ncomponents: [redis]\n\n${full}`,
      "front-matter",
      "---",
      ["Close it here"],
    ],
    ["an open fence and nothing more", "---", "front-matter", "---", ["Start with front matter"]],
    [
      "tabs",
      `---\ntitle: x\ncomponents:\n\t- redis\n---\n${full}`,
      "front-matter",
      "\t- redis",
      ["Indent with blanks"],
    ],
    [
      "an unknown field",
      `---\ntitle: x\ncomponents: [redis]\nreveiwed: 2018-12-01\n---\n${full}`,
      "front-matter",
      "2018-12-01",
      ["Rename it to “reviewed”", "Take it out"],
    ],
    ["no title", `---\ncomponents: [redis]\n---\n${full}`, "front-matter", "---", ["Call it “Meaning”"]],
    [
      "a blank title",
      `---\ntitle: " "\ncomponents: [redis]\n---\n${full}`,
      "front-matter",
      '" "',
      ["Use the file's name: mine"],
    ],
    [
      "an unknown status",
      front.replace("---\n#", "").replace("components", "status: done\ncomponents") + full,
      "front-matter",
      "done",
      ["Set it to “stub”", "Set it to “draft”", "Set it to “reviewed”"],
    ],
    [
      "a date that is none",
      `---\ntitle: x\ncomponents: [redis]\nreviewed: 4.12.2018\n---\n${full}`,
      "front-matter",
      "4.12.2018",
      ["Reviewed today, 2018-12-04", "Take it out"],
    ],
    [
      "a period that is none",
      `---\ntitle: x\ncomponents: [redis]\nreviewEvery: 90 days\n---\n${full}`,
      "front-matter",
      "90 days",
      ["Every 90 days"],
    ],
    [
      "a list that is none",
      `---\ntitle: x\ncomponents: redis\n---\n${full}`,
      "front-matter",
      "redis",
      ["Make it a list"],
    ],
    [
      "an id that is none",
      `---\ntitle: x\ncomponents: [redis, "proxy 01"]\n---\n${full}`,
      "front-matter",
      '"proxy 01"',
      ["Replace it by “proxy-01”", "Take it out"],
    ],
    [
      "an empty page",
      `---\ntitle: x\ncomponents: [redis]\nwikitech: ""\n---\n${full}`,
      "front-matter",
      '""',
      ["Take it out"],
    ],
    [
      "an unknown component",
      `---\ntitle: x\ncomponents: [redis, redsi]\n---\n${full}`,
      "attachment",
      "redsi",
      ["Replace it by “redis”", "Take it out"],
    ],
    [
      "an unknown alert",
      `---\ntitle: x\nalerts:\n  - disk ful\n  - disk full\n---\n${full}`,
      "attachment",
      "disk ful",
      ["Replace it by “disk full”", "Take it out"],
    ],
    [
      "no attachment",
      `---\ntitle: x\n---\n${full}\ntools-proxy-01 and tools-proxy-01 and Redis of the tools\n`,
      "attachment",
      "---",
      ["Attach it to tools-proxy-01", "Attach it to Redis of the tools"],
    ],
    [
      "an overdue review",
      `---\ntitle: x\ncomponents: [redis]\nreviewed: 2018-01-01\nreviewEvery: 30d\n---\n${full}`,
      "review",
      "2018-01-01",
      ["Reviewed today, 2018-12-04"],
    ],
    ["no section at all", `${front}Words.`, "section-missing", "", ["Add the 7 sections"]],
    [
      "one section missing",
      front + full.replace("## Rollback\n\nWords.\n\n", ""),
      "section-missing",
      "",
      ["Add the section"],
    ],
    [
      "sections of level 3, the text ending in an open fence",
      `${front}### Verify\n\nx\n\n\`\`\`sh\nls`,
      "section-missing",
      "",
      ["Add the 6 sections"],
    ],
    [
      "an empty section",
      front + full.replace("## Impact\n\nWords.\n", "## Impact\n"),
      "section-empty",
      "## Impact",
      ["Write “Not known.”"],
    ],
    [
      "an empty section at the end",
      `${front}${full
        .trimEnd()
        .replace(/Words\.$/, "")
        .trimEnd()}`,
      "section-empty",
      "## Escalate",
      ["Write “Not known.”"],
    ],
    [
      "a place to fill in",
      `${front}${full}\nTODO: fill me in, and so on for quite some time, until there is nothing left to say\n`,
      "unfinished",
      "TODO: fill me in, and so on for quite some time, until there",
      ["Write “Not known.”"],
    ],
    [
      "a cell to fill in",
      `${front}${full}\n| a | TODO |\n|---|---|\n| b | TODO: x | c |\n`,
      "unfinished",
      "TODO",
      ["Write “Not known.”"],
    ],
    ["a draft", `${front}{{draft}}\n${full}`, "unfinished", "{{draft}}", ["Take the mark out"]],
    [
      "an outdated part",
      `${front}Old {{outdated|since}} words.\n\n${full}`,
      "unfinished",
      "{{outdated|since}}",
      ["Take the mark out"],
    ],
    [
      "a dangerous command",
      `${front}${full}\n- x\n\n  ~~~ sh title="y"\n  sudo reboot\n  ~~~\n`,
      "danger-unmarked",
      '~~~ sh title="y"',
      ["Mark it as dangerous"],
    ],
    [
      "a hidden character",
      `${front}${full}\n\`\`\`sh\nls\u200b -l\u00a0x\n\`\`\`\n`,
      "hidden-character",
      "\u200b",
      ["Take U+200B out", "Take all 2 out of this command"],
    ],
    [
      "a dead component link",
      `${front}${full}\n[x](component:redsi "y")\n`,
      "dead-link",
      '[x](component:redsi "y")',
      ["Link to “component:redis”", "Keep the words without the link"],
    ],
    [
      "a dead runbook link",
      `${front}${full}\n[\`x\` y](othr.md)\n`,
      "dead-link",
      "[`x` y](othr.md)",
      ["Link to “other.md”", "Keep the words without the link"],
    ],
    [
      "a dead heading link",
      `${front}${full}\n[x](other.md#ther) and ![i](<#Impct>)\n`,
      "dead-link",
      "[x](other.md#ther)",
      ["Link to “other.md#there”", "Keep the words without the link"],
    ],
    [
      "a dead definition",
      `${front}${full}\n[x][y]\n\n[y]: #impakt\n`,
      "dead-link",
      "[y]: #impakt",
      ["Link to “#impact”"],
    ],
    [
      "an unknown host",
      `${front}${full}\nOn tools-proxy-02, \`tools-proxy-02\`.\n`,
      "unknown-name",
      "tools-proxy-02",
      ["Replace it by “tools-proxy-01”, 2 times"],
    ],
    [
      "an anchor of an alert",
      `---\ntitle: x\nalerts: [disk full]\nwikitech: Page/Sub page\n---\n${full}\n## Disk full\n\nx\n`,
      "alert-anchor",
      "",
      ["Keep the anchor at the top"],
    ],
  ];

  describe.each([
    ["LF", (text: string) => text],
    ["CRLF and a BOM", (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
  ])("%s", (_, written) => {
    test.each(cases)(
      "%s: told at its place, and each fix takes it away",
      (_name, plain, rule, covers, titles) => {
        const text = written(plain);
        const found = check(text).filter((problem) => problem.rule === rule);
        const [first] = found;
        expect(found.length).toBeGreaterThan(0);
        expect(text.slice(first?.from, first?.to)).toBe(covers);
        expect(first?.fixes.map(({ title }) => title)).toEqual(titles);
        for (const fix of first?.fixes ?? []) {
          const mended = applyEdits(text, fix.edits);
          const left = check(mended)
            .filter((problem) => problem.rule === rule)
            .map(said);
          expect(
            left.filter((what) => what === first?.what),
            fix.title,
          ).toHaveLength(found.filter(({ what }) => what === first?.what).length - 1);
          expect(left.length, fix.title).toBeLessThan(found.length);
        }
      },
    );
  });

  test("a text may be finished by fixes alone", () => {
    let text = "Restart it on tools-proxy-02.\n\n```sh\nsudo reboot\n```\n\nTODO: more";
    for (let step = 0; step < 20; step++) {
      const [fix] = check(text).flatMap(({ fixes }) => fixes);
      if (!fix) break;
      text = applyEdits(text, fix.edits);
    }
    expect(check(text)).toEqual([]);
  });

  test("a fix on any runbook of the repository takes its problem away", () => {
    const noise = fc.constantFrom(
      "\nTODO: more\n",
      "\n[a](component:nobody)\n",
      "\n## Impact\n",
      "\n```sh\nkill 1\n```\n",
      "\nOn tools-worker-9999.\n",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(noise, { minLength: 1, maxLength: 3 }),
        (file, parts) => {
          const text = file.text + parts.join("");
          const before = lintText({ path: file.path, text }, real);
          for (const { what, fixes } of before) {
            for (const fix of fixes) {
              const after = lintText({ path: file.path, text: applyEdits(text, fix.edits) }, real);
              const times = (all: readonly TextProblem[]) =>
                all.filter((problem) => problem.what === what).length;
              expect(times(after), `${what} ${fix.title}`).toBeLessThan(times(before));
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
