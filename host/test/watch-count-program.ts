import { readdirSync, readFileSync } from "node:fs";
import { openSession } from "../workspace/session.ts";

/** Watches the workspace that standard input names, and says `changed N` at each change: N watches the system gave. */
const session = openSession({ builtInFolder: "/nowhere", folder: readFileSync(0, "utf8"), watch: true });
session.onChange(() => process.stdout.write(`changed ${watches()}\n`));
setInterval(() => {}, 1_000);
setTimeout(() => process.stdout.write(`ready ${watches()}\n`), 1_000);

/** Counted as proc_pid_fdinfo(5) lists them. */
function watches(): number {
  const lists = readdirSync("/proc/self/fdinfo").map((name) => {
    try {
      return readFileSync(`/proc/self/fdinfo/${name}`, "utf8");
    } catch {
      return "";
    }
  });
  return lists.join("\n").match(/^inotify wd/gm)?.length ?? 0;
}
