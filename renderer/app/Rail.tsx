import {
  cdxIconArticles,
  cdxIconFlag,
  cdxIconHome,
  cdxIconReferences,
  cdxIconSettings,
} from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import type { Screen } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./Rail.module.css";

/** Three nodes and the two lines between them; Codex has no such icon. */
const graphIcon = {
  path: "M15 2a3 3 0 1 1-2.7 4.3L7.5 8.7a3 3 0 0 1 0 2.6l4.8 2.4a3 3 0 1 1-.9 1.8l-4.8-2.4a3 3 0 1 1 0-6.2l4.8-2.4A3 3 0 0 1 15 2z",
};

const items = [
  { screen: "home", title: "Home", icon: cdxIconHome },
  { screen: "graph", title: "Graph", icon: graphIcon },
  { screen: "audit", title: "Audit", icon: cdxIconFlag },
  { screen: "runbooks", title: "Runbooks", icon: cdxIconArticles },
  { screen: "sources", title: "Sources", icon: cdxIconReferences },
] as const;

/** Main navigation. Graph, list and tree are one place seen in three ways. */
export function Rail() {
  const here = useNavigation((state) => state.location.screen);
  return (
    <nav className={styles.rail} aria-label="Screens" data-region="rail" tabIndex={-1}>
      {items.map((item) => (
        <RailButton key={item.screen} {...item} current={isCurrent(item.screen, here)} />
      ))}
      <span className={styles.spring} />
      <RailButton screen="settings" title="Settings" icon={cdxIconSettings} current={here === "settings"} />
    </nav>
  );
}

function isCurrent(screen: Screen, here: Screen): boolean {
  return screen === here || (screen === "graph" && (here === "list" || here === "tree"));
}

type RailButtonProps = {
  readonly screen: Screen;
  readonly title: string;
  readonly icon: Parameters<typeof Icon>[0]["icon"];
  readonly current: boolean;
};

function RailButton({ screen, title, icon, current }: RailButtonProps) {
  const go = useNavigation((state) => state.go);
  return (
    <button
      type="button"
      className={styles.button}
      aria-current={current ? "page" : undefined}
      onClick={() => go({ screen })}
    >
      <Icon icon={icon} />
      <span>{title}</span>
    </button>
  );
}
