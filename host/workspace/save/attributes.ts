import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Gives the file `to` the access list (ACL) and the extended attributes of `from`, which a new file does not have:
 * without its list, what was a mask in the mode would become the right of a whole group. Node knows neither, so on
 * Linux cp(1) of the GNU coreutils does it. Where there is none, or it may not, the save goes on without them.
 */
export async function copyAttributes(from: string, to: string): Promise<void> {
  if (process.platform !== "linux") return;
  const what = ["--attributes-only", "--preserve=mode,xattr"];
  await run("cp", [...what, "--", from, to], { timeout: 5_000 }).catch(() => {});
}
