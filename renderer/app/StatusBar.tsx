import { useEffect, useState } from "react";
import { LeftBehind } from "../editor/LeftBehind.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./StatusBar.module.css";

/** Coverage and oldest evidence are a promise: they are never hidden, and lead to the sources. */
export function StatusBar() {
  const overview = useWorkspace((state) => state.overview);
  const failure = useWorkspace((state) => state.failure);
  const go = useNavigation((state) => state.go);
  return (
    <footer className={styles.bar} data-region="status" tabIndex={-1}>
      <LeftBehind className={styles.problems} />
      {overview ? (
        <>
          <button type="button" onClick={() => go({ screen: "sources" })}>
            {overview.sourcesLooked} of {overview.sourcesKnown} sources looked in
            {overview.oldest ? ` · oldest evidence ${overview.oldest.days} d` : ""}
          </button>
          {overview.manifest.asOf ? <span>picture of {overview.manifest.asOf}</span> : null}
          <span>
            {overview.counts.components} components, {overview.counts.relations} relations
          </span>
          <button type="button" onClick={() => go({ screen: "audit" })}>
            {overview.flagCounts.critical} critical · {overview.flagCounts.warning}{" "}
            {overview.flagCounts.warning === 1 ? "warning" : "warnings"}
          </button>
          {overview.problems.length > 0 ? (
            <button type="button" className={styles.problems} onClick={() => go({ screen: "sources" })}>
              {overview.problems.length} {overview.problems.length === 1 ? "problem" : "problems"} in files
            </button>
          ) : null}
        </>
      ) : (
        <span>Reading the workspace…</span>
      )}
      {failure ? (
        <span className={styles.problems} role="alert">
          {failure}
        </span>
      ) : null}
      <span className={styles.spring} />
      <Clock />
    </footer>
  );
}

/** UTC, because a report that mixed time zones cost its readers two hours. */
function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    // A still page uses no processor: the clock stops while nobody can see it.
    const timer = setInterval(() => document.visibilityState === "visible" && setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="mono" dateTime={now.toISOString()} title={`Local time ${now.toLocaleTimeString()}`}>
      UTC {now.toISOString().slice(11, 19)}
    </time>
  );
}
