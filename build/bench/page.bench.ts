import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
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
    writeWorkspace(generateWorkspace(large), folder);
    const places: Place[] = [
      { name: "built-in", folder: process.cwd(), shell: 500, graph: 1000 },
      { name: "10,000 + 30,000 + 5,000", folder, shell: 1000 },
    ];
    const measured: Row[] = [];
    for (const place of places) measured.push(...(await measure(browser, place, folder)));
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

async function measure(browser: Browser, place: Place, scratch: string): Promise<Row[]> {
  const host = await startHost(place.folder, scratch);
  const shells: number[] = [];
  const graphs: number[] = [];
  try {
    let page: Page | undefined;
    for (let start = 0; start < starts; start++) {
      await page?.context().close();
      page = await openCold(browser, host.url);
      shells.push(await page.evaluate(() => (window as unknown as Marks).shellAt));
      await page.getByRole("contentinfo").getByText("components,").waitFor({ timeout: 120_000 });
      graphs.push(await timeToGraph(page));
    }
    if (!page) return [];
    const rows = [
      row(`first screen usable, ${place.name}`, shells, "ms", place.shell),
      row(`first graph after that, ${place.name}`, graphs, "ms", place.graph),
      row(`keystroke to answer in the page, ${place.name}`, await typing(page), "ms"),
      row(`pan step, main thread, ${place.name}`, await panning(page), "ms", 16.7),
      row(`page memory, ${place.name}`, [await memory(page)], "MB"),
    ];
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

/** From asking for the graph screen to its first drawn view, cytoscape's chunk included. */
function timeToGraph(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    location.hash = "#/graph";
    while (!document.querySelector('[data-testid="graph-canvas"] canvas'))
      await new Promise(requestAnimationFrame);
    // The canvas is put in and drawn by the frame after.
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
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
