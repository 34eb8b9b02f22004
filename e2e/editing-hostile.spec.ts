import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

/** Each tries to run a script, to ask for something, to go somewhere, or to take the place of a part of the page. */
const hostile = [
  "<script>globalThis.pwned = 1</script>",
  "<img src=x onerror=globalThis.pwned=1>",
  "<svg onload=globalThis.pwned=1><script>globalThis.pwned=1</script></svg>",
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form id=body action="https://evil.example/"><input name=attributes><button>go</button></form>',
  "<math><mtext><table><mglyph><style><img src=x onerror=globalThis.pwned=1>",
  '<style>@import "https://evil.example/a.css"; * { background: url(https://evil.example/b) }</style>',
  '<link rel="stylesheet" href="https://evil.example/c.css"><object data="https://evil.example/d"></object>',
  "[tabbed](java\tscript:globalThis.pwned=1) [plain](javascript:globalThis.pwned=1)",
  "[entities](&#106;avascript:globalThis.pwned=1) [upper](JaVaScRiPt:globalThis.pwned=1)",
  "[data](data:text/html,<script>opener.pwned=1</script>) [vb](vbscript:globalThis.pwned=1)",
  "<javascript:globalThis.pwned=1> [reference][r]",
  '[r]: javascript:globalThis.pwned=1 "a title"',
  "![pixel](https://evil.example/pixel.png) ![file](file:///etc/passwd) ![share](\\\\evil.example\\share)",
  '[title](x.md "quote \\" onmouseover=globalThis.pwned=1 x=")',
  "## __proto__",
  "## constructor",
  "[^__proto__] [^constructor]\n\n[^__proto__]: a\n[^constructor]: b",
  "```mermaid\ngraph TD; a-->b; click a call pwned()\n```",
  "```katex\n\\href{javascript:globalThis.pwned=1}{x}\n```",
  "<details open ontoggle=globalThis.pwned=1><template><script>globalThis.pwned=1</script></template></details>",
].join("\n\n");

const text = `---\ntitle: "<img src=x onerror=globalThis.pwned=1>"\ncomponents: ["<script>globalThis.pwned=1</script>"]\n---\n${hostile}\n`;

test("hostile Markdown runs nothing, asks for nothing and goes nowhere in the preview and the reader", async ({
  page,
  workspace,
}) => {
  writeFileSync(join(workspace, "runbooks/hostile.md"), text);
  writeFileSync(join(workspace, "runbooks/<img src=x onerror=globalThis.pwned=1>.md"), text);
  let gone = 0;
  const editor = new Editor(page);
  await expect(editor.explorer.rail("Runbooks")).toBeVisible();
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(new URL(page.url()).origin)) gone++;
  });
  await editor.open("hostile", "Split");
  await expect(editor.preview).toContainText("globalThis.pwned");
  const shown = [editor.preview];
  for (const root of shown) await expectHarmless(root);
  await editor.button("Read").click();
  const main = page.getByRole("main");
  await expect(main).toContainText("globalThis.pwned");
  await expectHarmless(main.locator("[data-prose]"));
  await editor.explorer.rail("Runbooks").click();
  await editor.explorer.settled();
  expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
  expect(page.frames()).toHaveLength(1);
  expect(gone).toBe(0);
  expect(readdirSync(join(workspace, "runbooks")).filter((name) => name.endsWith(".orig"))).toEqual([]);
});

test("hostile Markdown that is typed runs nothing either", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("frozen-files", "Split");
  await editor.goToEnd();
  await page.keyboard.insertText(`\n\n${hostile}\n\nTyped to the end.`);
  await expect(editor.preview).toContainText("Typed to the end.");
  expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
  expect(await editor.preview.locator("script, iframe, img, form, base, object, style, link").count()).toBe(
    0,
  );
});

/** Nothing in it can run a script, load anything, or lead anywhere but to the web. */
async function expectHarmless(root: ReturnType<Editor["page"]["locator"]>): Promise<void> {
  expect(await root.locator("script, iframe, img, form, base, object, style, link, svg script").count()).toBe(
    0,
  );
  const addresses = await root
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !["http:", "https:"].includes(protocol))).toEqual([]);
  const handlers = await root
    .locator("*")
    .evaluateAll((all) =>
      all.flatMap((element) => element.getAttributeNames().filter((n) => n.startsWith("on"))),
    );
  expect(handlers).toEqual([]);
}
