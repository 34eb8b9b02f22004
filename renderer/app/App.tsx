import { lazy, Suspense, useEffect } from "react";
import { useCommandKeys } from "../commands/use-commands.ts";
import { useEditing } from "../editor/session/use-editing.ts";
import { useRunbooksCommands } from "../editor/use-runbooks-commands.ts";
import { EvidenceDock } from "../evidence/EvidenceDock.tsx";
import { FactsLayer } from "../facts/FactsLayer.tsx";
import { HomeScreen } from "../home/HomeScreen.tsx";
import { useImpactCommands } from "../impact/use-impact-commands.ts";
import { NameCardDialog } from "../names/NameCardDialog.tsx";
import { useNameCardCommand } from "../names/use-name-card-command.ts";
import type { Screen } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { NodePanel } from "../node/NodePanel.tsx";
import { KeyboardHelp } from "../palette/KeyboardHelp.tsx";
import { Palette } from "../palette/Palette.tsx";
import { useRunbookCommand } from "../runbooks/use-runbook-command.ts";
import { isViewScreen } from "../views/capture-view.ts";
import { NameViewDialog } from "../views/NameViewDialog.tsx";
import { useViewCommands } from "../views/use-view-commands.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LeftPanel } from "./LeftPanel.tsx";
import { usePanels } from "./panel-store.ts";
import { Rail } from "./Rail.tsx";
import { ResizeHandle } from "./ResizeHandle.tsx";
import { focusMainWidget, isFocusLost } from "./regions.ts";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useAppCommands } from "./use-app-commands.ts";
import { useHostEvents } from "./use-host-events.ts";

// The graph brings cytoscape, the reader a Markdown tree: neither is needed to show the first screen.
const GraphScreen = lazy(async () => ({ default: (await import("../graph/GraphScreen.tsx")).GraphScreen }));
const ListScreen = lazy(async () => ({ default: (await import("../list/ListScreen.tsx")).ListScreen }));
const TreeScreen = lazy(async () => ({ default: (await import("../tree/TreeScreen.tsx")).TreeScreen }));
const ImpactScreen = lazy(async () => ({
  default: (await import("../impact/ImpactScreen.tsx")).ImpactScreen,
}));
const AuditScreen = lazy(async () => ({ default: (await import("../audit/AuditScreen.tsx")).AuditScreen }));
const RunbooksScreen = lazy(async () => ({
  default: (await import("../runbooks/RunbooksScreen.tsx")).RunbooksScreen,
}));
const SourcesScreen = lazy(async () => ({
  default: (await import("../sources/SourcesScreen.tsx")).SourcesScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("../settings/SettingsScreen.tsx")).SettingsScreen,
}));

const screenParts: Readonly<Record<Screen, React.ComponentType>> = {
  home: HomeScreen,
  graph: GraphScreen,
  list: ListScreen,
  tree: TreeScreen,
  impact: ImpactScreen,
  audit: AuditScreen,
  runbooks: RunbooksScreen,
  sources: SourcesScreen,
  settings: SettingsScreen,
};

const screensWithPanel: ReadonlySet<Screen> = new Set(["graph", "list", "tree", "audit"]);

/** The window: top bar, rail, one screen with its panel and dock, status bar. */
export function App() {
  useAppCommands();
  useRunbookCommand();
  useRunbooksCommands();
  useImpactCommands();
  useViewCommands();
  useNameCardCommand();
  useCommandKeys();
  useHostEvents();
  useEditing();
  const location = useNavigation((state) => state.location);
  const status = useWorkspace((state) => state.status);
  const { inspector } = usePanels();
  // Whatever had the focus may have gone with its screen: the keyboard goes on in the new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the user has gone somewhere
  useEffect(() => {
    if (isFocusLost()) focusMainWidget();
  }, [location.screen, location.runbook]);
  const Part = screenParts[location.screen];
  const showPanel =
    screensWithPanel.has(location.screen) && location.selected !== undefined && inspector.open;
  return (
    <div className={styles.window}>
      <TopBar />
      <Rail />
      <div className={styles.content}>
        {isViewScreen(location.screen) ? (
          <ErrorBoundary key="left">
            <LeftPanel />
          </ErrorBoundary>
        ) : null}
        <main
          className={styles.main}
          data-region="main"
          tabIndex={-1}
          aria-label={mainLabel(location.screen)}
        >
          <ErrorBoundary key={location.screen}>
            {status === "failed" ? <LoadFailure /> : null}
            {status !== "failed" ? (
              <Suspense fallback={<div className="empty">Opening…</div>}>
                <Part />
              </Suspense>
            ) : null}
          </ErrorBoundary>
        </main>
        {showPanel ? (
          <aside
            className={styles.side}
            data-region="inspector"
            tabIndex={-1}
            aria-label="Selected component"
          >
            <ResizeHandle panel="inspector" label="Width of the node panel" />
            <div className={styles.inspector} style={{ inlineSize: inspector.width }}>
              <ErrorBoundary key={location.selected}>
                <NodePanel id={location.selected ?? ""} />
              </ErrorBoundary>
            </div>
          </aside>
        ) : null}
        <EvidenceDock />
      </div>
      <StatusBar />
      <Palette />
      <KeyboardHelp />
      <NameViewDialog />
      <NameCardDialog />
      <FactsLayer />
    </div>
  );
}

function mainLabel(screen: Screen): string {
  return screen.charAt(0).toUpperCase() + screen.slice(1);
}

function LoadFailure() {
  const failure = useWorkspace((state) => state.failure);
  return (
    <div className="empty" role="alert">
      <h1>The workspace could not be read</h1>
      <p>{failure}</p>
    </div>
  );
}
