import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Explorer } from "./pages/explorer.ts";

/** Each test has a folder of its own to break. */
const test = base.extend({
  workspace: async ({ browserName: _ }, use, testInfo) => {
    const folder = testInfo.outputPath("workspace");
    mkdirSync(folder, { recursive: true });
    await use(folder);
  },
});

const component = (id: string, more = "") => `
  - id: ${id}
    kind: host
    name: ${id}
    summary: A host.
    asOf: 2018-12
    evidence: [note:L1]
${more}`;

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test.describe("a copy of the built-in workspace", () => {
  test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

  test("follows changes on disk without a reload", async ({ page, workspace }) => {
    const explorer = new Explorer(page);
    await explorer.ready();
    await expect(page.getByRole("contentinfo")).toContainText("314 components");
    write(workspace, "graph-data/new.yaml", `components:${component("brand-new-host")}`);
    await expect(page.getByRole("contentinfo")).toContainText("315 components");
    await explorer.openPalette("brand-new-host");
    await expect(explorer.palette.getByRole("option").first()).toContainText("brand-new-host");
  });

  test("keeps the rest when a file breaks, and says where", async ({ page, workspace }) => {
    const explorer = new Explorer(page);
    await explorer.ready();
    appendFileSync(join(workspace, "graph-data/ldap.yaml"), "\n  broken: [\n");
    await expect(page.getByRole("contentinfo")).toContainText(/problem/);
    await explorer.rail("Sources").click();
    await expect(page.getByRole("region", { name: "Problems in files" })).toContainText(
      /graph-data\/ldap\.yaml:\d+:\d+/,
    );
    await explorer.openPalette("tools-checker-01");
    await expect(explorer.palette.getByRole("option").first()).toContainText("tools-checker-01");
  });
});

test("an empty folder opens and says so", async ({ page }) => {
  await expect(page.getByText("Nothing here yet")).toBeVisible();
  for (const screen of ["Graph", "Audit", "Runbooks", "Sources"]) {
    await new Explorer(page).rail(screen).click();
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByText("This part stopped working")).toHaveCount(0);
  }
});

test.describe("a stranger's workspace", () => {
  test.use({
    workspace: async ({ browserName: _ }, use, testInfo) => {
      const folder = testInfo.outputPath("workspace");
      const hostile = `<img src=x onerror="window.hurt=1"> <script>window.hurt=1</script>`;
      write(
        folder,
        "graph-data/a.yaml",
        `components:${component("victim").replace("A host.", JSON.stringify(hostile))}`,
      );
      write(
        folder,
        "runbooks/hostile.md",
        [
          "---",
          `title: ${JSON.stringify(hostile)}`,
          "components: [victim]",
          "---",
          `# ${hostile}`,
          hostile,
          "[js](javascript:window.hurt=1) [data](data:text/html,<script>window.hurt=1</script>)",
          "![pixel](https://tracker.example/x.png)",
          "<iframe srcdoc='<script>parent.hurt=1</script>'></iframe>",
          "<form><input name=body></form> <base href=https://evil.example/> <meta http-equiv=refresh content='0;url=https://evil.example'>",
          "[ref]: javascript:window.hurt=1",
          "[ref] <javascript:window.hurt=1>",
          "```mermaid\ngraph TD; A[<img src=x onerror=window.hurt=1>]\n```",
        ].join("\n\n"),
      );
      await use(folder);
    },
  });

  test("runs no script, makes no request and goes nowhere", async ({ page, host }) => {
    const explorer = new Explorer(page);
    await explorer.goTo("#/runbooks/hostile");
    await expect(page.getByRole("main")).toContainText("window.hurt=1");
    for (const link of await page.getByRole("main").getByRole("link").all()) await link.click();
    for (const fragment of ["#/graph/victim", "#/list/victim", "#/tree/victim", "#/audit/victim"]) {
      await explorer.goTo(fragment);
      await expect(page.getByRole("main")).toBeVisible();
    }
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    expect(page.url().startsWith(host.origin)).toBe(true);
  });
});
