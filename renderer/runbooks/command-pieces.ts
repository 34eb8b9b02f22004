import type { Command } from "../../core/runbook/commands.ts";
import { hiddenCharacters } from "../../core/runbook/hidden-characters.ts";
import { fillPlaceholders } from "../../core/runbook/placeholders.ts";
import type { Component } from "../../core/schema/component.ts";

type ShownCommand = Pick<Command, "text" | "placeholders" | "runnable">;

/** A part of a command as it is shown. */
export type CommandPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "filled"; readonly text: string; readonly name: string; readonly from: "typed" | "fact" }
  | { readonly kind: "missing"; readonly text: string; readonly name: string }
  | { readonly kind: "hidden"; readonly text: string; readonly code: string; readonly name: string };

/**
 * A command cut into pieces: placeholders filled with what was typed for them, else with a fact of the
 * component where it can stand in that place, else marked as missing; hidden characters apart. In a block that
 * is not meant to be run, `<x>` is no placeholder: it may be output, or markup.
 *
 * @param typed values by placeholder name; empty ones count as not typed
 */
export function commandPieces(
  { text: command, placeholders, runnable }: ShownCommand,
  component: Component | undefined,
  typed: ReadonlyMap<string, string>,
): CommandPiece[] {
  if (placeholders.length === 0 || !runnable) return withHiddenApart(command);
  const cut = new RegExp(`<(${placeholders.join("|")})>`, "g");
  const pieces: CommandPiece[] = [];
  let at = 0;
  for (const match of command.matchAll(cut)) {
    const [whole, name = ""] = match;
    pieces.push(...withHiddenApart(command.slice(at, match.index)));
    at = match.index + whole.length;
    const own = typed.get(name)?.trim();
    const value = own || factAt(command, match.index, at, name, component);
    if (value) pieces.push({ kind: "filled", text: value, name, from: own ? "typed" : "fact" });
    else pieces.push({ kind: "missing", text: whole, name });
  }
  return [...pieces, ...withHiddenApart(command.slice(at))];
}

/** Whether a fact fits depends on the characters around it, so the core is asked with exactly those. */
function factAt(
  command: string,
  start: number,
  end: number,
  name: string,
  component: Component | undefined,
): string | undefined {
  if (!component) return undefined;
  const around = `${command[start - 1] ?? ""}<${name}>${command[end] ?? ""}`;
  const { filled } = fillPlaceholders(around, component);
  return Object.hasOwn(filled, name) ? filled[name] : undefined;
}

function withHiddenApart(text: string): CommandPiece[] {
  const pieces: CommandPiece[] = [];
  let at = 0;
  for (const { start, end, code, name } of hiddenSpans(text)) {
    if (start > at) pieces.push({ kind: "text", text: text.slice(at, start) });
    pieces.push({ kind: "hidden", text: text.slice(start, end), code, name });
    at = end;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

type HiddenSpan = {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly name: string;
};

function hiddenSpans(text: string): HiddenSpan[] {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
  return hiddenCharacters(text).map(({ line, column, code, name }) => {
    const start = (lineStarts[line - 1] ?? 0) + column - 1;
    return { start, end: start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1), code, name };
  });
}

/** What goes to the clipboard, and what the person should be told about it. */
export type CommandCopy = {
  readonly text: string;
  /** Placeholders that still stand in the text, without brackets, each once. */
  readonly missing: readonly string[];
  /** How many hidden characters were left out or made an ordinary blank. */
  readonly mended: number;
  /** Whether a fact of the component stands in it. */
  readonly fromFacts: boolean;
};

/** The command for the clipboard: as it is shown, without its hidden characters. */
export function commandCopy(pieces: readonly CommandPiece[]): CommandCopy {
  const missing = new Set<string>();
  let mended = 0;
  let text = "";
  for (const piece of pieces) {
    if (piece.kind === "missing") missing.add(piece.name);
    if (piece.kind === "text" || piece.kind === "missing") text += piece.text;
    else {
      const spans = hiddenSpans(piece.text);
      mended += spans.length;
      text += visible(piece.text, spans);
    }
  }
  const fromFacts = pieces.some((piece) => piece.kind === "filled" && piece.from === "fact");
  return { text, missing: [...missing], mended, fromFacts };
}

/** A character that looks like a blank becomes one; the others go. */
function visible(text: string, spans: readonly HiddenSpan[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end, name } of spans) {
    shown += text.slice(at, start) + (/space|line break/.test(name) ? " " : "");
    at = end;
  }
  return shown + text.slice(at);
}
