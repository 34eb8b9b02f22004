import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
import { writeWorkspace } from "./write-workspace.ts";

const saves = 9;

type Place = {
  readonly name: string;
  readonly components: number;
  readonly relations: number;
  readonly bound: boolean;
};

const places: readonly Place[] = [
  { name: "300 + 600 + 5,000", components: 300, relations: 600, bound: true },
  { name: "10,000 + 30,000 + 5,000", components: 10_000, relations: 30_000, bound: false },
];

/** One save of a runbook until the page shows it, in a real browser with the built host. Needs `npm run build`. */
export async function rows(): Promise<Row[]> {
  const browser = await launch();
  try {
    const measured: Row[] = [];
    for (const place of places) measured.push(...(await measure(browser, place)));
    return measured;
  } finally {
    await browser.close();
  }
}

type Save = {
  /** Until the page shows what was saved. */
  readonly shown: number;
  /** Longest stretch in which the host answered nobody, of the save and of all that follows it. */
  readonly host: number;
  /** Longest task of the page's main thread; the browser tells of those from 50 ms on. */
  readonly page: number;
  /** Time of the processor in the longest such stretch: other programs count in the one before, not in this. */
  readonly hostWork: number;
  /** Of the answers that told the page what has changed, decoded. */
  readonly bytes: number;
};

async function measure(browser: Browser, { name, bound, ...sizes }: Place): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-save-"));
  const workspace = generateWorkspace({ ...sizes, runbooks: 5_000, seed: 1 });
  writeWorkspace(workspace, folder);
  const file = workspace.runbooks.find(({ status }) => status === "stub")?.file ?? "";
  const host = await startHost(folder);
  try {
    const page = await openRunbooks(browser, host.url);
    const done: Save[] = [];
    for (let number = 0; number <= saves; number++) {
      const save = await oneSave(page, host, join(folder, file), file, number);
      // The first save warms up.
      if (number > 0) done.push(save);
    }
    await page.close();
    const target = (most: number) => (bound ? { most } : {});
    return [
      row(`save until the page shows it, ${name}`, done, "shown", "ms", target(500)),
      row(`save, longest block of the host, ${name}`, done, "host", "ms", {}),
      row(`save, time of the processor in that block, ${name}`, done, "hostWork", "ms", target(50)),
      row(`save, longest task of the page (0: none of 50 ms), ${name}`, done, "page", "ms", target(50)),
      row(`save, fetched by the page, ${name}`, done, "bytes", "bytes", {}),
    ];
  } finally {
    host.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openRunbooks(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await page.goto(url);
  await page.getByRole("contentinfo").getByText("components").first().waitFor({ timeout: 240_000 });
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) marks.tasks.push(duration);
    }).observe({ type: "longtask" });
    performance.setResourceTimingBufferSize(10_000);
    location.hash = "#/runbooks";
  });
  await page.getByText("Runbook", { exact: false }).first().waitFor();
  await page.waitForTimeout(3_000);
  return page;
}

type Marks = { tasks: number[] };

/** Saves another title: one that comes first in the list of stubs, which comes first on the screen. */
async function oneSave(page: Page, host: Host, target: string, path: string, number: number): Promise<Save> {
  const title = `AAA saved ${number}`;
  const text = readFileSync(target, "utf8").replace(/^title: .*$/m, `title: "${title}"`);
  await page.evaluate(() => {
    (window as unknown as Marks).tasks.length = 0;
    performance.clearResourceTimings();
  });
  host.blocked.length = 0;
  const shown = await page.evaluate(saveAndWait, { path, text, title });
  // What follows a save, such as what the watcher sets off, belongs to it.
  await page.waitForTimeout(1_500);
  const rest = await page.evaluate(() => ({
    page: Math.max(0, ...(window as unknown as Marks).tasks),
    bytes: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith("/api/snapshot"))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  }));
  const most = (field: keyof Block) => Math.max(0, ...host.blocked.map((block) => block[field]));
  return { shown, host: most("wall"), hostWork: most("work"), ...rest };
}

/** Runs in the page. */
async function saveAndWait(save: { path: string; text: string; title: string }): Promise<number> {
  const token = sessionStorage.getItem("runbooks-token") ?? "";
  const headers = { "content-type": "application/json", "x-runbooks-token": token };
  const call = async (name: string, input: object) => {
    const response = await fetch(`api/${name}`, { method: "POST", headers, body: JSON.stringify(input) });
    const answer = await response.json();
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  const { hash } = await call("readFile", { path: save.path });
  const start = performance.now();
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      if (document.body.textContent?.includes(save.title)) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await call("saveFile", { path: save.path, text: save.text, expected: hash });
  return shown;
}

function row(
  name: string,
  done: readonly Save[],
  field: keyof Save,
  unit: string,
  { most }: { readonly most?: number },
): Row {
  const { median, p95 } = percentiles(done.map((save) => save[field]));
  return {
    name,
    median: Math.round(median),
    p95: Math.round(p95),
    unit,
    ...(most === undefined ? {} : { target: `median ≤ ${most}`, held: median <= most }),
  };
}

/** Playwright is loaded from the project at run time: it does not survive bundling. */
function launch(): Promise<Browser> {
  const { chromium } = createRequire(join(process.cwd(), "package.json"))("@playwright/test");
  const system = [process.env.RUNBOOKS_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path && existsSync(path),
  );
  return chromium.launch(system ? { executablePath: system } : {}) as Promise<Browser>;
}

type Host = { readonly url: string; readonly process: ChildProcess; readonly blocked: Block[] };
type Block = { readonly wall: number; readonly work: number };

/** Put before the host's own code: tells whenever a timer of 1 ms came late. */
const watchBlocks = `
let last = performance.now();
let used = process.cpuUsage();
setInterval(() => {
  const now = performance.now();
  const { user, system } = process.cpuUsage(used);
  if (now - last > 5) console.log("blocked", now - last - 1, (user + system) / 1000);
  last = now;
  used = process.cpuUsage();
}, 1).unref();
`;

async function startHost(folder: string): Promise<Host> {
  const cli = join(process.cwd(), "out", "host", "cli.js");
  const before = ["--import", `data:text/javascript,${encodeURIComponent(watchBlocks)}`];
  const child = spawn(process.execPath, [...before, cli, "serve", "--port", "0", "--workspace", folder], {
    env: {
      ...process.env,
      TOOLFORGE_RUNBOOKS_CONFIG: join(folder, "settings.json"),
      TOOLFORGE_RUNBOOKS_STATE: join(folder, "state"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const blocked: Block[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found);
      const [word, wall, work] = line.split(" ");
      if (word === "blocked") blocked.push({ wall: Number(wall), work: Number(work) });
    });
    lines.on("close", () => reject(new Error("The host ended without saying its address.")));
  });
  return { url, process: child, blocked };
}
