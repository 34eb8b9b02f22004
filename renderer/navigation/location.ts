/** Screens of the rail. `graph`, `list` and `tree` show the same selection in three ways. */
export const screens = ["home", "graph", "list", "tree", "audit", "runbooks", "sources", "settings"] as const;
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
};

/** `#/graph/tools-checker-01`, `#/runbooks/split-dns?section=diagnosis&selected=…`. */
export function formatLocation(location: Location): string {
  const subject = location.screen === "runbooks" ? location.runbook : location.selected;
  const query = new URLSearchParams();
  if (location.screen === "runbooks" && location.selected) query.set("selected", location.selected);
  if (location.section) query.set("section", location.section);
  const path = subject ? `/${encodeURIComponent(subject)}` : "";
  const tail = query.size > 0 ? `?${query}` : "";
  return `#/${location.screen}${path}${tail}`;
}

/** Reads a fragment; whatever it does not understand leads home. */
export function parseLocation(fragment: string): Location {
  const [path = "", tail = ""] = fragment.replace(/^#\/?/, "").split("?");
  const [name = "", encoded] = path.split("/");
  const screen = screens.find((known) => known === name) ?? "home";
  const query = new URLSearchParams(tail);
  const subject = decode(encoded);
  const section = query.get("section");
  const selected = screen === "runbooks" ? query.get("selected") : subject;
  return {
    screen,
    ...(selected ? { selected } : {}),
    ...(screen === "runbooks" && subject ? { runbook: subject } : {}),
    ...(section ? { section } : {}),
  };
}

function decode(text: string | undefined): string | undefined {
  try {
    return text ? decodeURIComponent(text) : undefined;
  } catch {
    return undefined;
  }
}
