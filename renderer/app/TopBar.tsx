import {
  cdxIconArrowNext,
  cdxIconArrowPrevious,
  cdxIconNetworkOff,
  cdxIconSearch,
} from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import type { Screen } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { usePalette } from "../palette/palette-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./TopBar.module.css";

/** Back and forward, where we are, the question box, and the promise that no network is used. */
export function TopBar() {
  const { past, future, back, forward } = useNavigation();
  const openPalette = usePalette((state) => state.open);
  return (
    <header className={styles.bar} data-region="top" tabIndex={-1}>
      <button
        type="button"
        className="button quiet icon"
        aria-label="Back"
        disabled={past.length === 0}
        onClick={back}
      >
        <Icon icon={cdxIconArrowPrevious} />
      </button>
      <button
        type="button"
        className="button quiet icon"
        aria-label="Forward"
        disabled={future.length === 0}
        onClick={forward}
      >
        <Icon icon={cdxIconArrowNext} />
      </button>
      <Breadcrumb />
      <button type="button" className={styles.search} onClick={() => openPalette("")}>
        <Icon icon={cdxIconSearch} size={16} />
        <span>Search, or paste an alert…</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className={styles.offline} title="No network is used. Nothing leaves this computer.">
        <Icon icon={cdxIconNetworkOff} size={16} />
        <span>offline, as designed</span>
      </span>
    </header>
  );
}

const screenTitles: Readonly<Record<Screen, string>> = {
  home: "Home",
  graph: "Graph",
  list: "List",
  tree: "Tree",
  impact: "Impact",
  audit: "Audit",
  runbooks: "Runbooks",
  sources: "Sources",
  settings: "Settings",
};
const showsSelection: ReadonlySet<Screen> = new Set(["graph", "list", "tree", "audit"]);

function Breadcrumb() {
  const { screen, selected, runbook, subject: asked } = useNavigation((state) => state.location);
  const title = useWorkspace((state) => state.overview?.manifest.title) ?? "Opening…";
  const name = useWorkspace((state) => (selected ? (state.byId.get(selected)?.name ?? selected) : undefined));
  const question = useWorkspace((state) => state.byId.get(asked ?? "")?.name ?? asked?.slice(0, 80));
  const ofScreen = screen === "runbooks" ? runbook : screen === "impact" ? question : undefined;
  const subject = ofScreen ?? (showsSelection.has(screen) ? name : undefined);
  return (
    <ol className={styles.crumbs} aria-label="Where you are">
      <li>{title}</li>
      <li>{screenTitles[screen]}</li>
      {subject ? <li className="mono">{subject}</li> : null}
    </ol>
  );
}
