import { create } from "zustand";
import { formatLocation, type Location, parseLocation, type Screen } from "./location.ts";

const longestHistory = 200;

/** What is to be different; an undefined part is cleared. */
export type LocationChange = { readonly [K in keyof Location]?: Location[K] | undefined };

type Navigation = {
  readonly location: Location;
  readonly past: readonly Location[];
  readonly future: readonly Location[];
  /** Goes somewhere; what is not named stays, except what belongs to its place: section, runbook, question. */
  readonly go: (change: LocationChange) => void;
  /** Selects a component without leaving the view, unless the present screen shows none. */
  readonly select: (id: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
};

const showsSelection: ReadonlySet<Screen> = new Set(["graph", "list", "tree", "impact", "audit", "runbooks"]);

/** The one selection and the one history, which every view follows. */
export const useNavigation = create<Navigation>()((set, get) => ({
  location: parseLocation(location.hash),
  past: [],
  future: [],
  go(change) {
    const { location: here, past } = get();
    const screen = change.screen ?? here.screen;
    const kept: Location = { screen, ...(here.selected ? { selected: here.selected } : {}) };
    const stays = screen === here.screen ? ofThisPlace(here, change) : onArrival(screen, here, change);
    const next = withoutUndefined({ ...kept, ...stays, ...change, screen });
    if (formatLocation(next) === formatLocation(here)) return;
    set({ location: next, past: [...past, here].slice(-longestHistory), future: [] });
  },
  select(id) {
    const { location: here, go } = get();
    go({ selected: id, screen: showsSelection.has(here.screen) ? here.screen : "graph" });
  },
  back() {
    const { location: here, past, future } = get();
    const previous = past.at(-1);
    if (previous) set({ location: previous, past: past.slice(0, -1), future: [here, ...future] });
  },
  forward() {
    const { location: here, past, future } = get();
    const next = future[0];
    if (next) set({ location: next, past: [...past, here], future: future.slice(1) });
  },
}));

/** What stays while one is on the same screen: the open runbook, the question and its parts. */
function ofThisPlace(here: Location, change: LocationChange): LocationChange {
  const { runbook, subject, action, to, plan } = here;
  const asked = "subject" in change || "plan" in change ? {} : { subject, action, to, plan };
  return { ...asked, ...("runbook" in change ? {} : { runbook }) };
}

/** Whoever comes to the impact screen without a question asks about what is selected. */
function onArrival(screen: Screen, here: Location, change: LocationChange): LocationChange {
  const asks = screen === "impact" && !("subject" in change) && !("plan" in change);
  return asks ? { subject: here.selected } : {};
}

function withoutUndefined(location: LocationChange & { screen: Screen }): Location {
  return Object.fromEntries(Object.entries(location).filter(([, value]) => value !== undefined)) as Location;
}

const nowhere: LocationChange = {
  ...{ selected: undefined, runbook: undefined, section: undefined },
  ...{ subject: undefined, action: undefined, to: undefined, plan: undefined },
};

/** Keeps the address in step, so that a place can be bookmarked and reloaded. */
export function followAddress(): () => void {
  const stop = useNavigation.subscribe(({ location: here }) => {
    history.replaceState(null, "", formatLocation(here));
    const about = here.screen === "impact" ? here.subject?.slice(0, 80) : here.selected;
    document.title = about ? `${about} · Toolforge Runbook Explorer` : "Toolforge Runbook Explorer";
  });
  const onHash = () => useNavigation.getState().go({ ...nowhere, ...parseLocation(location.hash) });
  window.addEventListener("hashchange", onHash);
  return () => {
    stop();
    window.removeEventListener("hashchange", onHash);
  };
}
