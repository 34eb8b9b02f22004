import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { startHost } from "./harness/running-host.ts";
import { temporaryCopy, workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

// Saves that the system refuses: the old bytes stay, the text stays in the window, and the bar names cause and way out.

test.setTimeout(60_000);

const isRoot = process.platform === "linux" && process.getuid?.() === 0;
const id = "frozen-files";
const path = `runbooks/${id}.md`;

test.describe("on a disk of 64 KB that is full", () => {
  test.skip(!isRoot, "mounting a disk takes Linux and root");
  test.use({
    workspace: async ({ browserName: _ }, use, info) => {
      await workspaceCopy(
        {},
        async (folder) => {
          const disk = join(folder, "runbooks/small");
          mkdirSync(disk);
          execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
          writeFileSync(join(disk, "full.md"), "# Full\n\nThe old text.\n");
          writeFileSync(join(disk, "filler.bin"), Buffer.alloc(40_000));
          try {
            await use(folder);
          } finally {
            execFileSync("umount", ["--lazy", disk]);
          }
        },
        info,
      );
    },
  });

  test("the text is kept, and saved once there is room", async ({ page, workspace }) => {
    const file = join(workspace, "runbooks/small/full.md");
    const before = readFileSync(file, "utf8");
    const long = "A line that is to be kept, whatever the disk says.\n".repeat(600);
    const editor = new Editor(page);
    await editor.open("small/full");
    await editor.goToEnd();
    await page.keyboard.insertText(long);
    await editor.button("Save").click();
    const bar = editor.bar("Not saved");
    await expect(bar).toContainText("the disk is full (ENOSPC)");
    await expect(bar).toContainText("Make room on the disk, then save again.");
    await expect(bar).toContainText("what you wrote is still in the app");
    await expect(editor.head).toContainText("unsaved");
    expect(readFileSync(file, "utf8")).toBe(before);

    const coming = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Save a copy elsewhere…" }).click();
    expect(readFileSync(await (await coming).path(), "utf8")).toBe(before + long);

    rmSync(join(workspace, "runbooks/small/filler.bin"));
    await bar.getByRole("button", { name: "Try again" }).click();
    await editor.saved();
    await expect(bar).toHaveCount(0);
    expect(readFileSync(file, "utf8")).toBe(before + long);
  });
});

test.describe("on a frozen runbook", () => {
  test.skip(!isRoot, "freezing a file (chattr +i) takes Linux and root");
  test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

  test("it is named as frozen before and after a save, and thawing it is the way out", async ({
    page,
    workspace,
  }) => {
    const file = join(workspace, path);
    const before = readFileSync(file, "utf8");
    test.skip(spawnSync("chattr", ["+i", file]).status !== 0, "this disk knows no frozen files");
    try {
      const editor = new Editor(page);
      await editor.open(id);
      await expect(editor.bar("Saving")).toContainText("frozen: it carries the flag “immutable”");
      await editor.typeAtEnd("Kept.");
      await editor.button("Save").click();
      const bar = editor.bar("Not saved");
      await expect(bar).toContainText(`sudo chattr -i ${file}`);
      await expect(bar).toContainText("what you wrote is still in the app");
      expect(readFileSync(file, "utf8")).toBe(before);
      execFileSync("chattr", ["-i", file]);
      await bar.getByRole("button", { name: "Try again" }).click();
      await editor.saved();
      expect(readFileSync(file, "utf8")).toBe(`${before}Kept.`);
    } finally {
      execFileSync("chattr", ["-i", file]);
    }
  });
});

test.describe("in a folder of somebody else", () => {
  test.skip(!isRoot, "running the program as another user takes Linux and root");
  const nobody = 65_534;
  test.use({
    workspace: async ({ browserName: _ }, use) => temporaryCopy({}, use),
    host: async ({ workspace }, use) => {
      const own = mkdtempSync(join(tmpdir(), "runbooks-e2e-nobody-"));
      chownSync(own, nobody, nobody);
      const host = await startHost(workspace, join(own, "settings.json"), {
        uid: nobody,
        env: { HOME: own },
      });
      await use(host);
      await host.stop();
      rmSync(own, { recursive: true, force: true });
    },
  });

  test("the missing permission is named before and after a save, and the text can be taken along", async ({
    page,
    workspace,
  }) => {
    const file = join(workspace, path);
    const before = readFileSync(file, "utf8");
    const editor = new Editor(page);
    await editor.open(id);
    await expect(editor.bar("Saving")).toContainText(`no permission to write to the file ${path} (EACCES)`);
    await editor.typeAtEnd("Kept.");
    await editor.button("Save").click();
    const bar = editor.bar("Not saved");
    await expect(bar).toContainText("no permission to write");
    await expect(bar).toContainText("copy the workspace to a folder of yours");
    expect(readFileSync(file, "utf8")).toBe(before);
    const coming = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Save a copy elsewhere…" }).click();
    expect(readFileSync(await (await coming).path(), "utf8")).toBe(`${before}Kept.`);
  });
});
