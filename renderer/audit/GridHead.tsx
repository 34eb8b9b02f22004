import styles from "./AuditGrid.module.css";

const columns = ["Selected", "Severity", "Component", "Finding", "Needed by", "Age of facts", "Evidence"];
const unseen = new Set(["Selected", "Severity", "Evidence"]);

/** What the columns are. */
export function GridHead() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, which a table's own elements do not allow
    <div className={styles.head} role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div className={styles.columns} role="row">
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useSemanticElements: see above
          <span key={column} role="columnheader">
            <span className={unseen.has(column) ? "visually-hidden" : undefined}>{column}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
