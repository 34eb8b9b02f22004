import type { Problem } from "../../core/problem.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import styles from "./SourcesScreen.module.css";

/** What could not be read, or does not fit together, in the files of the workspace. */
export function FileProblems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <section className={styles.section} aria-label="Problems in files">
      <div className={styles.sectionHead}>
        <h2>
          Problems in files <span className="muted">{problems.length}</span>
        </h2>
        {problems.length > 0 ? <CopyButton text={problems.map(lineOf).join("\n")} label="Copy all" /> : null}
      </div>
      {problems.length === 0 ? (
        <p className="muted">Every file was read, and every relation has both ends.</p>
      ) : (
        <p className="muted">The rest was read, and no file was changed.</p>
      )}
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={lineOf(problem)}>
            <SeverityMark severity={problem.severity === "error" ? "critical" : "warning"} />
            <div>
              <p className="mono">
                {problem.file}:{problem.line}:{problem.column}
              </p>
              <p>{problem.what}</p>
              <p className="muted">{problem.remedy}</p>
            </div>
            <CopyButton text={lineOf(problem)} label="Copy" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As `problemLine` of the core writes it; that module brings its schema with it, which the page does without. */
function lineOf({ file, line, column, severity, what, remedy }: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${what} ${remedy}`;
}
