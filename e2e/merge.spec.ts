import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";
import { expect } from "./pages/facts.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(120_000);

const id = "frozen-files";
const path = `runbooks/${id}.md`;

/** Two conflicts, at the start and at the end, and a change of theirs alone between them. */
async function givenMerge(page: Page, workspace: string): Promise<Editor> {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Mine at the end.");
  await editor.text.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.type("# Mine.\n");
  const theirs = before.replace('title: "Frozen files"', '# Theirs.\ntitle: "Frozen files"');
  writeFileSync(
    file,
    `${theirs.replace("## Meaning\n", "## Meaning\n\nTheirs alone.\n")}Theirs at the end.\n`,
  );
  await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
  await expect(editor.comparison.getByRole("group", { name: "Answer to conflict 2" })).toBeAttached();
  return editor;
}

test("conflicts are reached, answered and taken by keyboard; the result is shown before", async ({
  page,
  workspace,
}) => {
  const editor = await givenMerge(page, workspace);
  const { comparison } = editor;
  const result = comparison.getByRole("region", { name: "Result" });
  const status = comparison.getByRole("status");
  await expect(status).toHaveText("2 of 2 conflicts left to answer.");
  await expect(result).toContainText("Theirs alone.");
  await expect(result).not.toContainText("Mine at the end.");
  await expect(result.getByRole("button", { name: "Conflict 2: not answered yet" })).toBeAttached();
  const goOn = comparison.getByRole("button", { name: "Go on with the result" });
  await expect(goOn).toBeDisabled();

  await page.keyboard.press("Alt+ArrowDown");
  await expect(comparison.getByRole("group", { name: "Conflict 1 of 2: not answered" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(status).toHaveText("1 of 2 conflicts left to answer.");
  await expect(result).toContainText("# Theirs.");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(comparison.getByRole("group", { name: "Conflict 2 of 2: not answered" })).toBeFocused();
  await comparison
    .getByRole("group", { name: "Answer to conflict 2" })
    .getByRole("button", { name: "By hand" })
    .press("Enter");
  await comparison.getByRole("textbox", { name: "Result of conflict 2" }).fill("Both of us.");
  await expect(status).toHaveText("All 2 conflicts are answered.");
  await expect(result).toContainText("Both of us.");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(comparison.getByRole("group", { name: "Conflict 1 of 2: answered" })).toBeFocused();
  await goOn.press("Enter");
  await expect(comparison).toHaveCount(0);
  await editor.save();
  const now = readFileSync(join(workspace, path), "utf8");
  expect(now).toMatch(/^---\n# Theirs\.\ntitle: "Frozen files"\n/);
  expect(now).toContain("## Meaning\n\nTheirs alone.\n");
  expect(now).toMatch(/\nBoth of us\.\n?$/);
  expect(now).not.toContain("Mine");
});

test("Escape leaves what was only looked at, and asks where something was decided", async ({
  page,
  workspace,
}) => {
  const editor = await givenMerge(page, workspace);
  await page.keyboard.press("Escape");
  await expect(editor.comparison).toHaveCount(0);
  await expect(editor.bar("Changed on disk")).toBeVisible();
  await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
  await editor.comparison
    .getByRole("group", { name: "Answer to conflict 1" })
    .getByRole("button", { name: "Yours" })
    .click();
  await page.keyboard.press("Escape");
  const question = page.getByRole("alertdialog", { name: "Leave the merge?" });
  await expect(question).toContainText("1 of 2 conflicts are answered.");
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(editor.comparison.getByRole("status")).toHaveText("1 of 2 conflicts left to answer.");
  await editor.comparison.getByRole("button", { name: "Back to the text" }).click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(editor.comparison).toHaveCount(0);
  await expect(editor.bar("Changed on disk")).toBeVisible();
});

test("answers outlive another change on the disk where it does not touch them", async ({
  page,
  workspace,
}) => {
  const editor = await givenMerge(page, workspace);
  await editor.comparison
    .getByRole("group", { name: "Answer to conflict 1" })
    .getByRole("button", { name: "Yours" })
    .click();
  const file = join(workspace, path);
  writeFileSync(file, readFileSync(file, "utf8").replace("Theirs at the end.", "Theirs once more."));
  await expect(editor.comparison.getByRole("region", { name: "Merge" })).toContainText("Theirs once more.");
  await expect(editor.comparison.getByRole("status")).toHaveText("1 of 2 conflicts left to answer.");
});

for (const [width, height] of [
  [900, 600],
  [720, 520],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${width} by ${height}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: "reduce" } });

      test("every answer can be reached, and axe finds nothing", async ({ page, workspace }) => {
        const { comparison, explorer } = await givenMerge(page, workspace);
        for (const number of [1, 2]) {
          const answers = comparison.getByRole("group", { name: `Answer to conflict ${number}` });
          await page.keyboard.press("Alt+ArrowDown");
          await expect(answers.getByRole("button", { name: "Yours" })).toBeInViewport();
          await answers.getByRole("button", { name: "Both" }).click();
        }
        await expect(comparison.getByRole("button", { name: "Go on with the result" })).toBeInViewport();
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(scrolled).toBeLessThanOrEqual(0);
        await explorer.settled();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html)}`)).toEqual(
          [],
        );
      });
    });
  }
}
