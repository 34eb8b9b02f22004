import { cdxIconArticle, cdxIconReference } from "@wikimedia/codex-icons";
import { graphIcon } from "../controls/graph-icon.ts";
import { Icon } from "../controls/Icon.tsx";
import { WriteRunbook } from "../editor/WriteRunbook.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { nearestRunbook } from "../runbooks/nearest-runbook.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./AuditGrid.module.css";
import { useAuditDialogs } from "./audit-dialogs-store.ts";
import type { AuditWords } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { CopyExportButton } from "./export/CopyExportButton.tsx";
import { showFlagEvidence } from "./show-flag-evidence.ts";

type Props = { readonly row: AuditRow; readonly words: AuditWords };

/** What can be opened from the current flag, and what can be done about it. */
export function FlagActions({ row, words }: Props) {
  const { flag } = row;
  const go = useNavigation((state) => state.go);
  const waive = useAuditDialogs((state) => state.waive);
  const name = words.componentName(flag.component);
  const runbook = useWorkspace((state) =>
    state.overview ? nearestRunbook(state.overview.runbooks, flag.component, name) : undefined,
  );
  return (
    <span className={styles.actions}>
      <button type="button" className="button small" onClick={() => showFlagEvidence(row, words)}>
        <Icon icon={cdxIconReference} size={16} />
        Evidence <kbd>E</kbd>
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => go({ screen: "graph", selected: flag.component })}
      >
        <Icon icon={graphIcon} size={16} />
        Graph
      </button>
      {runbook ? (
        <button
          type="button"
          className="button small"
          onClick={() => go({ screen: "runbooks", runbook: runbook.id, selected: flag.component })}
        >
          <Icon icon={cdxIconArticle} size={16} />
          Runbook: {runbook.title}
        </button>
      ) : (
        <WriteRunbook component={flag.component} />
      )}
      <button type="button" className="button small" onClick={() => waive([flag])}>
        Waive…
      </button>
      <CopyExportButton format="task" flags={[flag]} label="Copy as task" />
    </span>
  );
}
