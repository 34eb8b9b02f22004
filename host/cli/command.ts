import type { OperationInput, OperationName, OperationOutput, Operations } from "../../core/contract.ts";
import type { Session } from "../workspace/session.ts";
import type { CliIo } from "./io.ts";

/** Options of all commands; `usage.ts` says what each takes, `Command.options` who takes it. */
export const optionKinds = {
  workspace: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  limit: { type: "string" },
  rule: { type: "string", multiple: true },
  component: { type: "string" },
  "fail-on": { type: "string" },
  format: { type: "string" },
  action: { type: "string" },
  to: { type: "string" },
  today: { type: "string" },
  port: { type: "string" },
  open: { type: "boolean" },
  check: { type: "boolean" },
  all: { type: "boolean" },
  output: { type: "string", short: "o" },
  fragment: { type: "boolean" },
  "dry-run": { type: "boolean" },
  summary: { type: "string" },
} as const;

export type OptionName = keyof typeof optionKinds;
export type OptionValues = {
  readonly [K in OptionName]?: (typeof optionKinds)[K] extends { multiple: true }
    ? string[]
    : (typeof optionKinds)[K]["type"] extends "boolean"
      ? boolean
      : string;
};

/** One run of a command. */
export type Call = {
  readonly words: readonly string[];
  readonly options: OptionValues;
  readonly io: CliIo;
  /** Absolute path of the workspace in question. */
  readonly folder: string;
  /**
   * Runs an operation over the workspace, the way every wire does.
   *
   * @throws CliFailure when the answer is a failure
   */
  readonly ask: <N extends OperationName>(name: N, input: OperationInput<N>) => Promise<OperationOutput<N>>;
  /** Opens the workspace with a watcher, for commands that stay. */
  readonly stay: () => { session: Session; operations: Operations };
};

/** What a command found: as data, and as text for people. */
export type Outcome = {
  readonly json: unknown;
  readonly text: string;
  /** 3: two sides have changed, and a person has to decide. */
  readonly exitCode: 0 | 1 | 3;
};

export type Command = {
  /** Name and arguments, as in the usage text. */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly OptionName[];
  /** Least and most words after the name. */
  readonly words: readonly [number, number];
  readonly run: (call: Call) => Promise<Outcome>;
};

/** A run that ends without an outcome; 1: nothing was found, 2: wrong usage or an unreadable workspace. */
export class CliFailure extends Error {
  readonly exitCode: 1 | 2;
  readonly code: string;
  /** Whether the usage text helps. */
  readonly showUsage: boolean;
  constructor(exitCode: 1 | 2, code: string, message: string, showUsage = false) {
    super(message);
    this.name = "CliFailure";
    this.exitCode = exitCode;
    this.code = code;
    this.showUsage = showUsage;
  }
}

/** A whole number from an option; undefined when the option is not given. */
export function wholeNumber(name: OptionName, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CliFailure(2, "bad-input", `--${name} takes a whole number, not “${text}”.`);
}

/**
 * The value of an option that takes one of a few; undefined when the option is not given.
 *
 * @throws CliFailure for any other value
 */
export function oneOf<T extends string>(
  name: OptionName,
  allowed: readonly T[],
  text: string | undefined,
): T | undefined {
  if (text === undefined) return undefined;
  const value = allowed.find((item) => item === text);
  if (value) return value;
  throw new CliFailure(2, "bad-input", `--${name} takes one of ${allowed.join(", ")}, not “${text}”.`);
}
