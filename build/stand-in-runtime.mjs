import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Marks the fuses in a real Electron: https://github.com/electron/fuses, `constants.ts`. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** Electron 45's own settings, in the order of the fuses: what packaging has to change can be seen to change. */
const defaultFuses = "10110001";

const script = `#!/bin/sh
echo "This is not Electron: it stands in for Electron where the runtime cannot be downloaded, to check packaging." >&2
exit 1
`;

/**
 * Makes a folder that packages like Electron's runtime for Linux and cannot run.
 *
 * @param {string} folder absolute; replaced if it is there
 * @param {string} version of the Electron it stands in for
 */
export function makeStandInRuntime(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  const fuseWire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, defaultFuses.length]),
    Buffer.from(defaultFuses),
  ]);
  writeFileSync(join(folder, "electron"), Buffer.concat([Buffer.from(script), fuseWire]));
  chmodSync(join(folder, "electron"), 0o755);
  writeFileSync(join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "locales/en-US.pak"]) {
    writeFileSync(join(folder, name), "stand-in\n");
  }
}
