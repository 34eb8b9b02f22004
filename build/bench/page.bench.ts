import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import type { Workspace } from "../../core/schema/workspace.ts";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
import { answersInWorker } from "./worker-answers.ts";
import { writeWorkspace } from "./write-workspace.ts";

const large = { components: 10_000, relations: 30_000, runbooks: 5_000, seed: 1 };
const starts = 5;
const panSteps = 60;

type Place = {
  readonly name: string;
  readonly folder: string;
  readonly shell: number;
  readonly graph?: number;
};

/** The built page in a real browser: first screen, first graph, typing, panning, memory. Needs `npm run build`. */
export async function rows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-page-"));
  const browser = await launch();
  try {
    const workspace = generateWorkspace(large);
    writeWorkspace(workspace, folder);
    const places: Place[] = [
      { name: "built-in", folder: process.cwd(), shell: 500, graph: 1000 },
      { name: "10,000 + 30,000 + 5,000", folder, shell: 1000 },
    ];
    const measured: Row[] = [];
    for (const place of places) {
      const generated = place.folder === folder ? workspace : undefined;
      measured.push(...(await measure(browser, place, folder, generated)));
    }
    return measured;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Playwright is loaded from the project at run time: it does not survive bundling. */
function launch(): Promise<Browser> {
  const { chromium } = createRequire(join(process.cwd(), "package.json"))("@playwright/test");
  const system = [process.env.RUNBOOKS_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path && existsSync(path),
  );
  return chromium.launch({
    ...(system ? { executablePath: system } : {}),
    args: ["--enable-precise-memory-info"],
  }) as Promise<Browser>;
}

async function measure(
  browser: Browser,
  place: Place,
  scratch: string,
  generated: Workspace | undefined,
): Promise<Row[]> {
  const host = await startHost(place.folder, scratch);
  const shells: number[] = [];
  const graphs: number[] = [];
  const inits: number[] = [];
  try {
    let page: Page | undefined;
    for (let start = 0; start < starts; start++) {
      await page?.context().close();
      page = await openCold(browser, host.url);
      shells.push(await page.evaluate(() => (window as unknown as Marks).shellAt));
      await page.getByRole("contentinfo").getByText("components,").waitFor({ timeout: 120_000 });
      const { total, init } = await timeToGraph(page);
      graphs.push(total);
      inits.push(init);
    }
    if (!page) return [];
    const rows = [
      row(`first screen usable, ${place.name}`, shells, "ms", place.shell),
      row(`first graph after that, ${place.name}`, graphs, "ms", place.graph),
      row(`canvas put in and drawn, ${place.name}`, inits, "ms", 400),
      row(`keystroke to answer in the page, ${place.name}`, await typing(page), "ms"),
      row(`pan step, main thread, ${place.name}`, await panning(page), "ms", 16.7),
      row(`idle with a graph open, ${place.name}`, [await idle(page)], "% of a core", 1),
      row(`page memory, ${place.name}`, [await memory(page)], "MB"),
    ];
    if (generated) rows.push(...(await answersInWorker(page, generated)));
    await page.context().close();
    return rows;
  } finally {
    host.process.kill();
  }
}

type Marks = { shellAt: number; panWork: number[]; typed: number[] };

/** A context of its own has a cold cache. The first screen is usable when its question box stands. */
async function openCold(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const marks = window as unknown as Marks;
    const look = () => {
      if (document.querySelector("main input")) marks.shellAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as Marks).shellAt > 0);
  return page;
}

/** From asking for the graph screen to its first drawn view; `init` from the canvas's box standing there, in ms. */
function timeToGraph(page: Page): Promise<{ total: number; init: number }> {
  return page.evaluate(async () => {
    const start = performance.now();
    let stands = 0;
    const observer = new MutationObserver(() => {
      if (stands === 0 && document.querySelector('[data-testid="graph-canvas"]')) stands = performance.now();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    location.hash = "#/graph";
    while (!document.querySelector('[data-testid="graph-canvas"] canvas'))
      await new Promise(requestAnimationFrame);
    // The canvas is put in and drawn by the frame after.
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    return { total: performance.now() - start, init: performance.now() - stands };
  });
}

const idleMs = 4_000;

/** Share of one core that the page's main thread is busy while nobody does anything, by the browser's own count. */
async function idle(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  await page.waitForTimeout(1_000);
  const before = await busy();
  await page.waitForTimeout(idleMs);
  return ((await busy()) - before) / (idleMs / 100_000);
}

/** From each letter's input event to the frame in which the list of answers has settled; a name with a slip. */
async function typing(page: Page): Promise<number[]> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.typed = [];
    window.addEventListener("input", () => {
      const start = performance.now();
      const look = () => {
        if (document.querySelector('[role="dialog"] [role="listbox"][aria-busy="true"]'))
          requestAnimationFrame(look);
        else marks.typed.push(performance.now() - start);
      };
      requestAnimationFrame(look);
    });
  });
  for (const letter of "tools-chekcer-01") {
    await page.keyboard.press(letter);
    await page.waitForTimeout(60);
  }
  await page.keyboard.press("Escape");
  return page.evaluate(() => (window as unknown as Marks).typed);
}

/** Main-thread work of the frame that each step of a drag causes: from its first callback to the task after it. */
async function panning(page: Page): Promise<number[]> {
  const box = await page.getByTestId("graph-canvas").boundingBox();
  if (!box) throw new Error("no canvas to pan");
  const x = box.x + 24;
  const y = box.y + 24;
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.panWork = [];
    window.addEventListener(
      "mousemove",
      () => {
        const channel = new MessageChannel();
        requestAnimationFrame(() => {
          const frameStart = performance.now();
          channel.port1.onmessage = () => marks.panWork.push(performance.now() - frameStart);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= panSteps; step++) await page.mouse.move(x + step * 4, y + step * 2);
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as Marks).panWork);
}

async function memory(page: Page): Promise<number> {
  const used = await page.evaluate(
    () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  );
  return used / 1e6;
}

function row(name: string, samples: readonly number[], unit: string, target?: number): Row {
  const { median, p95 } = percentiles(samples);
  return {
    name,
    median: Math.round(median * 10) / 10,
    p95: Math.round(p95 * 10) / 10,
    unit,
    ...(target ? { target: `median ≤ ${target}`, held: median <= target } : {}),
  };
}

async function startHost(folder: string, scratch: string): Promise<{ url: string; process: ChildProcess }> {
  const cli = join(process.cwd(), "out", "host", "cli.js");
  const child = spawn(process.execPath, [cli, "serve", "--port", "0", "--workspace", folder], {
    env: { ...process.env, TOOLFORGE_RUNBOOKS_CONFIG: join(scratch, "settings.json") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, process: child };
  }
  throw new Error("The host ended without saying its address.");
}
