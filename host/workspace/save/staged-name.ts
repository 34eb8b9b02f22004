import { basename, dirname, join } from "node:path";

/** Hidden, so that nothing lists or watches it, and with the number of the process that makes it. */
const stagedPattern = /^\..+\.(?:md|ya?ml)\.(\d{1,10})\.saving(?:\.\d{1,10})?$/i;

/** The file in which the next content of `target` is made, in the same folder. */
export function stagedName(target: string, process: number): string {
  return join(dirname(target), `.${basename(target)}.${process}.saving`);
}

/** The process that makes, or made, the file `name`; undefined when it is no file in the making. */
export function processOfStaged(name: string): number | undefined {
  const number = stagedPattern.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
