import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { Contradictions } from "./Contradictions.tsx";
import { FileProblems } from "./FileProblems.tsx";
import styles from "./SourcesScreen.module.css";
import { SourceTable } from "./SourceTable.tsx";
import type { SourceRow } from "./source-rows.ts";

const noRows: readonly SourceRow[] = [];

/** What was looked in, what was not, and what is wrong with the files that hold the facts. */
export function SourcesScreen() {
  const { model } = useServices();
  const overview = useWorkspace((state) => state.overview);
  const generation = useWorkspace((state) => state.generation);
  const sources = useAnswer(generation > 0 ? () => model.sources() : undefined, [generation]);
  const audit = useAnswer(
    generation > 0 ? () => model.ask("audit", { rules: ["contradiction"] }) : undefined,
    [generation],
  );
  if (!overview) return <div className="empty">Reading the workspace…</div>;
  const rows = sources.value ?? noRows;
  const notLooked = rows.filter(({ source }) => source.looked === "no");
  const looked = rows.filter(({ source }) => source.looked === "yes");
  const error = sources.error ?? audit.error;
  return (
    <div className={styles.screen}>
      <header>
        <h1>Sources</h1>
        <p className="muted">
          {overview.sourcesLooked} of {overview.sourcesKnown} known sources looked in
          {overview.oldest ? ` · oldest state ${overview.oldest.date}, ${overview.oldest.days} d` : ""} · ages
          are counted to {overview.today}
        </p>
      </header>
      {error ? <p role="alert">{error}</p> : null}
      <SourceTable
        title="Not looked in"
        about="Known to exist, and nobody has read them for this graph. Whatever the graph does not show may stand here."
        rows={notLooked}
        openAtFirst
      />
      <SourceTable
        title="Looked in"
        about="Every fact rests on one of these, as it was on the date given."
        rows={looked}
      />
      <Contradictions flags={audit.value?.flags} />
      <FileProblems problems={overview.problems} />
    </div>
  );
}
