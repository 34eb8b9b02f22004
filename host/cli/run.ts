import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { answer, type OperationName, type Operations } from "../../core/contract.ts";
import { type FailureCode, OperationError } from "../../core/operation-error.ts";
import { findAppRoot } from "../app-root.ts";
import { createOperations } from "../operations.ts";
import { openSession, type Session } from "../workspace/session.ts";
import {
  type Call,
  CliFailure,
  type Command,
  type OptionName,
  type OptionValues,
  optionKinds,
} from "./command.ts";
import { commands } from "./commands.ts";
import type { CliIo } from "./io.ts";
import { nearestCommand } from "./nearest-command.ts";
import { printable, printableJson } from "./printable.ts";
import { usageText } from "./usage.ts";

const sharedOptions: readonly OptionName[] = ["workspace", "json", "help", "version"];

/** Runs one command line (without the program's name) and returns its exit code. Never throws for bad input. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let name: string | undefined;
  try {
    const { words, options } = parse(argv);
    name = words[0];
    if (options.version) return print(io, `${findAppRoot().version}\n`);
    if (options.help || name === "help") return print(io, usageText(name === "help" ? words[1] : name));
    const command = commandNamed(name);
    checkUse(command, words.slice(1), options);
    const outcome = await command.run(callOf(words.slice(1), options, io));
    if (outcome.json !== undefined) io.out(options.json ? `${printableJson(outcome.json)}\n` : outcome.text);
    return outcome.exitCode;
  } catch (error) {
    return reportFailure(error, name, argv.includes("--json"), io);
  }
}

function print(io: CliIo, text: string): 0 {
  io.out(text);
  return 0;
}

function parse(argv: readonly string[]): { words: string[]; options: OptionValues } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: optionKinds,
      allowPositionals: true,
    });
    return { words: positionals, options: values };
  } catch (error) {
    throw new CliFailure(2, "bad-input", error instanceof Error ? error.message : String(error), true);
  }
}

function commandNamed(name: string | undefined): Command {
  if (name === undefined) throw new CliFailure(2, "bad-input", "Give a command.", true);
  const command = commands.get(name);
  if (command) return command;
  const near = nearestCommand(name, [...commands.keys()]);
  const hint = near ? ` Did you mean “${near}”?` : "";
  throw new CliFailure(2, "bad-input", `There is no command “${name}”.${hint}`, true);
}

function checkUse(command: Command, words: readonly string[], options: OptionValues): void {
  const [least, most] = command.words;
  const foreign = (Object.keys(options) as OptionName[]).find(
    (option) => !sharedOptions.includes(option) && !command.options.includes(option),
  );
  if (foreign) throw new CliFailure(2, "bad-input", `This command does not take --${foreign}.`, true);
  if (words.length < least) throw new CliFailure(2, "bad-input", "An argument is missing.", true);
  if (words.length > most)
    throw new CliFailure(2, "bad-input", `“${words[most]}” is one argument too many.`, true);
}

function callOf(words: readonly string[], options: OptionValues, io: CliIo): Call {
  const builtInFolder = findAppRoot().folder;
  const folder = options.workspace === undefined ? builtInFolder : resolve(io.cwd, options.workspace);
  let once: Operations | undefined;
  return {
    words,
    options,
    io,
    folder,
    ask: async (name, input) => {
      once ??= createOperations(openSession({ builtInFolder, folder }));
      return askOrFail(once, name, input);
    },
    stay: () => {
      const session: Session = openSession({ builtInFolder, folder, watch: true });
      return { session, operations: createOperations(session) };
    },
  };
}

async function askOrFail(operations: Operations, name: OperationName, input: unknown) {
  const answered = await answer(operations, name, input);
  if (!answered.ok) throw new CliFailure(exitCodeOf(answered.code), answered.code, answered.message);
  // `answer` gives what the operation of that name gave; its type cannot say so.
  return answered.value as never;
}

function exitCodeOf(code: FailureCode): 1 | 2 {
  return code === "not-found" ? 1 : 2;
}

function reportFailure(error: unknown, name: string | undefined, json: boolean, io: CliIo): number {
  const failure =
    error instanceof CliFailure
      ? error
      : new CliFailure(
          2,
          error instanceof OperationError ? error.code : "failed",
          error instanceof Error ? error.message : String(error),
        );
  const { code, message } = failure;
  if (json) io.out(`${printableJson({ ok: false, code, message })}\n`);
  io.err(`${message.split("\n").map(printable).join("\n")}\n`);
  if (failure.showUsage) io.err(`\n${usageText(name)}`);
  return failure.exitCode;
}
