import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { stagedName } from "./staged-name.ts";
import { sweepLeftovers } from "./sweep.ts";

const minute = 60_000;

it("leaves what another run of the program is making, and takes it when that run has ended", async () => {
  const folder = temporaryFolder();
  const other = spawn("sleep", ["60"]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other, "spawn");
  const staged = stagedName(join(folder, "front.md"), other.pid ?? 0);
  const inTheMaking = `${staged}.123`;
  const now = Date.now();
  for (const file of [staged, inTheMaking]) {
    writeFileSync(file, "half");
    utimesSync(file, new Date(now), new Date(now - 10 * minute));
  }
  await sweepLeftovers(folder, now);
  expect([existsSync(staged), existsSync(inTheMaking)]).toEqual([true, true]);
  other.kill("SIGKILL");
  await once(other, "close");
  await sweepLeftovers(folder, now);
  expect([existsSync(staged), existsSync(inTheMaking)]).toEqual([false, false]);
});

it("takes what is older than a day, though its number is another program's by now, and nothing of the future", async () => {
  const folder = temporaryFolder();
  const ages = { old: 25 * 60 * minute, young: 23 * 60 * minute, future: -60 * minute };
  const now = Date.now();
  const files = Object.entries(ages).map(([name, age]) => {
    const file = stagedName(join(folder, `${name}.md`), process.ppid);
    writeFileSync(file, "half");
    utimesSync(file, new Date(now), new Date(now - age));
    return file;
  });
  await sweepLeftovers(folder, now);
  expect(files.map((file) => existsSync(file))).toEqual([false, true, true]);
});
