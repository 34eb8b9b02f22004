import { existsSync } from "node:fs";
import { join } from "node:path";
import { test as base, type ElectronApplication, _electron as electron } from "@playwright/test";
import { programFolder } from "./program-folder.ts";

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
};

/** Electron's runtime: the one brought by hand, or the one the `electron` package has downloaded. */
export const electronBinary = join(
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(programFolder, "node_modules", "electron", "dist"),
  names[process.platform] ?? "electron",
);

/** Reason to skip, or an empty text. */
export const whyNoElectron = existsSync(electronBinary)
  ? ""
  : `Electron's runtime is not at ${electronBinary}: it is downloaded from GitHub, which is not possible everywhere.`;

/** Environment in which the program keeps its own files inside `folder` and leaves the user's alone. */
export function ownEnvironment(folder: string): Record<string, string> {
  const asRoot = process.getuid?.() === 0;
  return {
    ...(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >),
    TOOLFORGE_RUNBOOKS_CONFIG: join(folder, "settings.json"),
    HOME: folder,
    APPDATA: folder,
    XDG_CONFIG_HOME: folder,
    // Chromium's sandbox refuses to run as root.
    ...(asRoot ? { ELECTRON_DISABLE_SANDBOX: "1" } : {}),
  };
}

type Fixtures = {
  /** Starts the checkout's program, with arguments, and with files of this test's own. */
  readonly launch: (...args: string[]) => Promise<ElectronApplication>;
};

/** Tests of the real program, `electron .`: the packaged one has the inspector, by which tests attach, fused off. */
export const test = base.extend<Fixtures>({
  launch: async ({ browserName: _ }, use, testInfo) => {
    const started: ElectronApplication[] = [];
    await use(async (...args) => {
      const env = ownEnvironment(testInfo.outputDir);
      const program = await electron.launch({
        executablePath: electronBinary,
        args: [programFolder, ...args],
        env,
      });
      started.push(program);
      return program;
    });
    await Promise.all(started.map((program) => program.close()));
  },
});

export { expect } from "@playwright/test";
