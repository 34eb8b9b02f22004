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

const keys = 60;
const pauseMs = 40;
const targetMs = 16;
const settleMs = 4_000;

type Place = {
  readonly name: string;
  readonly runbooks: number;
  readonly bytes: number;
  readonly modes: readonly ("Edit" | "Split")[];
  readonly spots: readonly Spot[];
  /** Keys between two saves; none where it is left out. */
  readonly saveEvery?: number;
};
type Clock = () => Promise<number>;
type Spot = "start" | "middle" | "end";

const places: readonly Place[] = [
  {
    ...{ name: "5 MB runbook", runbooks: 50, bytes: 5_000_000, modes: ["Edit", "Split"] },
    spots: ["start", "middle", "end"],
  },
  {
    ...{ name: "20 KB runbook among 5,000", runbooks: 5_000, bytes: 20_000, modes: ["Edit", "Split"] },
    ...{ spots: ["middle"], saveEvery: 20 },
  },
];

const longestRunMs = 360_000;

/** Opening and typing in the built page in a real browser: work of its main thread. Needs `npm run build`. */
export async function rows(): Promise<Row[]> {
  const browser = await launch();
  // A page that hangs answers nothing, and Playwright would wait for it for ever.
  const end = setTimeout(() => {
    process.stderr.write(`The browser did not come to the end within ${longestRunMs / 1000} s.\n`);
    void browser.close();
  }, longestRunMs);
  try {
    const measured: Row[] = [];
    for (const place of places) measured.push(...(await measure(browser, place)));
    return measured;
  } finally {
    clearTimeout(end);
    await browser.close();
  }
}

/** What is measured goes to the error stream with its time, so that a run that hangs tells where. */
function at(stage: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${stage}\n`);
}

async function measure(browser: Browser, place: Place): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-editor-"));
  const { runbooks, bytes } = place;
  writeWorkspace(generateWorkspace({ components: 300, relations: 600, runbooks, seed: 1 }), folder);
  mkdirSync(join(folder, "runbooks"), { recursive: true });
  writeFileSync(join(folder, "runbooks", "typed-in.md"), textOf(bytes));
  at(`${place.name}: starting`);
  const host = await startHost(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    await page.addInitScript(watchPage);
    await page.goto(host.url);
    await page.getByRole("contentinfo").getByText("components").first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(settleMs);
    const clock = await mainThreadClock(page);
    at("opening");
    const measured = await opening(page, place);
    for (const mode of place.modes) {
      await page.getByRole("button", { name: mode, exact: true }).click();
      await page.locator("[data-editor] .cm-content").focus();
      await page.waitForTimeout(settleMs);
      at(`typing, ${mode}`);
      for (const spot of place.spots) measured.push(...(await typing(page, place, mode, spot, clock)));
    }
    await page.close();
    return measured;
  } finally {
    host.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Marks = { longTasks: number[] };

/** Runs in the page: collects every task of more than 50 ms. */
function watchPage() {
  const marks = window as unknown as Marks;
  marks.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longTasks.push(duration);
  }).observe({ type: "longtask" });
}

/** Reads the processor time that the main thread of the page has taken, in ms: other programs do not count in it. */
async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
}

/** From the address to the first text, to the button that edits, and from its press to a text to type in. */
async function opening(page: Page, { name }: Place): Promise<Row[]> {
  await forget(page);
  const start = performance.now();
  await page.evaluate(() => {
    location.hash = "#/runbooks/typed-in";
  });
  const edit = page.getByRole("button", { name: "Edit", exact: true });
  await edit.waitFor({ timeout: 120_000 });
  const offered = performance.now() - start;
  await page.getByRole("heading", { name: "Section 0", exact: true }).waitFor({ timeout: 120_000 });
  const read = performance.now() - start;
  await page.waitForTimeout(settleMs);
  const longest = await longestTask(page);
  await forget(page);
  const pressed = performance.now();
  await edit.click({ timeout: 120_000 });
  await page.locator("[data-editor] .cm-content").focus({ timeout: 120_000 });
  const editable = performance.now() - pressed;
  return [
    once(`opening: Edit is offered, ${name}`, offered, 1000),
    once(`opening: its first section is shown, ${name}`, read, 1000),
    once(`opening: longest task while it is drawn, ${name}`, longest, 200),
    once(`from the press of Edit to a text to type in, ${name}`, editable),
    once(`longest task of that, ${name}`, await longestTask(page)),
  ];
}

/** All work of the main thread from a key to the next, 40 ms apart: the key, its frame, and what waits meanwhile. */
async function typing(page: Page, place: Place, mode: string, spot: Spot, clock: Clock): Promise<Row[]> {
  await goTo(page, spot);
  await page.waitForTimeout(settleMs / 2);
  await forget(page);
  const work: number[] = [];
  for (let key = 0; key < keys; key++) {
    const before = await clock();
    await page.keyboard.press("abcdefgh "[key % 9] ?? "a");
    await page.waitForTimeout(pauseMs);
    work.push((await clock()) - before);
    if (place.saveEvery && key % place.saveEvery === place.saveEvery - 1)
      await page.keyboard.press("Control+s");
  }
  const { median, p95 } = percentiles(work);
  const what = `${place.name}, ${mode}, ${place.saveEvery ? "saved now and then" : `at the ${spot}`}`;
  return [
    {
      ...{ name: `typing a key: ${what}`, median: tenth(median), p95: tenth(p95), unit: "ms" },
      ...{ target: `p95 ≤ ${targetMs}`, held: p95 <= targetMs },
    },
    once(`longest task while typing: ${what}`, await longestTask(page)),
  ];
}

/** Puts the cursor at the end of a line of prose. */
async function goTo(page: Page, spot: Spot): Promise<void> {
  await page.keyboard.press(spot === "end" ? "Control+End" : "Control+Home");
  if (spot === "start") for (let line = 0; line < 8; line++) await page.keyboard.press("ArrowDown");
  if (spot === "middle") {
    const scroller = page.locator("[data-editor] .cm-scroller");
    await scroller.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    await page.locator("[data-editor] .cm-line", { hasText: "Words about" }).nth(1).click();
  }
  await page.keyboard.press("End");
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { longTasks: [] });
  });
}

/** In ms; tasks of less than 50 ms count as none. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as Marks).longTasks));
}

function once(name: string, ms: number, most?: number): Row {
  const row = { name, median: tenth(ms), unit: "ms" };
  return most === undefined ? row : { ...row, target: `≤ ${most}`, held: ms <= most };
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
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
