import { cdxIconLayout } from "@wikimedia/codex-icons";
import { usePanels } from "../app/panel-store.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./ViewSwitch.module.css";

const views = [
  { screen: "graph", title: "Graph" },
  { screen: "list", title: "List" },
  { screen: "tree", title: "Tree" },
] as const;

/** Graph, list and tree: one selection and one filter, seen in three ways. */
export function ViewSwitch() {
  const here = useNavigation((state) => state.location.screen);
  const go = useNavigation((state) => state.go);
  const panelOpen = usePanels((state) => state.left.open);
  const togglePanel = usePanels((state) => state.toggle);
  return (
    <div className={styles.views}>
      <button
        type="button"
        className="button icon"
        aria-label="Views and filter"
        aria-expanded={panelOpen}
        title="Saved views and filter  Ctrl B"
        onClick={() => togglePanel("left")}
      >
        <Icon icon={cdxIconLayout} size={16} />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons go somewhere */}
      <div className="segmented" role="group" aria-label="View">
        {views.map(({ screen, title }) => (
          <button
            key={screen}
            type="button"
            className="button"
            aria-pressed={here === screen}
            onClick={() => go({ screen })}
          >
            {title}
          </button>
        ))}
      </div>
    </div>
  );
}
