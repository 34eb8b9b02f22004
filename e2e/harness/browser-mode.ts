import { test as base } from "@playwright/test";
import { watchForFaults } from "./page-faults.ts";
import { programFolder } from "./program-folder.ts";
import { type RunningHost, startHost } from "./running-host.ts";

type Fixtures = {
  /** Folder to open; the built-in workspace unless `test.use` says otherwise. */
  readonly workspace: string;
  /** A host of this test's own, with settings of its own. */
  readonly host: RunningHost;
};

/**
 * Tests of the page in browser mode: `page` is open and has loaded. A test fails, whatever else it finds, when the
 * page asks for anything beyond its own origin or writes an error to the console.
 */
export const test = base.extend<Fixtures>({
  workspace: [programFolder, { option: true }],
  host: async ({ workspace }, use, testInfo) => {
    const host = await startHost(workspace, testInfo.outputPath("settings.json"));
    await use(host);
    await host.stop();
  },
  page: async ({ page, host }, use) => {
    const faults = await watchForFaults(page.context(), host.origin);
    await page.goto(host.url);
    await use(page);
    faults.expectNone();
  },
});

export { expect } from "@playwright/test";
