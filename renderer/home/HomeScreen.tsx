import { ruleTexts } from "../../core/audit/rule-texts.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { worstFirst } from "../palette/answers.ts";
import { usePalette } from "../palette/palette-store.ts";
import { QuestionBox } from "../palette/QuestionBox.tsx";
import { useSettings } from "../settings/settings-store.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./HomeScreen.module.css";
import { SampleCards } from "./SampleCards.tsx";

const worstShown = 8;
const recentShown = 6;

/** Opens on a question, not on a hairball: the question box, then what is worst. */
export function HomeScreen() {
  const overview = useWorkspace((state) => state.overview);
  const go = useNavigation((state) => state.go);
  return (
    <div className={styles.home}>
      <section className={styles.ask} aria-labelledby="ask">
        <h1 id="ask">What do you need to know?</h1>
        <QuestionBox
          label="What do you need to know?"
          placeholder="Type a host, name or path, or paste an alert"
          answersWhenEmpty={false}
          autoFocus
        />
        <p className={styles.before}>
          Before you change something:{" "}
          <button
            type="button"
            className="button small"
            onClick={() => go({ screen: "impact", subject: undefined })}
          >
            What breaks if…
          </button>
        </p>
      </section>
      <SampleCards />
      <div className={styles.columns}>
        <section aria-labelledby="worst">
          <h2 id="worst">Worst first</h2>
          {overview ? <WorstFirst directory={overview.directory} /> : <Skeleton lines={worstShown} />}
        </section>
        <section aria-labelledby="recent">
          <h2 id="recent">Recently open</h2>
          <Recent />
          <h2 className={styles.later}>This workspace</h2>
          {overview ? <WorkspaceFacts /> : <Skeleton lines={4} />}
        </section>
      </div>
      <p className="muted">Nothing leaves this computer. No account. No network used.</p>
    </div>
  );
}

function WorstFirst({ directory }: { readonly directory: readonly DirectoryEntry[] }) {
  const go = useNavigation((state) => state.go);
  const worst = worstFirst(directory);
  if (directory.length === 0) {
    return (
      <p className="muted">
        Nothing here yet. Open the built-in workspace, or a folder with graph-data in it.
      </p>
    );
  }
  return (
    <>
      <ol className={styles.worst}>
        {worst.slice(0, worstShown).map((entry) => (
          <li key={entry.id}>
            <ComponentLink id={entry.id} />
            <span className={styles.rules}>
              {entry.rules
                .slice(0, 3)
                .map((rule) => ruleTexts[rule].title)
                .join(" · ")}
            </span>
            <span className={styles.count}>{entry.dependents > 0 ? `${entry.dependents} need it` : ""}</span>
          </li>
        ))}
      </ol>
      <button type="button" className="button quiet small" onClick={() => go({ screen: "audit" })}>
        {Math.min(worstShown, worst.length)} of {worst.length} shown: open the audit
      </button>
    </>
  );
}

function Recent() {
  const recent = useSettings((state) => state.settings.recent);
  const byId = useWorkspace((state) => state.byId);
  const known = recent.filter((id) => byId.has(id)).slice(0, recentShown);
  if (known.length === 0) return <p className="muted">What you open will be listed here.</p>;
  return (
    <ul className={styles.recent}>
      {known.map((id) => (
        <li key={id}>
          <ComponentLink id={id} />
        </li>
      ))}
    </ul>
  );
}

function WorkspaceFacts() {
  const overview = useWorkspace((state) => state.overview);
  const go = useNavigation((state) => state.go);
  if (!overview) return null;
  const { manifest, counts, runbooks, flagCounts, sourcesKnown, sourcesLooked, folder, builtIn } = overview;
  return (
    <ul className={styles.facts}>
      <li>
        <strong>{manifest.title}</strong>
        {manifest.asOf ? `, as it was on ${manifest.asOf}` : ""}
      </li>
      <li>
        {counts.components} components, {counts.relations} relations, {runbooks.length} runbooks
      </li>
      <li>
        {flagCounts.critical} critical flags, {flagCounts.warning} warnings
      </li>
      <li>
        {sourcesKnown - sourcesLooked} of {sourcesKnown} known sources have not been looked in
      </li>
      <li className={styles.folder}>
        {builtIn ? "Built in; open a folder of your own to change it" : folder}
      </li>
      <li className={styles.actions}>
        <button type="button" className="button small" onClick={() => go({ screen: "sources" })}>
          Sources
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => usePalette.getState().open(">workspace")}
        >
          Open another…
        </button>
      </li>
    </ul>
  );
}

function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a skeleton are all alike
        <div key={line} className="skeleton" />
      ))}
    </div>
  );
}
