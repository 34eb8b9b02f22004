import type { OperationOutput } from "../../core/contract.ts";

/** What the text in the question box asks for, by its first character (UX §7.11). */
export type Question =
  | { readonly mode: "search"; readonly text: string }
  | { readonly mode: "commands"; readonly text: string }
  | { readonly mode: "names"; readonly text: string }
  | { readonly mode: "runbooks"; readonly text: string }
  | { readonly mode: "alert"; readonly text: string }
  | { readonly mode: "help"; readonly text: "" };

const modes = { ">": "commands", "@": "names", "#": "runbooks", "!": "alert" } as const;

/** Prefixes with what they do, for the help row. */
export const prefixHelp: readonly (readonly [prefix: string, meaning: string])[] = [
  ["", "components, runbooks, sections, text, commands"],
  [">", "commands"],
  ["@", "names and addresses only"],
  ["#", "runbooks and their sections"],
  ["!", "match as an alert"],
  ["?", "this help"],
];

/** Reads the box. Text pasted with a line break is an alert, whatever it starts with. */
export function parseQuestion(raw: string): Question {
  if (/\n/.test(raw.trim())) return { mode: "alert", text: raw.trim() };
  const text = raw.trimStart();
  if (text.trim() === "?") return { mode: "help", text: "" };
  const mode = modes[text.charAt(0) as keyof typeof modes];
  return mode ? { mode, text: text.slice(1).trim() } : { mode: "search", text: text.trim() };
}

/** Whether a line looks so much like a notification that the match should stand above the search results. */
export function looksLikeAlert(text: string): boolean {
  return (
    /\b(PROBLEM|RECOVERY|CRITICAL|WARNING|UNKNOWN|ACKNOWLEDGEMENT|FIRING)\b/.test(text) ||
    /\w{3,}:\s+\w+.*\bon\b\s+\S+\.\S+/.test(text)
  );
}

type AlertMatch = OperationOutput<"matchAlert">["matches"][number];

/** A step of the chain in words: what the earlier component does with it. */
export function hopWords(match: AlertMatch, id: string): string {
  const hop = match.hops.find((known) => known.to === id);
  return hop ? hop.words : "";
}
