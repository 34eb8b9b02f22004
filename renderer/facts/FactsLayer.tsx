import { lazy, Suspense, useEffect, useState } from "react";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import { useServices } from "../app/services.ts";
import { FactsNoticeOverWindow } from "./FactsNoticeLine.tsx";
import { useFacts } from "./facts-store.ts";
import { keepDrafts, useDrafts } from "./keep-drafts.ts";
import { useFactsCommands } from "./use-facts-commands.ts";

const FactsDialog = lazy(async () => ({ default: (await import("./FactsDialog.tsx")).FactsDialog }));
const LeftDrafts = lazy(async () => ({ default: (await import("./LeftDrafts.tsx")).LeftDrafts }));

/** The forms over the window; they are fetched when somebody first edits the graph. */
export function FactsLayer() {
  const { host } = useServices();
  useEffect(() => keepDrafts(host), [host]);
  useFactsCommands();
  const isShown = useFacts((state) => state.shown !== undefined);
  const isLeft = useDrafts((state) => state.left.length > 0);
  const [isWanted, setWanted] = useState(isShown);
  useEffect(() => {
    // It stays from then on: a dialog that is taken away cannot give the focus back.
    if (isShown) setWanted(true);
  }, [isShown]);
  return (
    <ErrorBoundary key="facts">
      <Suspense>
        {isLeft ? <LeftDrafts /> : null}
        {isWanted ? <FactsDialog /> : null}
      </Suspense>
      <FactsNoticeOverWindow />
    </ErrorBoundary>
  );
}
