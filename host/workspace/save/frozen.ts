import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The flag of chattr(1) that stops a file from being changed: `i` immutable, `a` may only be added to. */
export type FrozenFlag = "i" | "a";

/** The flag that `place` carries, as lsattr(1) sees it; undefined where it carries none, or nobody can tell. */
export async function frozenFlag(place: string): Promise<FrozenFlag | undefined> {
  if (process.platform !== "linux") return undefined;
  try {
    const { stdout } = await run("lsattr", ["-d", "--", place], { timeout: 2_000 });
    return /^\S*?([ia])\S* /.exec(stdout)?.[1] as FrozenFlag | undefined;
  } catch {
    return undefined;
  }
}
