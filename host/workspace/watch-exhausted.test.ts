import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished, vi } from "vitest";
import { builtProgram } from "../test/built-program.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { contentHash } from "./save/on-disk.ts";

const hasStrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
const program = builtProgram("exhausted-watch-program.ts");

/** The program over a folder, while a call of the system fails as it does when a limit is used up. */
async function watching(folder: string, fault: string) {
  const log = join(temporaryFolder(), "log");
  const call = fault.slice(0, fault.indexOf(":"));
  const strace = [
    "-f",
    "-o",
    log,
    "-e",
    `trace=${call}`,
    "-e",
    `inject=${fault}`,
    process.execPath,
    program(),
  ];
  const child = spawn("strace", strace, { stdio: ["pipe", "pipe", "inherit"], detached: true });
  onTestFinished(() => {
    process.kill(-(child.pid ?? 0), "SIGKILL");
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  child.stdin.write(`${folder}\n`);
  await vi.waitFor(() => expect(said).toContain("open"), 20_000);
  // Watching begins in the background.
  await vi.waitFor(() => expect(readFileSync(log, "utf8")).toContain("(INJECTED)"), 20_000);
  return { said, say: (line: string) => child.stdin.write(`${line}\n`) };
}

/** As inotify(7) has them: no watch left of fs.inotify.max_user_watches, no instance left of max_user_instances. */
const exhausted = ["inotify_add_watch:error=ENOSPC", "inotify_init1:error=EMFILE"];

it.skipIf(!hasStrace).each(exhausted)(
  "with %s a window that comes to the front, a save, and time all find what another program wrote",
  async (fault) => {
    const folder = smallWorkspace();
    const file = "runbooks/front.md";
    const read = contentHash(readFileSync(join(folder, file)));
    const { said, say } = await watching(folder, fault);

    writeFiles(folder, { [file]: "# Another program\n" });
    say(`save ${read}`);
    await vi.waitFor(() => expect(said).toContain("refused changed-elsewhere"), 20_000);
    expect(readFileSync(join(folder, file), "utf8")).toBe("# Another program\n");

    writeFiles(folder, { "runbooks/back.md": "# Back\n" });
    said.length = 0;
    say("check");
    await vi.waitFor(() => expect(said.some((line) => line.startsWith("check"))).toBe(true), 20_000);
    // Either this look found it, or one of those at intervals did just before.
    expect(said).toContain("told");

    said.length = 0;
    writeFiles(folder, { "runbooks/third.md": "# Third\n" });
    await vi.waitFor(() => expect(said).toEqual(["told"]), 20_000);
  },
  90_000,
);
