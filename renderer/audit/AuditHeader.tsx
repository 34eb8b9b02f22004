import { cdxIconCopy, cdxIconDownload } from "@wikimedia/codex-icons";
import type { Severity } from "../../core/audit/flag.ts";
import { Icon } from "../controls/Icon.tsx";
import { FilterBox } from "../filter/FilterBox.tsx";
import { useCopy } from "../runbooks/use-copy.ts";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import styles from "./AuditHeader.module.css";
import { useAuditDialogs } from "./audit-dialogs-store.ts";
import { type AuditLine, type AuditWords, groupings, severityCounts } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { sortings } from "./audit-order.ts";
import { useAudit } from "./audit-store.ts";
import { auditText } from "./audit-text.ts";
import { waivedWords } from "./waived-words.ts";

type Props = {
  readonly rows: readonly AuditRow[];
  /** Those that pass the filter and the severities chosen. */
  readonly shown: readonly AuditRow[];
  readonly lines: readonly AuditLine[];
  readonly words: AuditWords;
};

/** Counts of the whole audit, and what narrows, groups and orders the list. */
export function AuditHeader({ rows, shown, lines, words }: Props) {
  const { grouping, sorting, group, sort } = useAudit();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <Severities rows={rows} />
        <Waived rows={rows} />
        <span className={styles.spring} />
        <span className="muted" role="status">
          {shown.length} of {rows.length} shown
        </span>
        <span className={styles.pair}>
          <ExportShown shown={shown} />
          <CopyList lines={lines} words={words} />
        </span>
      </div>
      <div className={styles.line}>
        <FilterBox label="Filter the audit" />
        <label className={styles.choice}>
          group
          <select
            className="input"
            value={grouping}
            onChange={({ target }) => group(groupings.find((known) => known === target.value) ?? "flag")}
          >
            <option value="flag">flag</option>
            <option value="component">component</option>
            <option value="kind">kind</option>
            <option value="severity">severity</option>
            <option value="owner">file owner</option>
          </select>
        </label>
        <label className={styles.choice}>
          sort
          <select
            className="input"
            value={sorting}
            onChange={({ target }) => sort(sortings.find((known) => known === target.value) ?? "worst")}
          >
            <option value="worst">worst first</option>
            <option value="dependents">most needed first</option>
            <option value="name">name</option>
          </select>
        </label>
      </div>
    </header>
  );
}

const severityWords: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  critical: ["critical", "critical"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** Each count is the switch of its severity. */
function Severities({ rows }: Pick<Props, "rows">) {
  const { hidden, toggleSeverity } = useAudit();
  const counts = severityCounts(rows);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.severities} role="group" aria-label="Severities shown">
      {(["critical", "warning", "info"] as const).map((severity) => (
        <button
          key={severity}
          type="button"
          className="button small"
          aria-pressed={!hidden.has(severity)}
          onClick={() => toggleSeverity(severity)}
        >
          <SeverityMark severity={severity} size={14} />
          {counts[severity]} {severityWords[severity][counts[severity] === 1 ? 0 : 1]}
        </button>
      ))}
    </div>
  );
}

/** The count is the switch of the group of waived flags. */
function Waived({ rows }: Pick<Props, "rows">) {
  const { toggled, toggleWaived } = useAudit();
  const words = waivedWords(rows);
  if (!words) return <span className="muted">0 waived</span>;
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={toggled.has("waived")}
      title="Show them at the end of the list"
      onClick={toggleWaived}
    >
      {words}
    </button>
  );
}

function ExportShown({ shown }: Pick<Props, "shown">) {
  const exportFlags = useAuditDialogs((state) => state.exportFlags);
  return (
    <button
      type="button"
      className="button small"
      title={`All ${shown.length} that pass the filter`}
      disabled={shown.length === 0}
      onClick={() => exportFlags(shown.map(({ flag }) => flag))}
    >
      <Icon icon={cdxIconDownload} size={16} />
      Export…
    </button>
  );
}

function CopyList({ lines, words }: Pick<Props, "lines" | "words">) {
  const { state, copyText } = useCopy();
  const flags = lines.filter((line) => line.type === "flag").length;
  const label = {
    idle: "",
    copied: `Copied ${flags} ${flags === 1 ? "row" : "rows"}`,
    refused: "Not copied: the clipboard refused",
  };
  return (
    <button
      type="button"
      className={`button small ${label[state] ? "" : "icon"}`}
      aria-label="Copy as text"
      title="Copy the rows of the open groups, as a table of text"
      disabled={lines.length === 0}
      onClick={() => void copyText(auditText(lines, words))}
    >
      <Icon icon={cdxIconCopy} size={16} />
      <span aria-live="polite">{label[state]}</span>
    </button>
  );
}
