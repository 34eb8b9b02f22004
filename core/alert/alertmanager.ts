import type { AlertText } from "./alert-text.ts";
import { normaliseAlert } from "./normalise.ts";

/**
 * Alerts named in Prometheus and Alertmanager texts: `alertname` labels in JSON (the API, a webhook) and in
 * `alertname="X"` lists, links to a query for one, `[FIRING:2] X (…)`, and the IRC lines `(X) firing: …` and
 * `FIRING: [2x] X: …`. With each name its summary follows as a text of its own.
 */
export function alertmanagerAlerts(text: string): AlertText[] {
  const head = text.slice(0, examined);
  const names = [
    ...matches(head, /\balertname"?\s*(?:=~?|:|%3D)\s*(?:%22|"|')?([\w.:-]{2,120})/gi),
    ...matches(head, /\[(?:FIRING|RESOLVED):?\s*\d*\]\s*([\w.:-]{2,120})/g),
    ...matches(head, /\(([A-Z][\w-]{2,120})\) (?:firing|resolved):/gi),
    ...matches(head, /\b(?:FIRING|RESOLVED): (?:\[\d+x\] )?([A-Z][\w-]{2,120})\b/g),
  ];
  const summaries = [
    ...matches(head, /"(?:summary|description)"\s*:\s*"((?:[^"\\\n]|\\.){3,400})"/g),
    ...matches(head, /^[ \t]*(?:summary|description)[ \t]*[:=][ \t]*"?([^"\n]{3,400})/gim),
  ];
  const host = matches(head, /\b(?:instance|host(?:name)?)"?\s*[=:]\s*["']([\w.-]+)/gi)[0]?.toLowerCase();
  return [...names, ...summaries].map((found) => ({
    text: normaliseAlert(found.replace(/\\(["\\/])/g, "$1")),
    ...(host ? { host } : {}),
    from: "form",
  }));
}

const examined = 40_000;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "").slice(0, 50);
}
