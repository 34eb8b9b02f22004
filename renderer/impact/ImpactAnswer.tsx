import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react/tab";
import { lazy, Suspense } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { useMedia } from "../app/use-media.ts";
import styles from "./ImpactAnswer.module.css";
import { ImpactList } from "./ImpactList.tsx";
import { useImpactView } from "./impact-store.ts";
import type { Question } from "./question.ts";
import { useLineProof } from "./use-line-proof.ts";

// Cytoscape is needed for the drawing alone; the words stand there before it.
const ImpactRings = lazy(async () => ({ default: (await import("./ImpactRings.tsx")).ImpactRings }));

type Props = { readonly question: Question; readonly impact: Impact };

/** The answer twice, as a list and as rings, both of the same lines; one at a time where the window is narrow. */
export function ImpactAnswer({ question, impact }: Props) {
  useLineProof(impact);
  const narrow = useMedia("(max-width: 1100px)");
  const list = <ImpactList question={question} impact={impact} />;
  const rings = (
    <Suspense fallback={<div className={styles.loading} aria-hidden="true" />}>
      <ImpactRings question={question} impact={impact} />
    </Suspense>
  );
  if (narrow) return <Tabs list={list} rings={rings} />;
  return (
    <div className={styles.halves}>
      <section className={styles.half} aria-label="Answer as a list">
        {list}
      </section>
      <section className={styles.half} aria-label="Answer as rings">
        {rings}
      </section>
    </div>
  );
}

function Tabs({ list, rings }: { readonly list: React.ReactNode; readonly rings: React.ReactNode }) {
  const { tab, show } = useImpactView();
  return (
    <TabProvider selectedId={tab} setSelectedId={(id) => show(id === "rings" ? "rings" : "list")}>
      <div className={styles.tabs}>
        <TabList className={`segmented ${styles.tabList}`} aria-label="Answer as">
          <Tab id="list" className="button small">
            List
          </Tab>
          <Tab id="rings" className="button small">
            Rings
          </Tab>
        </TabList>
        <TabPanel tabId="list" className={styles.panel} focusable={false}>
          {list}
        </TabPanel>
        <TabPanel tabId="rings" className={styles.panel} focusable={false} unmountOnHide>
          {rings}
        </TabPanel>
      </div>
    </TabProvider>
  );
}
