import { cdxIconClose } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { Facets } from "../filter/facets/Facets.tsx";
import { ViewsList } from "../views/ViewsList.tsx";
import styles from "./LeftPanel.module.css";
import { isNarrow, usePanels } from "./panel-store.ts";
import { ResizeHandle } from "./ResizeHandle.tsx";

/** Saved views, and the filter as things to press. In a narrow window it lies over the screen and goes when used. */
export function LeftPanel() {
  const { open, width } = usePanels((state) => state.left);
  const toggle = usePanels((state) => state.toggle);
  if (!open) return null;
  const close = () => toggle("left");
  return (
    <aside
      className={styles.side}
      data-region="left"
      tabIndex={-1}
      aria-label="Views and filter"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !isNarrow()) return;
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.panel} style={{ inlineSize: width }}>
        <button
          type="button"
          className={`button quiet small icon ${styles.close}`}
          aria-label="Close views and filter"
          onClick={close}
        >
          <Icon icon={cdxIconClose} size={16} />
        </button>
        <ViewsList onApplied={() => isNarrow() && close()} />
        <Facets />
      </div>
      <ResizeHandle panel="left" label="Width of the left panel" />
    </aside>
  );
}
