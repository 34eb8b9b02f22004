import { cdxIconNext } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { KindMark } from "../workspace/KindMark.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./TreeView.module.css";
import type { TreeLine } from "./tree-lines.ts";
import type { Item } from "./use-model-tree.ts";

type Props = {
  readonly item: Item;
  readonly row: number;
  readonly current: boolean;
  readonly place: React.CSSProperties;
  /** It got the cursor: by a click, or by a screen reader. */
  readonly onReach: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
};

/** One line: its label says everything in words; mark and badge repeat it for the eye. */
export function TreeItem({ item, row, current, place, onReach, onToggle, onOpen }: Props) {
  const line = item.getItemData();
  const { level } = item.getItemMeta();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all lines
    <div
      {...item.getProps()}
      role="treeitem"
      className={styles.item}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      data-index={row}
      data-level={level}
      title={line.label}
      style={{ ...place, paddingInlineStart: 8 + level * 20 }}
      onFocus={() => current || onReach()}
      onClick={() => {
        onReach();
        if (!line.component) onToggle();
      }}
      onDoubleClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Left and Right do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone */}
      <span
        className={styles.twist}
        data-open={item.isExpanded() || undefined}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        {item.isFolder() ? <Icon icon={cdxIconNext} size={16} /> : null}
      </span>
      <Label line={line} />
    </div>
  );
}

function Label({ line: { label, component, kind } }: { readonly line: TreeLine }) {
  const entry = useWorkspace((state) => (component ? state.byId.get(component) : undefined));
  const mark = kind ? <KindMark kind={kind} size={16} /> : null;
  const at = entry ? label.indexOf(entry.name) : -1;
  if (!entry || at < 0) {
    return (
      <>
        {mark}
        <span className={styles.text}>{label}</span>
      </>
    );
  }
  return (
    <>
      {mark}
      <span className={styles.text}>
        <span className="muted">{label.slice(0, at)}</span>
        <span className="mono">{entry.name}</span>
        <span className="muted">{label.slice(at + entry.name.length)}</span>
      </span>
      {entry.worst && entry.worst !== "info" ? <SeverityMark severity={entry.worst} size={16} /> : null}
    </>
  );
}
