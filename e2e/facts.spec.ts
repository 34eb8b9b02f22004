import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { expect, Facts } from "./pages/facts.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(120_000);

const id = "tools-checker-01";
const graphFile = "graph-data/toolschecker.yaml";
const waivers = "graph-data/waivers.yaml";
const source = "incident-report:L48";

/** Lines that a text has more than another, and those it has less, in order. */
function changedLines(
  before: string,
  after: string,
): { readonly added: string[]; readonly removed: string[] } {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { removed: old.slice(head, old.length - tail), added: now.slice(head, now.length - tail) };
}

/** Every file of the folders that a removal may touch, by its path. */
function filesOf(workspace: string): ReadonlyMap<string, string> {
  const paths = ["graph-data", "runbooks", "views"].flatMap((folder) =>
    readdirSync(join(workspace, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

test("a fact is changed with its evidence, shown before it is written, and undone to the byte", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, graphFile);
  // The comment and the line ends of another system must outlive it.
  writeFileSync(file, `# Kept.\n${readFileSync(file, "utf8")}`.replaceAll("\n", "\r\n"));
  const before = readFileSync(file, "utf8");
  const facts = new Facts(page);
  expect(await facts.open(id)).toBe(graphFile);
  await facts.dialog.getByLabel("Owner").fill("wmcs");
  await expect(facts.dialog).toContainText("The evidence stays as it is.");
  await facts.dialog.getByRole("button", { name: "Add evidence" }).click();
  await facts.dialog.getByLabel("Evidence 4", { exact: true }).fill(source);
  await expect(facts.lines.getByRole("listitem").filter({ hasText: "added: " })).toHaveText([
    /owner: wmcs$/,
    /- incident-report:L48$/,
  ]);
  expect(readFileSync(file, "utf8")).toBe(before);
  await facts.save();
  const after = readFileSync(file, "utf8");
  const expected = before
    .replace(/( {4}summary: "VM exposing[^\r]*\r\n)/, "$1    owner: wmcs\r\n")
    .replace("checker.pp#L8\r\n", `checker.pp#L8\r\n      - ${source}\r\n`);
  expect(after).toBe(expected);
  await facts.undo();
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("an undo leaves a file alone that has become another one since, and says so", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, graphFile);
  const facts = new Facts(page);
  await facts.open(id);
  await facts.dialog.getByLabel("Owner").fill("wmcs");
  await facts.save();
  const theirs = `${readFileSync(file, "utf8")}# Theirs.\n`;
  writeFileSync(file, theirs);
  await facts.notice.getByRole("button", { name: "Undo the edit" }).click();
  await expect(facts.notice).toContainText("Not undone:");
  expect(readFileSync(file, "utf8")).toBe(theirs);
});

test("a relation is added by keyboard alone, and not without evidence", async ({ page, workspace }) => {
  const file = join(workspace, graphFile);
  const before = readFileSync(file, "utf8");
  const facts = new Facts(page);
  await facts.explorer.goTo(`#/list/${id}`);
  const open = facts.explorer.panel.getByRole("button", { name: "Add relation…" });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(facts.saveButton).toBeVisible();
  await facts.dialog.getByLabel(/^How they are related/).focus();
  await page.keyboard.type("is fed by");
  await facts.dialog.getByLabel(/^Component it needs/).focus();
  await page.keyboard.type("tools-k8s-master-01");
  await expect(facts.dialog).toContainText("Evidence: a fact needs evidence");
  await facts.saveButton.focus();
  await page.keyboard.press("Enter");
  await expect(facts.dialog.getByLabel("Evidence 1", { exact: true })).toBeFocused();
  expect(readFileSync(file, "utf8")).toBe(before);
  await page.keyboard.type(source);
  await expect(facts.lines).toBeVisible();
  // A list of sources may lie over the form: the first Escape closes that, and none the form.
  await facts.saveButton.focus();
  await page.keyboard.press("Enter");
  await expect(facts.dialog).toHaveCount(0);
  await expect(facts.notice).toContainText("saved in");
  const { added, removed } = changedLines(before, readFileSync(file, "utf8"));
  expect(removed).toEqual([]);
  expect(added.filter((line) => line !== "").sort()).toEqual(
    [
      `  - from: ${id}`,
      "    type: fed-by",
      "    to: tools-k8s-master-01",
      "    evidence:",
      `      - ${source}`,
    ].sort(),
  );
  await facts.undo();
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("a component goes with its relations once all that names it is decided on, and comes back", async ({
  page,
  workspace,
}) => {
  const subject = "toolschecker";
  const before = filesOf(workspace);
  const facts = new Facts(page);
  await facts.open(subject);
  await facts.section("Remove");
  const remove = facts.dialog.getByRole("button", { name: "Remove the component" });
  await expect(facts.dialog.getByRole("group", { name: /relations$/ })).toContainText(subject);
  await expect(facts.dialog.getByRole("status")).toContainText("are not decided yet");
  await expect(remove).toHaveCount(0);
  await facts.dialog.getByRole("radio", { name: /^Take them out with it: a relation/ }).check();
  await facts.dialog.getByRole("radio", { name: /^Detach it from them/ }).check();
  await expect(remove).toHaveCount(0);
  for (const rest of await facts.dialog.getByRole("radio", { name: /^Take (it|them) out/ }).all())
    await rest.check();
  await expect(facts.lines.first()).toBeVisible();
  expect(filesOf(workspace)).toEqual(before);
  await remove.click();
  await expect(facts.dialog).toHaveCount(0);
  await expect(facts.notice).toContainText(`${subject} was removed`);
  const after = filesOf(workspace);
  const changed = [...after].filter(([path, text]) => before.get(path) !== text);
  expect(changed.length).toBeGreaterThan(2);
  for (const [path, text] of changed) {
    if (path.includes("graph-data"))
      expect(text, path).not.toMatch(new RegExp(`(id|from|to|component): ${subject}$`, "m"));
    const comments = (of: string) => of.split("\n").filter((line) => line.trimStart().startsWith("# "));
    expect(comments(text), path).toEqual(comments(before.get(path) ?? ""));
  }
  await expect(facts.explorer.panel).toContainText("no component with that id");
  await facts.undo();
  expect(filesOf(workspace)).toEqual(before);
});

test("a component is added with what its kind needs", async ({ page, workspace }) => {
  const facts = new Facts(page);
  await facts.explorer.goTo(`#/list/${id}`);
  await facts.explorer.openPalette("Add component");
  await page.getByRole("option", { name: /^Add component/ }).click();
  const dialog = page.getByRole("dialog", { name: "New component" });
  await dialog.getByLabel("File", { exact: true }).selectOption(graphFile);
  await dialog.getByLabel(/^Kind/).selectOption("config-file");
  await dialog.getByLabel(/^Id/).fill(id);
  await dialog.getByLabel(/^Name/).fill("/etc/new");
  await dialog.getByLabel(/^Summary/).fill("A file for a test.");
  await dialog.getByLabel(/^Path of the file/).fill("/etc/new");
  await dialog.getByLabel(/^Where the file is/).fill(id);
  await dialog.getByLabel("Evidence 1", { exact: true }).fill(source);
  await expect(dialog).toContainText("has a component with this id already");
  await dialog.getByLabel(/^Id/).fill("cf-new");
  await expect(facts.lines).toContainText("immutable: unknown");
  const before = readFileSync(join(workspace, graphFile), "utf8");
  await facts.saveButton.click();
  await expect(facts.notice).toContainText("/etc/new was added");
  const { added, removed } = changedLines(before, readFileSync(join(workspace, graphFile), "utf8"));
  expect(removed).toEqual([]);
  expect(added.join("\n")).toContain(
    "  - id: cf-new\n    kind: config-file\n    name: /etc/new\n    summary: A file for a test.\n    asOf: 2018-12-04\n    file:\n      path: /etc/new\n",
  );
  await facts.undo();
  expect(readFileSync(join(workspace, graphFile), "utf8")).toBe(before);
});

test("a runbook is detached; a flag is waived and its waiver lifted; each is shown first", async ({
  page,
  workspace,
}) => {
  const facts = new Facts(page);
  const text = readFileSync(join(workspace, waivers), "utf8").replaceAll("\n", "\r\n");
  writeFileSync(join(workspace, waivers), text);
  await facts.open(id);
  await facts.section("Runbooks");
  await facts.dialog
    .getByRole("button", { name: /^Detach / })
    .first()
    .click();
  await expect(facts.lines).toContainText(id);
  await facts.dialog.getByRole("button", { name: "Detach it" }).click();
  await expect(facts.notice).toContainText(`${id} was taken out of runbooks/`);
  await facts.section("Waivers");
  await facts.dialog.getByRole("checkbox").first().check();
  await facts.dialog.getByRole("textbox", { name: "Reason" }).fill("T211199: being documented");
  await expect(facts.lines).toContainText("T211199");
  expect(readFileSync(join(workspace, waivers), "utf8")).toBe(text);
  await facts.dialog.getByRole("button", { name: "Waive 1 flag" }).click();
  await expect(facts.dialog).toHaveCount(0);
  expect(readFileSync(join(workspace, waivers), "utf8")).toMatch(
    /waivers:\r\n {2}- component: tools-checker-01\r\n(?: {4}[^\r\n]+\r\n)+$/,
  );
  await facts.open(id);
  await facts.section("Waivers");
  await facts.dialog.getByRole("button", { name: /^Lift the waiver of/ }).click();
  await expect(facts.lines).toContainText("T211199");
  await facts.dialog.getByRole("button", { name: "Lift the waiver", exact: true }).click();
  await expect(facts.dialog).toContainText("No flag of it is waived.");
  expect(readFileSync(join(workspace, waivers), "utf8")).toBe(text);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("axe finds nothing on any form", async ({ page }) => {
      const facts = new Facts(page);
      const expectNothing = async (name: string) => {
        const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
        const found = violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html)}`);
        expect(found, name).toEqual([]);
      };
      await facts.open(id);
      await facts.dialog.getByLabel(/^Summary/).fill("A VM that exposes the monitoring endpoints.");
      await expect(facts.lines).toBeVisible();
      await expectNothing("facts");
      await facts.section("Relations");
      await facts.dialog.getByLabel(/^Component it needs/).fill("nobody");
      await expect(facts.dialog).toContainText("there is no component “nobody”");
      await expectNothing("relations");
      await facts.section("Runbooks");
      await facts.dialog
        .getByRole("button", { name: /^Detach / })
        .first()
        .click();
      await expect(facts.lines).toBeVisible();
      await expectNothing("runbooks");
      await facts.section("Waivers");
      await facts.dialog.getByRole("checkbox").first().check();
      await facts.dialog.getByRole("textbox", { name: "Reason" }).fill("known");
      await expect(facts.lines).toBeVisible();
      await expectNothing("waivers");
      await facts.section("Remove");
      await expect(async () => {
        for (const part of await facts.dialog.getByRole("radio", { name: /^(Take|Detach)/ }).all())
          await part.check();
        await expect(facts.lines.first()).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expectNothing("remove");
    });
  });
}
