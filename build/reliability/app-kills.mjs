// Types into the real app in browser mode, kills its host, the process of its page or both at random moments, starts
// the host again and looks at what it offers. Needs `npm run build` and a Chromium.
//   node build/reliability/app-kills.mjs [kills] [seed]
// Ends with 1 when text older than a second was lost, or when what is offered was never typed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "../chromium.mjs";
import { table } from "./bundle.mjs";

const [kills = 60, seed = 1] = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "runbooks/frozen-files.md";
const before = readFileSync(join(root, path), "utf8");
/** A kill comes at most so long after the first key. */
const longestMs = 3000;
const promisedMs = 1000;
const victims = ["host", "page", "both"];
const atOnce = 2;

/** Mulberry32: the same moments for the same seed. */
function randomFrom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function startHost(folder) {
  const args = [join(root, "out/host/cli.js"), "serve", "--port", "0"];
  const child = spawn(process.execPath, [...args, "--workspace", join(folder, "workspace")], {
    env: {
      ...process.env,
      TOOLFORGE_RUNBOOKS_CONFIG: join(folder, "settings.json"),
      TOOLFORGE_RUNBOOKS_STATE: join(folder, "state"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, kill };
  }
  throw new Error("The host ended without giving its address.");
}

async function call(host, name, input) {
  const { origin, hash } = new URL(host.url);
  const response = await fetch(`${origin}/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-runbooks-token": hash.replace("#token=", "") },
    body: JSON.stringify(input),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.value;
}

/** The processes that pages run in; this browser shows one page. */
async function killPages(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
  await session.detach();
}

async function openEditor(page, url) {
  await page.goto(url);
  await page.getByRole("contentinfo").getByText("components").first().waitFor();
  await page.evaluate((id) => {
    location.hash = `#/runbooks/${id}`;
  }, "frozen-files");
  const head = page.getByRole("region", { name: "This runbook" });
  await head.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator("[data-editor] .cm-content").focus();
  await page.keyboard.press("Control+End");
}

/** Types numbered words until the page is gone; `at[i]` is when the character i had been typed. */
async function typeOn(page, random, at) {
  try {
    for (let number = 0; ; number++) {
      for (const letter of `w${number} `) {
        await page.keyboard.type(letter);
        at.push(Date.now());
      }
      if (random() < 0.08) await page.keyboard.press("Control+s");
    }
  } catch {
    // The page was killed under it, as it had to be.
  }
}

function typedText(length) {
  let text = "";
  for (let number = 0; text.length < length; number++) text += `w${number} `;
  return text.slice(0, length);
}

/** One kill; how many milliseconds before it the oldest character was typed that is nowhere. */
async function round(browser, number, random) {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-app-kills-"));
  for (const part of ["graph-data", "runbooks", "views"])
    cpSync(join(root, part), join(folder, "workspace", part), { recursive: true });
  mkdirSync(join(folder, "state"), { recursive: true });
  const after = Math.floor(random() * longestMs);
  const victim = victims[number % victims.length];
  const host = await startHost(folder);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await openEditor(page, host.url);
    const at = [];
    const typing = typeOn(page, random, at);
    await new Promise((resolve) => setTimeout(resolve, after));
    const killed = Date.now();
    const known = at.length;
    if (victim !== "page") await host.kill();
    // What is typed after the kill of the host lies in a page that goes as well.
    await killPages(browser);
    await typing;
    await host.kill();
    return { victim, ...(await lookAt(folder, { killed, at: at.slice(0, known), all: at.length })) };
  } finally {
    await host.kill();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lookAt(folder, { killed, at, all }) {
  const again = await startHost(folder);
  try {
    const { recoveries, lost } = await call(again, "recoveries", { open: [] });
    const disk = readFileSync(join(folder, "workspace", path), "utf8");
    const texts = [disk, ...recoveries.filter((one) => one.path === path).map(({ text }) => text)];
    const whole = before + typedText(all + 200);
    const invented = texts.some((text) => !whole.startsWith(text) || text.length < before.length);
    const kept = Math.max(...texts.map((text) => (whole.startsWith(text) ? text.length - before.length : 0)));
    const oldestLost = kept < at.length ? killed - at[kept] : 0;
    return { typed: at.length, kept, oldestLost, invented, lost: lost.length, saved: disk !== before };
  } finally {
    await again.kill();
  }
}

const executablePath = findChromium();
const random = randomFrom(seed);
const rounds = Array.from({ length: kills }, (_, number) => number);
const results = [];
const failures = [];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    for (let number = rounds.shift(); number !== undefined; number = rounds.shift()) {
      try {
        const result = await round(browser, number, randomFrom(Math.floor(random() * 2 ** 31)));
        results.push(result);
        if (result.oldestLost > promisedMs || result.invented) console.error(`round ${number}:`, result);
        if (results.length % 100 === 0) console.error(`${results.length} kills of ${kills}`);
      } catch (error) {
        failures.push(error);
        console.error(`round ${number}: ${error.message}`);
      }
    }
    await browser.close();
  }),
);

const head = ["killed", "kills", "characters", "after a save", "lost older than 1 s", "never typed"];
const rowOf = (name, of) => [
  name,
  of.length,
  of.reduce((sum, { typed }) => sum + typed, 0),
  of.filter(({ saved }) => saved).length,
  of.filter(({ oldestLost }) => oldestLost > promisedMs).length,
  of.filter(({ invented }) => invented).length,
  Math.max(0, ...of.map(({ oldestLost }) => oldestLost)),
];
console.log(
  table(
    [...head, "oldest character lost, ms"],
    [
      ...victims.map((name) =>
        rowOf(
          name,
          results.filter(({ victim }) => victim === name),
        ),
      ),
      rowOf("all", results),
    ],
  ),
);
if (failures.length > 0) console.log(`${failures.length} rounds could not be played.`);
if (failures.length > 0 || results.some(({ oldestLost, invented }) => oldestLost > promisedMs || invented)) {
  process.exitCode = 1;
}
