import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
import { writeWorkspace } from "./write-workspace.ts";

const keys = 120;
const pauseMs = 40;
const targetMs = 16;
const largeBytes = 5_000_000;

type Place = {
  readonly name: string;
  readonly runbooks: number;
  readonly bytes: number;
  readonly mode: "Edit" | "Split";
};

const places: readonly Place[] = [
  { name: "5 MB runbook, edit", runbooks: 50, bytes: largeBytes, mode: "Edit" },
  { name: "5 MB runbook, split", runbooks: 50, bytes: largeBytes, mode: "Split" },
  { name: "20 KB runbook among 5,000, split", runbooks: 5_000, bytes: 20_000, mode: "Split" },
];

/** Typing in the built page in a real browser: main-thread work for each key. Needs `npm run build`. */
export async function rows(): Promise<Row[]> {
  const browser = await launch();
  try {
    const measured: Row[] = [];
    for (const place of places) measured.push(await measure(browser, place));
    return measured;
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, { name, runbooks, bytes, mode }: Place): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-editor-"));
  writeWorkspace(generateWorkspace({ components: 300, relations: 600, runbooks, seed: 1 }), folder);
  mkdirSync(join(folder, "runbooks"), { recursive: true });
  writeFileSync(join(folder, "runbooks", "typed-in.md"), textOf(bytes));
  const host = await startHost(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    await page.goto(host.url);
    await page.getByRole("contentinfo").getByText("components").first().waitFor({ timeout: 120_000 });
    await page.evaluate(() => {
      location.hash = "#/runbooks/typed-in";
    });
    await page.getByRole("button", { name: mode, exact: true }).click({ timeout: 120_000 });
    await page.locator("[data-editor] .cm-content").focus({ timeout: 120_000 });
    await page.waitForTimeout(3_000);
    const { median, p95 } = percentiles(await typing(page));
    await page.close();
    return {
      name: `typing a key, main thread, ${name}`,
      median: Math.round(median * 10) / 10,
      p95: Math.round(p95 * 10) / 10,
      unit: "ms",
      target: `p95 ≤ ${targetMs}`,
      held: p95 <= targetMs,
    };
  } finally {
    host.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Marks = { keyWork: number[] };

/** From the key's event to the end of the frame it causes: handlers, update of the text, layout. */
async function typing(page: Page): Promise<number[]> {
  await page.keyboard.press("Control+Home");
  for (let line = 0; line < 8; line++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.keyWork = [];
    // The wait for the frame is nobody's work: the task of the key and that of its frame are added.
    window.addEventListener(
      "keydown",
      () => {
        const start = performance.now();
        let handled = 0;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          handled = performance.now() - start;
        };
        channel.port2.postMessage(null);
        requestAnimationFrame(() => {
          const frameStart = performance.now();
          const after = new MessageChannel();
          after.port1.onmessage = () => marks.keyWork.push(handled + performance.now() - frameStart);
          after.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press("abcdefgh "[key % 9] ?? "a");
    await page.waitForTimeout(pauseMs);
  }
  return page.evaluate(() => (window as unknown as Marks).keyWork);
}

/** A runbook of so many bytes with headings, steps and commands. */
function textOf(bytes: number): string {
  const section = (number: number) =>
    `## Section ${number}\n\nWords about what is looked at and why it matters here.\n\n1. Look at it.\n\n   \`\`\`sh\n   systemctl status service-${number}\n   \`\`\`\n\n`;
  const parts = ['---\ntitle: "Typed in"\ncomponents: []\nstatus: draft\n---\n'];
  for (let size = 0, number = 0; size < bytes; number++) {
    const part = section(number);
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

/** Playwright is loaded from the project at run time: it does not survive bundling. */
function launch(): Promise<Browser> {
  const { chromium } = createRequire(join(process.cwd(), "package.json"))("@playwright/test");
  const system = [process.env.RUNBOOKS_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path && existsSync(path),
  );
  return chromium.launch(system ? { executablePath: system } : {}) as Promise<Browser>;
}

async function startHost(folder: string): Promise<{ url: string; process: ChildProcess }> {
  const cli = join(process.cwd(), "out", "host", "cli.js");
  const child = spawn(process.execPath, [cli, "serve", "--port", "0", "--workspace", folder], {
    env: {
      ...process.env,
      TOOLFORGE_RUNBOOKS_CONFIG: join(folder, "settings.json"),
      TOOLFORGE_RUNBOOKS_STATE: join(folder, "state"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, process: child };
  }
  throw new Error("The host ended without saying its address.");
}
