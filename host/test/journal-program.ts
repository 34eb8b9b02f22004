import { readFileSync, writeSync } from "node:fs";
import { Journals } from "../workspace/journal/journals.ts";
import { typedText } from "./typed-text.ts";

/** What the program is to do until it is killed. */
export type JournalTask = {
  readonly folder: string;
  /** Types into the journal, or only looks what is to be recovered and takes part of it over, again and again. */
  readonly task: "type" | "recover";
  /** Milliseconds between two calls. */
  readonly pause: number;
};

/** Lines printed: `sent N MS` before a call, `kept N MS` when its text is said to be on the disk, or `failed N MS`. */
function say(word: string, sequence: number): void {
  writeSync(1, `${word} ${sequence} ${Math.round(performance.now())}\n`);
}

const task = JSON.parse(readFileSync(0, "utf8")) as JournalTask;
const journals = new Journals(task.folder);
const where = { writer: `w${process.pid}`, path: "runbooks/front.md", base: null };
const rest = () => new Promise((resolve) => setTimeout(resolve, task.pause));

if (task.task === "type") {
  for (let sequence = 0; ; sequence++) {
    say("sent", sequence);
    const text = typedText(sequence);
    const before = typedText(sequence - 1);
    const call =
      sequence % 3 === 1
        ? { ...where, sequence, after: sequence - 1, edits: [{ from: 0, to: before.length, insert: text }] }
        : { ...where, sequence, text };
    void journals.keep(call).then(
      ({ kept }) => say(kept ? "kept" : "refused", sequence),
      () => say("failed", sequence),
    );
    await rest();
  }
}
for (let sequence = 0; ; sequence++) {
  const { recoveries } = await journals.recoveries({ open: [where.writer] });
  for (const { id, text, path, base } of recoveries) {
    await journals.keep({ ...where, path, base, sequence: sequence++, text });
    await journals.drop({ id });
  }
  say("recovered", recoveries.length);
  await rest();
}
