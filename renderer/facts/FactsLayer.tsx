import { lazy, Suspense, useEffect, useState } from "react";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import { useFacts } from "./facts-store.ts";

const FactsDialog = lazy(async () => ({ default: (await import("./FactsDialog.tsx")).FactsDialog }));

/** The forms over the window; they are fetched when somebody first edits the graph. */
export function FactsLayer() {
  const isShown = useFacts((state) => state.shown !== undefined);
  const [isWanted, setWanted] = useState(isShown);
  useEffect(() => {
    // It stays from then on: a dialog that is taken away cannot give the focus back.
    if (isShown) setWanted(true);
  }, [isShown]);
  return isWanted ? (
    <ErrorBoundary key="facts">
      <Suspense>
        <FactsDialog />
      </Suspense>
    </ErrorBoundary>
  ) : null;
}
