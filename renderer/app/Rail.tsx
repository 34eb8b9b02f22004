import {
  cdxIconArticles,
  cdxIconFlag,
  cdxIconHome,
  cdxIconLive,
  cdxIconReferences,
  cdxIconSettings,
} from "@wikimedia/codex-icons";
import { graphIcon } from "../controls/graph-icon.ts";
import { Icon } from "../controls/Icon.tsx";
import type { Screen } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./Rail.module.css";

const items = [
  { screen: "home", title: "Home", icon: cdxIconHome },
  { screen: "graph", title: "Graph", icon: graphIcon },
  { screen: "impact", title: "Impact", icon: cdxIconLive },
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
