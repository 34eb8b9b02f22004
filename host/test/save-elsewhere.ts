import { spawn } from "node:child_process";
import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { builtProgram } from "./built-program.ts";

type Save = OperationArguments<"saveFile">;
type Outcome = Partial<OperationOutput<"saveFile">> & { code?: string; message?: string };

/** `setpriv` and what it needs to run a program as nobody, whom permissions bind as they do not bind root. */
export const asNobody: readonly string[] =
  process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

/** A shell's limit of 8 blocks of 1,024 bytes on any file written. */
export const withSmallFiles: readonly string[] = ["bash", "-c", 'ulimit -f 8; exec "$0" "$@"'];

/**
 * Saves in a process of its own, with the program built as it ships, so that it can run as somebody else, under
 * a limit, or be killed. To be called once at the top of a test file.
 *
 * @returns a function that saves into the workspace `folder`; `wrapper` is a command line put before the program's.
 *   Its outcome is the answer, or the failure's code and message, or nothing when the process was killed.
 */
export function saverElsewhere(): (
  folder: string,
  input: Save,
  wrapper?: readonly string[],
) => Promise<Outcome> {
  const program = builtProgram("save-program.ts");
  return async (folder, input, wrapper = []) => {
    const out = await runProgram([...wrapper, process.execPath, program()], {
      folder,
      input,
    });
    return out === "" ? {} : (JSON.parse(out) as Outcome);
  };
}

/** Standard output of a program that gets `given` as JSON on its standard input. */
function runProgram([command = "", ...rest]: readonly string[], given: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    // One thread for files, so that calls of the system come in one order.
    const env = { ...process.env, UV_THREADPOOL_SIZE: "1" };
    const child = spawn(command, rest, { cwd: "/", env, stdio: ["pipe", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.on("error", reject).on("close", () => resolve(out));
    child.stdin.on("error", () => {}).end(JSON.stringify(given));
  });
}
