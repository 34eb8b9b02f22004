import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect as expectSoon, test } from "./harness/browser-mode.ts";
import { commitAll, git, gitMeanwhile, makeRepository } from "./harness/git.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

// What is seen comes after several runs of git.
const expect = expectSoon.configure({ timeout: 15_000 });

// Git in a terminal changes many files at once under open texts (P14, P15).

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(90_000);
test.beforeEach(({ workspace }) => makeRepository(workspace));

/** What becomes of the file of an open text on the other branch. */
const fates = {
  "docker-registry": "changed",
  "grid-cron": "changed",
  "grid-master": "changed",
  "kubernetes-etcd": "removed",
  "ldap-accounts": "removed",
  "maintain-dbusers": "renamed",
  "nfs-failover": "same",
  "port-grabber": "same",
  "web-proxy": "same",
  webservices: "same",
} as const;
const clean = "frozen-files";
const texts = Object.entries(fates);
const typedIn = (id: string) => `Typed into ${id}, not saved.`;

test("ten unsaved texts and one clean one, and a switch to another branch and back", async ({
  page,
  workspace,
}) => {
  const file = (id: string) => join(workspace, "runbooks", `${id}.md`);
  git(workspace, "checkout", "--quiet", "-b", "other");
  for (const [id, fate] of [...texts, [clean, "changed"] as const]) {
    if (fate === "changed")
      writeFileSync(file(id), `${readFileSync(file(id), "utf8")}\nOf the other branch.\n`);
    if (fate === "removed") git(workspace, "rm", "--quiet", `runbooks/${id}.md`);
    if (fate === "renamed") git(workspace, "mv", `runbooks/${id}.md`, `runbooks/${id}-moved.md`);
  }
  commitAll(workspace, "other");
  git(workspace, "checkout", "--quiet", "main");

  const editor = new Editor(page);
  await editor.open(clean);
  for (const [id] of texts) await editor.openAndType(id, typedIn(id));
  git(workspace, "checkout", "--quiet", "other");

  await editor.explorer.goTo(`#/runbooks/${clean}`);
  await expect(editor.bar("Reloaded")).toBeVisible();
  await expect(editor.head).not.toContainText("unsaved");
  for (const [id, fate] of texts) {
    await editor.explorer.goTo(`#/runbooks/${id}`);
    await editor.goToEnd();
    await expect(editor.text).toContainText(typedIn(id));
    await expect(editor.head).toContainText("unsaved");
    await expect(editor.bar("Changed on disk")).toHaveCount(fate === "changed" ? 1 : 0);
    await expect(editor.bar("Gone from disk")).toHaveCount(/re(mov|nam)ed/.test(fate) ? 1 : 0);
    if (fate === "renamed") await expect(editor.bar("Gone from disk")).toContainText(`${id}-moved.md`);
    // Who has not been asked may save; who has been asked must answer first.
    await expect(editor.button("Save")).toBeEnabled({ enabled: fate === "same" });
  }
  expect(git(workspace, "status", "--porcelain"), "nothing was written by itself").toBe("");

  git(workspace, "checkout", "--quiet", "main");
  for (const [id] of texts) {
    await editor.explorer.goTo(`#/runbooks/${id}`);
    for (const name of ["Changed on disk", "Gone from disk"])
      await expect(editor.bar(name), `${id}: ${name}`).toHaveCount(0);
    await editor.goToEnd();
    await expect(editor.text).toContainText(typedIn(id));
  }
  await editor.save();
  expect(git(workspace, "status", "--porcelain").trim()).toBe("M runbooks/webservices.md");
  expect(readFileSync(file("webservices"), "utf8")).toContain(typedIn("webservices"));
});

test("git stash takes a saved change away and brings it back under an open text", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, `runbooks/${clean}.md`);
  const before = readFileSync(file, "utf8");
  const editor = new Editor(page);
  await editor.open(clean);
  await editor.typeAtEnd("Saved.");
  await editor.save();
  git(workspace, "stash", "--quiet");
  await expect(editor.bar("Reloaded")).toBeVisible();
  await editor.goToEnd();
  await expect(editor.text).not.toContainText("Saved.");
  git(workspace, "stash", "pop", "--quiet");
  await expect(editor.text).toContainText("Saved.");
  expect(readFileSync(file, "utf8")).toBe(`${before}Saved.`);

  await editor.typeAtEnd("Not saved.");
  git(workspace, "stash", "--quiet");
  await expect(editor.bar("Changed on disk")).toContainText("Yours is kept");
  await expect(editor.text).toContainText("Saved.Not saved.");
  expect(readFileSync(file, "utf8")).toBe(before);
  git(workspace, "stash", "pop", "--quiet");
  await expect(editor.bar("Changed on disk")).toHaveCount(0);
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(`${before}Saved.Not saved.`);
});

test("a rebase of thirty commits goes on under a clean text and one that is being typed in", async ({
  page,
  workspace,
}) => {
  const [dirty, commits] = ["grid-cron", 30];
  const line = (number: number) => `\nCommit ${number} of the branch.\n`;
  const file = (id: string) => join(workspace, "runbooks", `${id}.md`);
  git(workspace, "checkout", "--quiet", "-b", "topic");
  for (let number = 1; number <= commits; number++) {
    for (const id of [clean, dirty]) writeFileSync(file(id), readFileSync(file(id), "utf8") + line(number));
    commitAll(workspace, `topic ${number}`);
  }
  git(workspace, "checkout", "--quiet", "main");
  writeFileSync(file("web-proxy"), "# Web proxy\n\nOf main.\n");
  commitAll(workspace, "main goes on");
  git(workspace, "checkout", "--quiet", "topic");

  const editor = new Editor(page);
  await editor.open(clean);
  await editor.open(dirty);
  await editor.goToEnd();
  let rebasing = true;
  const rebase = gitMeanwhile(workspace, "rebase", "--quiet", "main").finally(() => {
    rebasing = false;
  });
  let typed = "";
  for (let word = 0; rebasing; word++) {
    await page.keyboard.insertText(`w${word} `);
    typed += `w${word} `;
  }
  await rebase;
  const expected = readFileSync(file(dirty), "utf8");
  await page.keyboard.insertText("last");
  await expect(editor.text).toContainText(`${typed}last`);
  // The branch ends with the text that it began with: what the editing started from is there again.
  await expect(editor.bar("Gone from disk")).toHaveCount(0);
  await expect(editor.bar("Changed on disk")).toHaveCount(0);
  expect(readFileSync(file(dirty), "utf8")).toBe(expected);
  await editor.save();
  expect(readFileSync(file(dirty), "utf8")).toBe(`${expected}${typed}last`);
  git(workspace, "checkout", "--quiet", "--", `runbooks/${dirty}.md`);

  await editor.explorer.goTo(`#/runbooks/${clean}`);
  await expect(editor.head).not.toContainText("unsaved");
  await expect(editor.bar("Gone from disk")).toHaveCount(0);
  await expect(editor.bar("Changed on disk")).toHaveCount(0);
  await editor.goToEnd();
  await expect(editor.text).toContainText(`Commit ${commits} of the branch.`);
  expect(git(workspace, "status", "--porcelain"), "nothing was written by itself").toBe("");
  expect(git(workspace, "log", "--format=%s").split("\n")[commits]).toBe("main goes on");
});
