import type { OperationOutput } from "../../../core/contract.ts";

/** How the lines of a text end; a lone carriage return is an end as well, and makes it mixed with any other. */
export function lineEndingOf(text: string): OperationOutput<"readFile">["lineEnding"] {
  const found = new Set(text.match(/\r\n|\r|\n/g));
  if (found.size === 0) return "none";
  if (found.size > 1 || found.has("\r")) return "mixed";
  return found.has("\n") ? "lf" : "crlf";
}
