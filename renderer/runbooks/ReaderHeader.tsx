import { ComponentLink } from "../workspace/ComponentLink.tsx";
import styles from "./ReaderHeader.module.css";
import type { RunbookDocument } from "./runbook-document.ts";
import { StatusTag } from "./StatusTag.tsx";

type Props = { readonly document: RunbookDocument };

/** Title, how far the text can be trusted, what it is for, and where it is kept. */
export function ReaderHeader({ document }: Props) {
  const { frontMatter, assessment, problems, file } = document;
  return (
    <header className={styles.header}>
      <h1>{frontMatter.title}</h1>
      <p className={styles.facts}>
        <StatusTag status={frontMatter.status} />
        <span>{reviewWords(document)}</span>
        <span className="mono muted">{file}</span>
      </p>
      {assessment.reasons.length > 0 ? (
        <p className={styles.warning}>
          {shortcomingTitle(assessment)}: {assessment.reasons.join("; ")}.
        </p>
      ) : null}
      <dl className={styles.attached}>
        {document.components.length > 0 ? (
          <div>
            <dt>For</dt>
            <dd>
              <Components document={document} />
            </dd>
          </div>
        ) : null}
        {frontMatter.alerts.length > 0 ? (
          <div>
            <dt>{frontMatter.alerts.length === 1 ? "Alert" : "Alerts"}</dt>
            <dd>
              <ul className={styles.alerts}>
                {frontMatter.alerts.map((alert) => (
                  <li key={alert} className="mono">
                    {alert}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
        {frontMatter.wikitech ? (
          <div>
            <dt>Wikitech page</dt>
            <dd>{frontMatter.wikitech}</dd>
          </div>
        ) : null}
      </dl>
      {problems.length > 0 ? <Problems document={document} /> : null}
    </header>
  );
}

const shownAtFirst = 6;

/** A runbook may be for dozens of components: the first ones are shown, the others are one press away. */
function Components({ document: { components } }: Props) {
  const more = components.slice(shownAtFirst);
  return (
    <>
      {components.slice(0, shownAtFirst).map(({ id }) => (
        <ComponentLink key={id} id={id} />
      ))}
      {more.length > 0 ? (
        <details className={styles.more}>
          <summary>{more.length} more</summary>
          {more.map(({ id }) => (
            <ComponentLink key={id} id={id} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function Problems({ document: { problems } }: Props) {
  return (
    <details className={styles.problems}>
      <summary>
        {problems.length} {problems.length === 1 ? "problem" : "problems"} in the text
      </summary>
      <ul>
        {problems.map(({ line, column, what, remedy }) => (
          <li key={`${line}:${column} ${what}`}>
            <span className="mono muted">
              {line}:{column}
            </span>{" "}
            {what} <span className="muted">{remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function shortcomingTitle({ stub, thin, stale }: RunbookDocument["assessment"]): string {
  if (stub) return "This is a stub";
  if (stale) return "This may be out of date";
  return thin ? "This is very short" : "Note";
}

function reviewWords({ frontMatter, reviewAge, reviewDue }: RunbookDocument): string {
  const { reviewed, reviewEvery } = frontMatter;
  const every = reviewEvery ? `, review wanted every ${reviewEvery.replace("d", " d")}` : "";
  if (!reviewed || reviewAge === undefined) return `never reviewed by an operator${every}`;
  const due = reviewDue ? `, next review by ${reviewDue}` : "";
  return `reviewed ${reviewed}, ${reviewAge} d ago${due}`;
}
