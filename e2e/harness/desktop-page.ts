import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, type Frame, type Page } from "@playwright/test";
import { type Answer, answer, type HostEvent } from "../../core/contract.ts";
import type { HostBridge } from "../../core/host-bridge.ts";
import { serveAppFile } from "../../electron/app-files.ts";
import { callChannel, eventChannel } from "../../electron/call-channel.ts";
import { isTrustedSender } from "../../electron/trusted-sender.ts";
import { createOperations } from "../../host/operations.ts";
import { openSession } from "../../host/workspace/session.ts";
import { type PageFaults, watchForFaults } from "./page-faults.ts";
import { built, programFolder } from "./program-folder.ts";

declare global {
  interface Window {
    readonly runbooksHost?: HostBridge;
    /** Electron's side of the stand-in: hands an event to the preload's listeners. */
    electronEmits(channel: string, event: HostEvent): void;
  }
}

/** Chromium cannot go to `app://`; this stands for it, and is translated on the way in and on the way out. */
const origin = "https://runbooks.test";
const appOrigin = "app://runbooks";

/**
 * All of Electron that the preload uses. It is the only thing replaced: the built page, the built preload, the
 * protocol's handler, the sender check and the operations are the program's own.
 */
const electron = `{
  contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }) },
  ipcRenderer: Object.assign(listening, { invoke: (...args) => window.electronInvokes(...args) }),
}`;

const listening = `{
  channels: new Map(),
  on(channel, listener) { this.channels.set(channel, [...(this.channels.get(channel) ?? []), listener]); },
  off(channel, listener) { this.channels.set(channel, this.channels.get(channel).filter((own) => own !== listener)); },
}`;

function preloadScript(): string {
  const preload = readFileSync(built("preload", "preload.cjs"), "utf8");
  return `(() => {
    const listening = ${listening};
    window.electronEmits = (channel, event) => listening.channels.get(channel)?.forEach((own) => own({ sender: {} }, event));
    const require = (name) => { if (name !== "electron") throw new Error("a sandboxed preload has no " + name); return ${electron}; };
    const exports = {}, module = { exports };
    ${preload}
  })();`;
}

/** The desktop's page, in Chromium. */
export type DesktopPage = {
  readonly page: Page;
  readonly faults: PageFaults;
  /** Sends what the desktop's menu or a deep link sends. */
  readonly emit: (event: HostEvent) => Promise<void>;
  /** Opens the page at a fragment such as `#/audit`. */
  readonly open: (fragment?: string) => Promise<void>;
};

async function serveProgram(context: BrowserContext): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const url = request.url().replace(origin, appOrigin);
    const response = await serveAppFile(built("renderer"), { url, method: request.method() });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

async function answerProgram(context: BrowserContext): Promise<() => Promise<void>> {
  const session = openSession({ builtInFolder: programFolder });
  const operations = createOperations(session, { pickFolder: async () => undefined });
  const invoke = (
    { frame }: { frame: Frame },
    channel: string,
    name: string,
    input: unknown,
  ): Promise<Answer<unknown>> => {
    const senderFrame = { url: frame.url().replace(origin, appOrigin), parent: frame.parentFrame() };
    if (
      channel !== callChannel ||
      !isTrustedSender({ senderFrame } as Parameters<typeof isTrustedSender>[0])
    ) {
      throw new Error("refused");
    }
    return answer(operations, name, input);
  };
  await context.exposeBinding("electronInvokes", invoke);
  return () => session.close();
}

/** Tests of the desktop's page without Electron. They fail for foreign requests and console errors, too. */
export const test = base.extend<{ desktop: DesktopPage }>({
  desktop: async ({ page, context }, use, testInfo) => {
    process.env.TOOLFORGE_RUNBOOKS_CONFIG = testInfo.outputPath("settings.json");
    const faults = await watchForFaults(context, origin);
    await serveProgram(context);
    const close = await answerProgram(context);
    await context.addInitScript({ content: preloadScript() });
    await use({
      page,
      faults,
      emit: (event) =>
        page.evaluate(([channel, sent]) => window.electronEmits(channel, sent), [
          eventChannel,
          event,
        ] as const),
      open: async (fragment = "") => {
        await page.goto(`${origin}/index.html${fragment}`);
      },
    });
    faults.expectNone();
    await close();
  },
});

export { expect } from "@playwright/test";
