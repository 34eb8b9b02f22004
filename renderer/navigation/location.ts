import { type Action, actions } from "../../core/impact/grade.ts";

/** Screens of the rail. `graph`, `list` and `tree` show the same selection in three ways. */
export const screens = [
  "home",
  "graph",
  "list",
  "tree",
  "impact",
  "audit",
  "runbooks",
  "sources",
  "settings",
] as const;
export type Screen = (typeof screens)[number];

/** Where the user is: everything back and forward walk over, and what a link can name. */
export type Location = {
  readonly screen: Screen;
  /** Selected component. */
  readonly selected?: string;
  /** Open runbook, on the runbooks screen. */
  readonly runbook?: string;
  /** Heading within the runbook. */
  readonly section?: string;
  /** What is asked about, on the impact screen: a component's id or name, or any text. */
  readonly subject?: string;
  /** What is to be done to the subject; left out: the first action that fits it. */
  readonly action?: Action;
  /** The new name or address, where the action gives one. */
  readonly to?: string;
  /** Open plan, on the impact screen. */
  readonly plan?: string;
};

/** More of a pasted text than this says nothing about a name; it would only fill the address. */
export const longestSubject = 2_000;

/**
 * `#/graph/tools-checker-01`, `#/runbooks/split-dns?section=diagnosis&selected=…`,
 * `#/impact/dns-k8s-master?action=rename&to=…&selected=…`.
 */
export function formatLocation(location: Location): string {
  const { screen, selected, section } = location;
  const query = new URLSearchParams();
  if (hasSubjectOfItsOwn(screen) && selected) query.set("selected", selected);
  if (section) query.set("section", section);
  if (screen === "impact") {
    const { action, to, plan } = location;
    if (action) query.set("action", action);
    if (to) query.set("to", inAddress(to));
    if (plan) query.set("plan", plan);
  }
  const subject = subjectOf(location);
  const path = subject ? `/${encodeURIComponent(inAddress(subject))}` : "";
  const tail = query.size > 0 ? `?${query}` : "";
  return `#/${screen}${path}${tail}`;
}

function subjectOf({ screen, runbook, subject, selected }: Location): string | undefined {
  if (screen === "runbooks") return runbook;
  return screen === "impact" ? subject : selected;
}

/** On these screens the selection is something beside what the screen shows. */
function hasSubjectOfItsOwn(screen: Screen): boolean {
  return screen === "runbooks" || screen === "impact";
}

/** Half a character cannot be encoded, and a cut may leave one. */
function inAddress(text: string): string {
  return text.slice(0, longestSubject).toWellFormed();
}

/** Reads a fragment; whatever it does not understand leads home. */
export function parseLocation(fragment: string): Location {
  const [path = "", tail = ""] = fragment.replace(/^#\/?/, "").split("?");
  const [name = "", encoded] = path.split("/");
  const screen = screens.find((known) => known === name) ?? "home";
  const query = new URLSearchParams(tail);
  const subject = decode(encoded);
  const section = query.get("section");
  const selected = hasSubjectOfItsOwn(screen) ? query.get("selected") : subject;
  return {
    screen,
    ...(selected ? { selected } : {}),
    ...(screen === "runbooks" && subject ? { runbook: subject } : {}),
    ...(section ? { section } : {}),
    ...(screen === "impact" ? questionIn(subject, query) : {}),
  };
}

function questionIn(subject: string | undefined, query: URLSearchParams): Partial<Location> {
  const action = actions.find((known) => known === query.get("action"));
  const [to, plan] = [query.get("to"), query.get("plan")];
  return {
    ...(subject ? { subject } : {}),
    ...(action ? { action } : {}),
    ...(to ? { to } : {}),
    ...(plan ? { plan } : {}),
  };
}

function decode(text: string | undefined): string | undefined {
  try {
    return text ? decodeURIComponent(text) : undefined;
  } catch {
    return undefined;
  }
}
