import { useMemo, useState } from "react";
import { kinds } from "../../core/view/kinds.ts";
import type { Overview } from "../model/directory.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { runbookGaps } from "./overview-facts.ts";
import { RunbookLink } from "./ReaderLink.tsx";
import styles from "./RunbookOverview.module.css";
import { StatusMark, statusWords } from "./StatusTag.tsx";

const shownAtFirst = 12;

/** What there is to read, and what nobody has written yet, worst first. */
export function RunbookOverview({ overview }: { readonly overview: Overview }) {
  const gaps = useMemo(() => runbookGaps(overview.directory, overview.runbooks), [overview]);
  return (
    <div className={styles.overview}>
      <header>
        <h1>Runbooks</h1>
        <p className="muted">
          Choose one on the left, press <kbd>Ctrl P</kbd> to find one by name, or <kbd>R</kbd> for the runbook
          of the selected component.
        </p>
      </header>
      <ul className={styles.counts} aria-label="Runbooks by status">
        {(["stub", "draft", "reviewed"] as const).map((status) => (
          <li key={status}>
            <strong>{gaps.byStatus[status]}</strong>
            <span>
              <StatusMark status={status} /> {statusWords[status]}
            </span>
          </li>
        ))}
        <li>
          <strong>
            {gaps.neverReviewed} <small>of {overview.runbooks.length}</small>
          </strong>
          <span>never reviewed by an operator</span>
        </li>
        <li>
          <strong>
            {gaps.withoutRunbook.length} <small>of {overview.counts.components}</small>
          </strong>
          <span>components that want one and have none</span>
        </li>
      </ul>
      {gaps.stubs.length > 0 ? (
        <section>
          <h2>Stubs</h2>
          <ul className={styles.stubs}>
            {gaps.stubs.map(({ id, title }) => (
              <li key={id}>
                <RunbookLink id={id}>{title}</RunbookLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {gaps.withoutRunbook.length > 0 ? <Missing entries={gaps.withoutRunbook} /> : null}
    </div>
  );
}

type MissingProps = { readonly entries: ReturnType<typeof runbookGaps>["withoutRunbook"] };

function Missing({ entries }: MissingProps) {
  const [limit, setLimit] = useState(shownAtFirst);
  return (
    <section>
      <h2>Components without a runbook, worst first</h2>
      <p className="muted">
        Nobody has written these down. Six lines help: what it is, how to tell, first check, fix, verify, who.
      </p>
      <div className={styles.tableFrame}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">Kind</th>
              <th scope="col">Needed by</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, limit).map(({ id, kind, dependents, summary }) => (
              <tr key={id}>
                <td>
                  <ComponentLink id={id} />
                </td>
                <td className="nowrap">{kinds[kind].label}</td>
                <td className={styles.number}>{dependents}</td>
                <td className="muted">{summary}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.more}>
        <span className="muted">
          {Math.min(limit, entries.length)} of {entries.length}
        </span>
        {limit < entries.length ? (
          <button type="button" className="button small" onClick={() => setLimit(limit + 50)}>
            Show more
          </button>
        ) : null}
      </p>
    </section>
  );
}
