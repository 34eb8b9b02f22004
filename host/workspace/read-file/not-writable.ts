import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { frozenFlag } from "../save/frozen.ts";
import { type Attempt, explained } from "../save/refusal.ts";

/**
 * Why a save of this file would be refused, and the way out, in the words in which the save itself would say it;
 * undefined when, as far as can be seen, it would not. Root is stopped by a frozen file but by no permission.
 */
export async function notWritable(file: Omit<Attempt, "done">): Promise<string | undefined> {
  const error = (await denied(file.target)) ?? (await frozen(file.target));
  if (!error) return undefined;
  const { cause, wayOut } = await explained(error, { ...file, done: "saved" });
  return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${wayOut}`;
}

/** A save makes a new file in the folder and puts it in the place of the old one: it needs both. */
async function denied(target: string): Promise<Error | undefined> {
  try {
    await access(target, constants.W_OK);
    await access(dirname(target), constants.W_OK);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function frozen(target: string): Promise<Error | undefined> {
  for (const place of [target, dirname(target)]) {
    if (await frozenFlag(place)) return Object.assign(new Error("frozen"), { code: "EPERM" });
  }
  return undefined;
}
