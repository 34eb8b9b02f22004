import { useState } from "react";
import styles from "./Facts.module.css";
import { OneFileChange } from "./OneFileChange.tsx";
import { useMentions } from "./use-mentions.ts";

/** The runbooks that are attached to a component, each with the way to take the component out of it. */
export function RunbooksForm({ component }: { readonly component: string }) {
  const { value, error } = useMentions(component);
  const [asked, setAsked] = useState<string>();
  if (!value) return <p className="muted">{error ?? "Looking for runbooks…"}</p>;
  const { runbooks } = value;
  if (runbooks.length === 0) {
    return (
      <p className="muted">No runbook is attached to it. Write or attach one in its panel, under Runbooks.</p>
    );
  }
  return (
    <ul className={styles.list} aria-label="Runbooks attached to it">
      {runbooks.map(({ path, title }) => (
        <li key={path}>
          <div className={styles.entry}>
            <span>
              <strong>{title}</strong> <span className="mono muted">{path}</span>
            </span>
            {asked === path ? null : (
              <button
                type="button"
                className="button small"
                aria-label={`Detach ${title}`}
                onClick={() => setAsked(path)}
              >
                Detach…
              </button>
            )}
          </div>
          {asked === path ? (
            <OneFileChange
              {...{ path }}
              edit={{ kind: "detach", component }}
              action="Detach it"
              doneWords={`${component} was taken out of ${path}.`}
              onDone={() => setAsked(undefined)}
              onCancel={() => setAsked(undefined)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
