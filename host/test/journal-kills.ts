import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Journals } from "../workspace/journal/journals.ts";
import type { JournalTask } from "./journal-program.ts";
import { sequenceOf } from "./typed-text.ts";

/** What was left after one kill. */
export type KillOutcome = {
  /** The last text handed to the journal, and the last that it said to be on the disk; -1: none. */
  readonly sent: number;
  readonly kept: number;
  /** The last text older than a second when the kill came. */
  readonly aged: number;
  /** The text that is offered; -1: none, or one that nobody typed. */
  readonly offered: number;
};

/**
 * Lets a program type into the journal of `folder`, kills it after `milliseconds`, kills `recoverers` programs that
 * recover from it as well, and looks at what is offered then.
 *
 * @param program made of `journal-program.ts`
 */
export async function killTyping(
  program: string,
  folder: string,
  milliseconds: number,
  recoverers: readonly number[] = [],
): Promise<KillOutcome> {
  mkdirSync(folder, { recursive: true });
  const said = await killed(program, { folder, task: "type", pause: 20 }, milliseconds);
  for (const soon of recoverers) await killed(program, { folder, task: "recover", pause: 1 }, soon);
  const journals = new Journals(folder);
  const { recoveries } = await journals.recoveries({ open: [] });
  for (const { id } of recoveries) await journals.drop({ id });
  const last = (word: string, before = Number.POSITIVE_INFINITY) =>
    Math.max(
      -1,
      ...said.filter((line) => line.word === word && line.at <= before).map(({ sequence }) => sequence),
    );
  const end = Math.max(0, ...said.map(({ at }) => at));
  return {
    sent: last("sent"),
    kept: last("kept"),
    aged: last("sent", end - 1000),
    offered: Math.max(-1, ...recoveries.map(({ text }) => sequenceOf(text))),
  };
}

type Said = { readonly word: string; readonly sequence: number; readonly at: number };

/** What a program said before it was killed. */
function killed(program: string, task: JournalTask, milliseconds: number): Promise<Said[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    // The time runs from the first word: how long the program takes to start says nothing.
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
    child.on("error", reject).on("close", () => resolve(linesOf(out)));
    child.stdin.end(JSON.stringify(task));
  });
}

function linesOf(out: string): Said[] {
  return [...out.matchAll(/^(\w+) (\d+) (\d+)$/gm)].map(([, word = "", sequence, at]) => ({
    word,
    sequence: Number(sequence),
    at: Number(at),
  }));
}
