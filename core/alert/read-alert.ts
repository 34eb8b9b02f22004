import type { AlertText } from "./alert-text.ts";
import { alertmanagerAlerts } from "./alertmanager.ts";
import { cleanText } from "./clean-text.ts";
import { collapsed, normaliseAlert } from "./normalise.ts";

/** What a paste says, the surest first. */
export type AlertReading = {
  readonly texts: readonly AlertText[];
  /** All of it, cleaned, on one line. */
  readonly whole: string;
  /** The paste was longer than what is examined. */
  readonly cut: boolean;
};

const mostLines = 200;
const mostTexts = 40;
const longestLine = 1_000;

const states = "OK|WARNING|CRITICAL|UNKNOWN|UP|DOWN|UNREACHABLE|PENDING";
const types =
  "PROBLEM|RECOVERY|ACKNOWLEDGEMENT|FLAPPINGSTART|FLAPPINGSTOP|FLAPPINGDISABLED|DOWNTIMESTART|DOWNTIMEEND|DOWNTIMECANCELLED|DOWNTIMEREMOVED|CUSTOM";

/**
 * Icinga on IRC: `TYPE - DESCRIPTION on HOST is STATE: OUTPUT`. A description can have an " on " of its own
 * ("Start a job and verify on Trusty"), and so can the output: the first " on HOST is STATE" before a colon or
 * the line's end counts, and only where there is none the last one of any kind.
 */
const ircForms = [
  new RegExp(`\\b(?:${types}) - (.+?) on (\\S+) is (${states})(?=:|$)`),
  new RegExp(`\\b(?:${types}) - (.+) on (\\S+) is (${states})\\b`),
];
const ircHostForm = new RegExp(`\\b(?:${types}) - (Host (\\S+)) is (${states})\\b`, "i");
/** Subject of an Icinga mail: `** PROBLEM alert - HOST/DESCRIPTION is CRITICAL **`. */
const subjectForm = new RegExp(
  `\\b(?:${types})(?: Service)? alert(?: -|:) ([^\\s/]+)/(.+) is (${states})\\b`,
  "i",
);
/** The same without what stands before it. */
const bareForm = new RegExp(`^(.+) on (\\S+?)(?: is (${states})\\b.*)?$`, "i");

/** Reads a paste of any length in time linear in `examinedCharacters`. Never throws. */
export function readAlert(paste: string): AlertReading {
  const { text, cut } = cleanText(paste);
  const lines = firstLines(text);
  const found = [
    ...alertmanagerAlerts(text),
    ...mailFields(lines),
    ...lines.flatMap(formsIn),
    ...quotedIn(text.slice(0, 20 * longestLine)),
    ...lines.flatMap(bareIn),
    ...lines.map((line): AlertText => ({ text: normaliseAlert(line), from: "line" })),
  ];
  return { texts: distinct(found).slice(0, mostTexts), whole: collapsed(text), cut };
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < mostLines; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = collapsed(text.slice(start, Math.min(end, start + longestLine)));
    if (line !== "") lines.push(line);
    start = end + 1;
  }
  return lines;
}

function formsIn(line: string): AlertText[] {
  const irc = ircForms.map((pattern) => pattern.exec(line)).find((found) => found);
  if (irc) return [form(irc[1], irc[2], irc[3])];
  const host = ircHostForm.exec(line);
  if (host) return [form(host[1], host[2], host[3])];
  const subject = subjectForm.exec(line);
  return subject ? [form(subject[2], subject[1], subject[3])] : [];
}

function form(text = "", host = "", state = ""): AlertText {
  return { text: normaliseAlert(text), host: host.toLowerCase(), state: state.toUpperCase(), from: "form" };
}

/** `Service: …` and `Host: …` of a notification mail. */
function mailFields(lines: readonly string[]): AlertText[] {
  const value = (name: RegExp) => lines.map((line) => name.exec(line)?.[1]).find((text) => text);
  const service = value(/^(?:Service(?: Description)?|Check) ?: (.+)$/i);
  if (!service) return [];
  return [form(service, value(/^Host(?:name)? ?: (\S+)$/i), value(/^State ?: (\w+)/i))];
}

/** Fragments in quotation marks, as people quote an alert inside a sentence. */
function quotedIn(text: string): AlertText[] {
  return [...text.matchAll(/["“„«]([^"“”„«»\n]{3,300})["”“»]/g)].flatMap((match) => {
    const line = collapsed(match[1] ?? "");
    return line.includes(" ")
      ? [...formsIn(line), ...bareIn(line), { text: normaliseAlert(line), from: "line" }]
      : [];
  });
}

function bareIn(line: string): AlertText[] {
  const bare = bareForm.exec(line);
  const host = bare?.[2]?.toLowerCase() ?? "";
  if (!bare || !/[.\d]/.test(host)) return [];
  const state = bare[3] ? { state: bare[3].toUpperCase() } : {};
  return [{ text: normaliseAlert(bare[1] ?? ""), host, ...state, from: "line" }];
}

function distinct(texts: readonly AlertText[]): AlertText[] {
  const known = new Map<string, AlertText>();
  for (const found of texts) if (found.text !== "" && !known.has(found.text)) known.set(found.text, found);
  return [...known.values()];
}
