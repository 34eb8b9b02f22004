import type { PublishCheck } from "./publish-schema.ts";
import { savedText } from "./saved-text.ts";

export type CheckedPage = {
  /** What would be sent. */
  readonly text: string;
  /** What the page holds now. */
  readonly theirs: string | undefined;
  /** Why this account may not edit the page. */
  readonly hindrances: readonly string[];
  readonly redirect: boolean;
  /** What the wiki found in the text, where it was asked. */
  readonly preview:
    | {
        readonly missingTemplates: readonly string[];
        readonly missingLinks: readonly string[];
        readonly warnings: readonly string[];
      }
    | undefined;
};

/** What a person should know before publishing; those that stand in the way come first. */
export function publishChecks(page: CheckedPage): PublishCheck[] {
  const checks = [
    editable(page),
    ...redirect(page),
    anchors(page),
    ...templates(page),
    secrets(page),
    ...rendering(page),
  ];
  const order = { stop: 0, look: 1, ok: 2 };
  return checks.sort((a, b) => order[a.level] - order[b.level]);
}

function editable({ hindrances }: CheckedPage): PublishCheck {
  if (hindrances.length === 0)
    return { id: "editable", level: "ok", words: "This account may edit the page" };
  return { id: "editable", level: "stop", words: `The wiki will refuse: ${hindrances.join(" ")}` };
}

function redirect({ redirect }: CheckedPage): PublishCheck[] {
  const words =
    "The page sends its readers on to another one, perhaps because it was moved. Publish there instead";
  return redirect ? [{ id: "redirect", level: "look", words }] : [];
}

/** Alerts and other pages link to anchors: one that goes away breaks links that nobody sees here. */
function anchors({ text, theirs = "" }: CheckedPage): PublishCheck {
  const ours = anchorsOf(text);
  const before = [...anchorsOf(theirs)];
  const lost = before.filter((anchor) => !ours.has(anchor));
  if (lost.length === 0)
    return { id: "anchors", level: "ok", words: `${counted(before.length, "anchor")} of the page kept` };
  const words = `${counted(lost.length, "anchor")} of the page would be gone, with the links to it: ${listed(lost)}`;
  return { id: "anchors", level: "look", words };
}

function templates({ text, theirs = "" }: CheckedPage): PublishCheck[] {
  const ours = templatesOf(text);
  const lost = [...templatesOf(theirs)].filter((name) => !ours.has(name));
  if (lost.length === 0) return [];
  const words = `${counted(lost.length, "template")} of the page would be gone: ${listed(lost)}`;
  return [{ id: "templates", level: "look", words }];
}

/** What looks like a key or a password in clear: a page on a wiki cannot be taken back (names of forms, no proof). */
const secretForms: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:ghp|gho|ghs|glpat|xox[abp])[-_][0-9A-Za-z-]{20,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  /\$(?:2[aby]|[156y])\$[./\w$]{20,}/,
  /\b(?:password|passwd|secret|api[_-]?key|token)\s*[:=]\s*["']?(?![<$\\{*x.]|none\b|null\b)[^\s"'<>{}|]{8,}/i,
];

function secrets({ text }: CheckedPage): PublishCheck {
  const line = savedText(text)
    .split("\n")
    .findIndex((each) => secretForms.some((form) => form.test(each)));
  if (line === -1) return { id: "secrets", level: "ok", words: "Nothing looks like a password or key" };
  const words = `Line ${line + 1} looks like a password or key. A page on the wiki cannot be taken back`;
  return { id: "secrets", level: "look", words };
}

function rendering({ preview }: CheckedPage): PublishCheck[] {
  if (!preview) return [];
  const { warnings, missingLinks, missingTemplates } = preview;
  const checks: readonly (readonly [PublishCheck["id"], readonly string[], string])[] = [
    ["warnings", warnings, "The wiki warns"],
    ["links", missingLinks, `${counted(missingLinks.length, "link")} to pages that the wiki does not have`],
    [
      "templates",
      missingTemplates,
      `${counted(missingTemplates.length, "template")} that the wiki does not have`,
    ],
  ];
  return checks
    .filter(([, found]) => found.length > 0)
    .map(([id, found, words]) => ({ id, level: "look", words: `${words}: ${listed(found)}` }));
}

/** Names of `{{anchor|…}}` and of ids in HTML. */
function anchorsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, names = ""] of text.matchAll(/\{\{\s*anchor\s*\|([^{}]*)\}\}/gi))
    for (const name of names.split("|")) if (name.trim()) found.add(name.trim().replaceAll(" ", "_"));
  for (const [, , id = ""] of text.matchAll(/<[a-z][^<>]*\sid\s*=\s*(["']?)([^"'\s>]+)\1/gi)) found.add(id);
  return found;
}

/** Names of the templates that a text calls, as far as its own lines tell. */
function templatesOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = ""] of text.matchAll(/\{\{\s*([^\s{}|#<>[\]:][^{}|#<>[\]\n:]*)/g))
    found.add(name.trim());
  return found;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5).join(", ");
  return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}
