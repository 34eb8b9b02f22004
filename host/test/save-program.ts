import { readFileSync } from "node:fs";
import type { OperationArguments } from "../../core/contract.ts";
import { saveFile } from "../workspace/save/save-file.ts";
import { openSession } from "../workspace/session.ts";

/** Saves what standard input says and prints the outcome: the program that tests run, limit and kill. */
const given = JSON.parse(readFileSync(0, "utf8")) as {
  folder: string;
  input: OperationArguments<"saveFile">;
};
const session = openSession({ builtInFolder: "/nowhere", folder: given.folder });
let outcome: unknown;
try {
  outcome = await saveFile(session, given.input);
} catch (error) {
  const { code, message } = error as { code?: string; message?: string };
  outcome = { code, message };
}
process.stdout.write(JSON.stringify(outcome));
