import type { TextEdit } from "../../editing/text-edit.ts";
import type { Fix, FixSource } from "./finding.ts";

/** A fix that replaces places of the body; offsets count from the start of the body. */
export function bodyFix(title: string, { bodyFrom }: FixSource, edits: readonly TextEdit[]): Fix {
  return {
    title,
    edits: edits.map(({ from, to, insert }) => ({ from: from + bodyFrom, to: to + bodyFrom, insert })),
  };
}

/** Offset in `body` behind the line that holds `offset`, its line end included. */
export function afterLine(body: string, offset: number): number {
  const newline = body.indexOf("\n", offset);
  return newline === -1 ? body.length : newline + 1;
}
