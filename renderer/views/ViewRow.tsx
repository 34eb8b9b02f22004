import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react/menu";
import { cdxIconEllipsis, cdxIconStar, cdxIconUnStar } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import type { Picture } from "../graph/view/picture.ts";
import { applyView } from "./apply-view.ts";
import { showsView } from "./capture-view.ts";
import type { SavedViewEntry } from "./saved-view-entry.ts";
import { useViewActions } from "./use-view-actions.ts";
import styles from "./Views.module.css";
import { useViews } from "./views-store.ts";

type Props = {
  readonly entry: SavedViewEntry;
  readonly picture: Picture;
  readonly onApplied: (() => void) | undefined;
};

/** One saved view: a press shows it, its menu changes it. */
export function ViewRow({ entry, picture, onApplied }: Props) {
  const { view } = entry;
  const shown = showsView(picture, view);
  const changed = !shown && picture.applied?.view === view.id;
  const { remove } = useViewActions();
  const rename = () => useViews.setState({ naming: { type: "rename", entry } });
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.view}
        aria-current={shown || changed ? "true" : undefined}
        title={`${view.title}: ${whatItKeeps(entry)}`}
        onClick={() => {
          applyView(view);
          onApplied?.();
        }}
        onKeyDown={(event) => {
          if (event.key !== "F2" && event.key !== "Delete") return;
          event.preventDefault();
          if (event.key === "F2") rename();
          else void remove(entry);
        }}
      >
        <Icon icon={shown || changed ? cdxIconUnStar : cdxIconStar} size={16} />
        <span className={styles.title}>{view.title}</span>
        {changed ? <span className={styles.changed}>changed</span> : null}
      </button>
      <RowMenu entry={entry} rename={rename} />
    </li>
  );
}

type MenuProps = { readonly entry: SavedViewEntry; readonly rename: () => void };

function RowMenu({ entry, rename }: MenuProps) {
  const { replace, remove } = useViewActions();
  const items = [
    { title: "Rename…", keys: "F2", run: rename },
    { title: "Replace with what is shown", run: () => void replace(entry) },
    { title: "Delete", keys: "Delete", run: () => void remove(entry) },
  ];
  return (
    <MenuProvider>
      <MenuButton className="button quiet small icon" aria-label={`Change the view ${entry.view.title}`}>
        <Icon icon={cdxIconEllipsis} size={16} />
      </MenuButton>
      <Menu className="popover" gutter={4} portal>
        {items.map(({ title, keys, run }) => (
          <MenuItem key={title} className="menu-item" onClick={run}>
            <span>{title}</span>
            <span className="spring" />
            {keys ? <kbd>{keys}</kbd> : null}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}

/** "graph, focus dns-k8s-master, filter kind:host, 2 pins, views/api.yaml". */
function whatItKeeps({ view }: SavedViewEntry): string {
  const pins = Object.keys(view.pins).length;
  const parts = [
    view.screen,
    view.focus ? `focus ${view.focus}` : "",
    view.filter ? `filter ${view.filter}` : "",
    pins > 0 ? `${pins} ${pins === 1 ? "pin" : "pins"}` : "",
    view.file,
  ];
  return parts.filter(Boolean).join(", ");
}
