import { cleanText } from "./clean-text.ts";

/**
 * Characters Icinga does not allow in a service description. Wikimedia's `monitoring::service` puts `-` in
 * their place, so "tools homepage (admin tool)" arrives as "tools homepage -admin tool-".
 * Source: operations/puppet, modules/monitoring/manifests/service.pp and modules/nagios_common.
 */
const illegal = /[`~!$%^&*"|'<>?,()=]/g;

/**
 * An alert text in the form in which two of them are compared: as Icinga alters it, without a trailing
 * ` #page`, without quotation marks around it, blanks collapsed, lower case.
 */
export function normaliseAlert(text: string): string {
  return withoutQuotes(collapsed(cleanText(text).text))
    .replace(/ ?#page$/i, "")
    .replace(illegal, "-")
    .toLowerCase()
    .trim();
}

/** Runs of blanks and line ends as one blank, none at the ends. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const quotePairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‘", "’"],
  ["`", "`"],
];

/** Text without one pair of quotation marks around all of it. */
function withoutQuotes(text: string): string {
  for (const [open, close] of quotePairs) {
    if (text.length > 2 && text.startsWith(open) && text.endsWith(close)) return text.slice(1, -1).trim();
  }
  return text;
}
