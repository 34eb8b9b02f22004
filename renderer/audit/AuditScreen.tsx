import { TabPanel, TabProvider } from "@ariakit/react/tab";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { ScreenTabs } from "../controls/ScreenTabs.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./AuditScreen.module.css";
import { useAudit } from "./audit-store.ts";
import { FlagsView } from "./FlagsView.tsx";
import { StructureView } from "./structure/StructureView.tsx";

/** What is wrong with single components, and what is wrong with the way they hang together. */
export function AuditScreen() {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value: list, error } = useAnswer(generation > 0 ? () => model.auditList() : undefined, [
    generation,
  ]);
  const { tab, openTab } = useAudit();
  return (
    <TabProvider selectedId={tab} setSelectedId={(id) => openTab(id === "structure" ? "structure" : "flags")}>
      <div className={styles.screen}>
        <ScreenTabs
          heading="Audit"
          label="Parts of the audit"
          tabs={[
            { id: "flags", title: "Flags", ...(list ? { count: list.rows.length } : {}) },
            { id: "structure", title: "Structure" },
          ]}
        />
        <TabPanel tabId="flags" focusable={false} unmountOnHide className={styles.panel}>
          {error ? (
            <p className="empty" role="alert">
              {error}
            </p>
          ) : null}
          {list ? <FlagsView list={list} /> : null}
          {!list && !error ? <Skeleton /> : null}
        </TabPanel>
        <TabPanel tabId="structure" focusable={false} unmountOnHide className={styles.panel}>
          <StructureView />
        </TabPanel>
      </div>
    </TabProvider>
  );
}

function Skeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">Auditing…</p>
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} className="skeleton" />
      ))}
    </div>
  );
}
