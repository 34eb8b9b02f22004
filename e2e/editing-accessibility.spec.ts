import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/browser-mode.ts";
import { commitAll, git, makeRepository, shareRepository } from "./harness/git.ts";
import { startHost } from "./harness/running-host.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(90_000);

const id = "frozen-files";
const path = `runbooks/${id}.md`;

/** Text older than this is in the journal (P9). */
const keptAfterMs = 1_000;

/** What axe finds on the page as it is now. Of a theme only colours are its own: names and order are the same in all. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  await new Editor(page).explorer.settled();
  const axe = new AxeBuilder({ page });
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const { violations } = await (isDark ? axe.withRules(["color-contrast"]) : axe).analyze();
  const found = violations.map(
    ({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect.soft(found, where).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("axe finds nothing on a text, its problems, its history and a comparison", async ({ page }) => {
      const editor = new Editor(page);
      await editor.open(id);
      await editor.typeAtEnd("TODO: something to find.");
      await expect(editor.problems).toContainText("TODO");
      await expectNothingFound(page, "edit");
      await editor.button("Split").click();
      await expect(editor.preview).toContainText("something to find");
      await expectNothingFound(page, "split");
      await editor.save();
      await editor.button("History").click();
      await expect(editor.versions.first()).toBeVisible();
      await expectNothingFound(page, "history");
      await editor.history
        .getByRole("button", { name: /^Compare the version/ })
        .last()
        .click();
      await expect(editor.comparison).toBeVisible();
      await expectNothingFound(page, "comparison");
    });

    test("axe finds nothing on what is said of a file that others change", async ({ page, workspace }) => {
      const editor = new Editor(page);
      await editor.open(id);
      const file = join(workspace, path);
      const before = readFileSync(file, "utf8");
      writeFileSync(file, `${before}Theirs, first.\n`);
      await expect(editor.bar("Reloaded")).toBeVisible();
      await expectNothingFound(page, "reloaded");
      await editor.typeAtEnd("Mine.");
      writeFileSync(file, `${before}Theirs.\n`);
      await expect(editor.bar("Changed on disk")).toBeVisible();
      await expectNothingFound(page, "changed on disk");
      await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
      await expect(editor.comparison.getByRole("group", { name: "Answer to conflict 1" })).toBeVisible();
      await expectNothingFound(page, "merge");
      await page.keyboard.press("Escape");
      await expect(editor.comparison).toHaveCount(0);
      rmSync(file);
      await expect(editor.bar("Gone from disk")).toBeVisible();
      await expectNothingFound(page, "gone");
      writeFileSync(join(workspace, "runbooks/latin.md"), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
      await editor.open("latin");
      await expect(editor.bar("Not editable")).toBeVisible();
      await expectNothingFound(page, "not editable");
    });

    test("axe finds nothing on the dialogs about files", async ({ page }) => {
      const editor = new Editor(page);
      await editor.open(id);
      for (const item of [
        "Rename…",
        "Duplicate…",
        "New runbook…",
        "Attach to a component…",
        "Attach to an alert…",
      ]) {
        await editor.choose(item);
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectNothingFound(page, item);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
      await editor.choose("Delete");
      await expect(editor.bar("Deleted runbook")).toBeVisible();
      await expectNothingFound(page, "deleted");
    });

    test("axe finds nothing on the Git panel, whatever it has to say", async ({ page, workspace }) => {
      const { theirs } = shareRepository(workspace);
      writeFileSync(join(theirs, path), "# Theirs\n");
      commitAll(theirs, "theirs");
      git(theirs, "push", "--quiet");
      for (const name of ["grid-cron", id])
        writeFileSync(join(workspace, `runbooks/${name}.md`), "# Mine\n\nOf me.\n");
      git(workspace, "config", "core.pager", "less");
      const editor = new Editor(page);
      await editor.open(id);
      await editor.git.open();
      await editor.git.button(path).click();
      await expect(editor.git.panel.getByRole("region", { name: /^What differs/ })).toBeVisible();
      await expect(editor.git.commits).toHaveCount(1);
      await expectNothingFound(page, "changes and log");
      await editor.git.commits.getByRole("button").click();
      await expect(editor.comparison).toBeVisible();
      await expectNothingFound(page, "an older commit");
      await page.keyboard.press("Escape");
      await expect(editor.comparison).toHaveCount(0);
      await editor.git.message.fill("Mine");
      await editor.git.button("Commit 2 files").click();
      await expect(editor.git.said).toContainText("Committed");
      await editor.git.button("Push").click();
      await expect(editor.git.alert).toContainText("Pull first");
      await expectNothingFound(page, "a push that was rejected");
      await editor.git.button("Pull").click();
      await expect(editor.git.conflicts).toHaveCount(1);
      await expectNothingFound(page, "conflicts");
      await editor.git.button(`Resolve ${path}`).click();
      await expect(editor.comparison.getByRole("group", { name: "Answer to conflict 1" })).toBeVisible();
      await expectNothingFound(page, "a conflict");
    });

    test("axe finds nothing on recovered text, nor where another program has the workspace", async ({
      page,
      browser,
      host,
      workspace,
    }, info) => {
      makeRepository(workspace);
      const settings = info.outputPath("settings.json");
      const editor = new Editor(page);
      await editor.openAndType(id, "Typed and never saved.");
      await page.waitForTimeout(keptAfterMs);
      await page.close();
      await host.kill();
      const [again, other] = [await startHost(workspace, settings), await startHost(workspace, settings)];
      const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
      const next = new Editor(await context.newPage());
      await next.page.goto(again.url);
      await next.explorer.rail("Runbooks").click();
      const found = next.bar("Unsaved text found");
      await expect(found).toBeVisible();
      await expectNothingFound(next.page, "unsaved text found");
      await found.getByRole("button", { name: path }).click();
      await next.bar("Recovered text").getByRole("button", { name: "Compare" }).click();
      await expect(next.comparison).toContainText("Typed and never saved.");
      await expectNothingFound(next.page, "recovered text");
      const second = new Editor(await context.newPage());
      await second.page.goto(other.url);
      await second.open(id);
      await expect(second.bar("Open elsewhere")).toBeVisible();
      await expectNothingFound(second.page, "open elsewhere");
      await context.close();
      await Promise.all([again.stop(), other.stop()]);
    });
  });
}
