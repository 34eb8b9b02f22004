import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** The system's browser where there is one; else Playwright's own, which has to be downloaded. */
const chromium = [process.env.RUNBOOKS_CHROMIUM, "/usr/bin/chromium"].find(
  (path) => path && existsSync(path),
);

/** `browser` tests run everywhere; `electron` tests need Electron's runtime and say so where it is missing. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  // On a shared machine a journey may run out of time once; the closing report names each that did.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  projects: [
    {
      name: "browser",
      testMatch: "**/*.spec.ts",
      testIgnore: "**/*.electron.spec.ts",
      use: { launchOptions: chromium ? { executablePath: chromium } : {} },
    },
    { name: "electron", testMatch: "**/*.electron.spec.ts" },
  ],
});
