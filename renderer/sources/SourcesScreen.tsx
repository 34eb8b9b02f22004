import { TabPanel, TabProvider } from "@ariakit/react/tab";
import { useMemo } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { ScreenTabs } from "../controls/ScreenTabs.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { BlindSpots } from "./blind-spots/BlindSpots.tsx";
import { Contradictions } from "./contradictions/Contradictions.tsx";
import { FileProblems } from "./FileProblems.tsx";
import styles from "./SourcesScreen.module.css";
import { SourceTable } from "./SourceTable.tsx";
import { closedCounts, type SourceRow } from "./source-rows.ts";
import { sourceTabs, useSourcesView } from "./sources-store.ts";

const noRows: readonly SourceRow[] = [];

/** What was looked in and what was not, where two sources disagree, and what nobody could see. */
export function SourcesScreen() {
  const { model } = useServices();
  const overview = useWorkspace((state) => state.overview);
  const generation = useWorkspace((state) => state.generation);
  const loaded = generation > 0;
  const sources = useAnswer(loaded ? () => model.sources() : undefined, [generation]);
  const spots = useAnswer(loaded ? () => model.allBlindSpots() : undefined, [generation]);
  const audit = useAnswer(loaded ? () => model.ask("audit", { rules: ["contradiction"] }) : undefined, [
    generation,
  ]);
  const { tab, open } = useSourcesView();
  const closes = useMemo(() => closedCounts(spots.value ?? []), [spots.value]);
  if (!overview) return <div className="empty">Reading the workspace…</div>;
  const rows = sources.value ?? noRows;
  const error = sources.error ?? audit.error ?? spots.error;
  const openTab = (id: string | null | undefined) =>
    open(sourceTabs.find((known) => known === id) ?? "coverage");
  const contradictions = audit.value && { count: audit.value.flags.length };
  const blindSpots = spots.value && { count: spots.value.length };
  const tabs = [
    { id: "coverage", title: "Coverage" },
    { id: "contradictions", title: "Contradictions", ...contradictions },
    { id: "blind-spots", title: "Blind spots", ...blindSpots },
  ];
  return (
    <TabProvider selectedId={tab} setSelectedId={openTab}>
      <div className={styles.screen}>
        <ScreenTabs heading="Sources" label="Parts of the sources" tabs={tabs} />
        {error ? <p role="alert">{error}</p> : null}
        <TabPanel tabId="coverage" unmountOnHide className={styles.panel}>
          <Coverage rows={rows} closes={closes} />
        </TabPanel>
        <TabPanel tabId="contradictions" unmountOnHide className={styles.panel}>
          <Contradictions flags={audit.value?.flags} sources={rows} />
        </TabPanel>
        <TabPanel tabId="blind-spots" unmountOnHide className={styles.panel}>
          <BlindSpots spots={spots.value} sources={rows} />
        </TabPanel>
      </div>
    </TabProvider>
  );
}

type CoverageProps = {
  readonly rows: readonly SourceRow[];
  readonly closes: ReadonlyMap<string, number>;
};

/** What the facts rest on, and what nobody has read: the same columns and the same size for both. */
function Coverage({ rows, closes }: CoverageProps) {
  const overview = useWorkspace((state) => state.overview);
  const notLooked = rows.filter(({ source }) => source.looked === "no");
  const looked = rows.filter(({ source }) => source.looked === "yes");
  if (!overview) return null;
  return (
    <>
      <p className="muted">
        {overview.sourcesLooked} of {overview.sourcesKnown} known sources looked in
        {overview.oldest ? ` · oldest state ${overview.oldest.date}, ${overview.oldest.days} d` : ""} · ages
        are counted to {overview.today}
      </p>
      {overview.problems.length > 0 ? <FileProblems problems={overview.problems} /> : null}
      <SourceTable
        title="Not looked in"
        about="Known to exist, and nobody has read them for this graph. Whatever the graph does not show may stand here."
        rows={notLooked}
        closes={closes}
        openAtFirst
      />
      <SourceTable
        title="Looked in"
        about="Every fact rests on one of these, as it was on the date given."
        rows={looked}
      />
      {overview.problems.length === 0 ? <FileProblems problems={overview.problems} /> : null}
    </>
  );
}
