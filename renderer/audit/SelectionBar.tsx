import { useOfferCommands } from "../commands/use-commands.ts";
import { graphIcon } from "../controls/graph-icon.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useAuditDialogs } from "./audit-dialogs-store.ts";
import type { AuditRow } from "./audit-list.ts";
import { noSelection } from "./audit-selection.ts";
import { useAudit } from "./audit-store.ts";
import { CopyExportButton } from "./export/CopyExportButton.tsx";
import styles from "./SelectionBar.module.css";

type Props = {
  /** The selected ones of the rows that pass the filter. */
  readonly selected: readonly AuditRow[];
  readonly shown: number;
  /** Selected flags that the filter hides: no action takes them. */
  readonly hidden: number;
};

/** What can be done with the selected flags. It stands below the list, so that no row moves when it comes. */
export function SelectionBar({ selected, shown, hidden }: Props) {
  const { waive, exportFlags } = useAuditDialogs();
  const select = useAudit((state) => state.select);
  const go = useNavigation((state) => state.go);
  const flags = selected.map(({ flag }) => flag);
  const [first] = flags;
  const isOne = first !== undefined && flags.every(({ component }) => component === first.component);
  const none = flags.length === 0 ? { disabled: "No flag is selected: press Space on one." } : {};
  useOfferCommands(
    [
      {
        ...{ id: "audit.waive", title: "Waive the selected flags…", group: "Selection", keys: ["W"] },
        run: () => waive(flags),
        ...none,
      },
      {
        ...{ id: "audit.export", title: "Export the selected flags…", group: "Selection", keys: ["X"] },
        run: () => exportFlags(flags),
        ...none,
      },
    ],
    [selected],
  );
  if (selected.length + hidden === 0) return null;
  return (
    <section className={styles.bar} aria-label="Selected flags">
      <strong role="status" className={styles.count}>
        {selected.length} of {shown} selected
        {hidden > 0 ? <span className="muted"> · {hidden} more filtered out</span> : null}
      </strong>
      <button
        type="button"
        className="button small"
        disabled={flags.length === 0}
        onClick={() => waive(flags)}
      >
        Waive… <kbd>W</kbd>
      </button>
      <button
        type="button"
        className="button small"
        disabled={flags.length === 0}
        onClick={() => exportFlags(flags)}
      >
        Export… <kbd>X</kbd>
      </button>
      <CopyExportButton format="wikitext" flags={flags} label="Copy as wikitext" />
      <button
        type="button"
        className="button small"
        aria-disabled={!isOne}
        title={isOne ? "In the graph" : "Opens one component at a time: the selected flags are of several."}
        onClick={() => isOne && go({ screen: "graph", selected: first.component })}
      >
        <Icon icon={graphIcon} size={16} />
        Open
      </button>
      <span className={styles.spring} />
      <button
        type="button"
        className="button quiet small"
        aria-label="Clear the selection"
        onClick={() => select(() => noSelection)}
      >
        Clear <kbd>Esc</kbd>
      </button>
    </section>
  );
}
