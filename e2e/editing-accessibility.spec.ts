import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(60_000);

const id = "frozen-files";

async function findings(page: Page): Promise<string[]> {
  await new Editor(page).explorer.settled();
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const mode of ["Edit", "Split"] as const) {
      test(`axe finds nothing on ${mode}`, async ({ page }) => {
        const editor = new Editor(page);
        await editor.open(id, mode);
        await editor.typeAtEnd("TODO: something to find.");
        await expect(editor.problems).toContainText("TODO");
        expect(await findings(page)).toEqual([]);
      });
    }

    test("axe finds nothing on the history and a comparison", async ({ page }) => {
      const editor = new Editor(page);
      await editor.open(id);
      await editor.typeAtEnd("One more line.");
      await editor.save();
      await editor.button("History").click();
      const history = page.getByRole("complementary", { name: "History" });
      await expect(history.getByRole("listitem").first()).toBeVisible();
      expect(await findings(page), "history").toEqual([]);
      await history
        .getByRole("button", { name: /^Compare the version/ })
        .last()
        .click();
      await expect(editor.comparison).toBeVisible();
      expect(await findings(page), "comparison").toEqual([]);
    });

    test("axe finds nothing on the merge", async ({ page, workspace }) => {
      const editor = new Editor(page);
      await editor.open(id);
      await editor.typeAtEnd("Mine.");
      const file = join(workspace, "runbooks", `${id}.md`);
      writeFileSync(file, `${readFileSync(file, "utf8")}Theirs.\n`);
      await expect(editor.bar("Changed on disk")).toBeVisible();
      expect(await findings(page), "changed on disk").toEqual([]);
      await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
      await expect(editor.comparison.getByRole("group", { name: "Answer to conflict 1" })).toBeVisible();
      expect(await findings(page), "merge").toEqual([]);
    });
  });
}
