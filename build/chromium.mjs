// Finds a Chromium for the tests: the system's, else Debian's package when root, else Playwright's own.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { root } from "./setup.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string} path of a browser, or "" when Playwright's own is to be used */
export function findChromium() {
  const here = process.env.RUNBOOKS_CHROMIUM || usual.find((path) => existsSync(path));
  if (here) return here;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium from Debian's packages…");
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
      quiet,
    );
    const installed = usual.find((path) => existsSync(path));
    if (installed) return installed;
  }
  console.error("Installing Playwright's own Chromium…");
  spawnSync("npx", ["playwright", "install", "--with-deps", "chromium"], { cwd: root, stdio: "inherit" });
  return "";
}
