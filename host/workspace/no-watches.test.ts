import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { builtProgram } from "../test/built-program.ts";
import { smallWorkspace } from "../test/temporary-folder.ts";

/** A user of a namespace of its own, who gets so many watches: the limit binds nobody else on this machine. */
const limited = (watches: number) => [
  "unshare",
  "--user",
  "--map-root-user",
  "sh",
  "-c",
  `echo ${watches} > /proc/sys/user/max_inotify_watches && exec "$0" "$@"`,
];
const [command = "", ...words] = limited(1);
const canLimit = process.platform === "linux" && spawnSync(command, [...words, "true"]).status === 0;
const program = builtProgram("watch-count-program.ts");

function watching(folder: string, watches: number) {
  const [first = "", ...rest] = [...limited(watches), process.execPath, program()];
  const child: ChildProcess = spawn(first, rest, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stdin?.end(folder);
  return () => said;
}

describe.skipIf(!canLimit)("a system that has run out of watches", () => {
  it.each([
    ["has one left", 1, /^changed [01]$/m],
    ["has none left", 0, /^changed 0$/m],
    ["has enough, for comparison", 1_000, /^changed ([3-9]|\d\d)$/m],
  ])(
    "(%s) keeps no change from being noticed",
    async (_, watches, words) => {
      const folder = smallWorkspace();
      const said = watching(folder, watches);
      await vi.waitFor(() => expect(said()).toContain("ready"), 20_000);
      writeFileSync(join(folder, "runbooks/front.md"), "---\ntitle: Theirs\n---\n");
      await vi.waitFor(() => expect(said()).toMatch(words), 20_000);
    },
    60_000,
  );
});
