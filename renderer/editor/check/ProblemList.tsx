import { cdxIconCollapse, cdxIconExpand } from "@wikimedia/codex-icons";
import type { TextProblem } from "../../../core/editing/lint-text.ts";
import { Icon } from "../../controls/Icon.tsx";
import { SeverityMark } from "../../workspace/SeverityMark.tsx";
import { useModes } from "../mode-store.ts";
import { goTo } from "../session/go-to.ts";
import { applyFix } from "./apply-fix.ts";
import { type Checked, useChecks } from "./check-store.ts";
import styles from "./ProblemList.module.css";

const marks = { error: "critical", warning: "warning", info: "info" } as const;

/** What is wrong with the text, each with its line and ways to mend it. */
export function ProblemList({ path }: { readonly path: string }) {
  const checked = useChecks((state) => state.byPath.get(path));
  const open = useModes((state) => state.problems);
  const count = checked?.problems.length ?? 0;
  return (
    <section className={styles.panel} aria-label="Problems">
      <h2 className={styles.head}>
        <button
          type="button"
          className="button quiet small"
          aria-expanded={open}
          onClick={() => useModes.setState({ problems: !open })}
        >
          <Icon icon={open ? cdxIconCollapse : cdxIconExpand} size={16} />
          Problems {checked ? count : ""}
        </button>
        <span className="muted" role="status">
          {checked ? (count === 0 ? "The check found nothing in this text." : "") : "Checking…"}
        </span>
      </h2>
      {open && checked && count > 0 ? (
        <ul className={styles.list}>
          {checked.problems.map((problem, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may be found twice
            <Row key={`${position} ${problem.what}`} {...{ path, problem, checked }} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type RowProps = { readonly path: string; readonly problem: TextProblem; readonly checked: Checked };

function Row({ path, problem, checked }: RowProps) {
  const { line, what, remedy, severity, fixes, from } = problem;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.place}
        title={remedy}
        onClick={() => goTo(path, checked.since().mapPos(Math.min(from, checked.since().length)))}
      >
        <SeverityMark severity={marks[severity]} />
        <span className="mono muted">line {line}</span>
        <span className={styles.words}>
          {what} <span className="muted">{remedy}</span>
        </span>
      </button>
      {fixes.length > 0 ? (
        <span className={styles.fixes}>
          {fixes.map((fix) => (
            <button
              key={fix.title}
              type="button"
              className="button small"
              onClick={() => applyFix(path, fix, checked.since())}
            >
              {fix.title}
            </button>
          ))}
        </span>
      ) : null}
    </li>
  );
}
