import { lazy, Suspense, useCallback, useMemo } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Reader } from "../runbooks/Reader.tsx";
import type { RunbookDocument } from "../runbooks/runbook-document.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { EditorBar } from "./EditorBar.tsx";
import { useModeOf, useModes } from "./mode-store.ts";
import { NoRunbook, Skeleton } from "./NoRunbook.tsx";
import styles from "./RunbookPage.module.css";
import { useBuffers } from "./session/buffers.ts";
import { useRecoveries } from "./session/recoveries-store.ts";
import { runbookPath } from "./session/runbook-path.ts";

// CodeMirror comes with the first edit: reading needs none of it.
const Workbench = lazy(async () => ({ default: (await import("./Workbench.tsx")).Workbench }));

/** One runbook, to read and to edit. */
export function RunbookPage({ id }: { readonly id: string }) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const runbooks = useWorkspace((state) => state.overview?.runbooks);
  const ids = useMemo(() => new Set(runbooks?.map((runbook) => runbook.id)), [runbooks]);
  const isRunbook = useCallback((other: string) => ids.has(other), [ids]);
  // The id travels with its answer: an older answer must not be taken for "there is no such runbook".
  const { value, error } = useAnswer(
    async () => ({ id, document: await model.runbook(id) }),
    [id, generation],
  );
  const document = value?.id === id ? value.document : undefined;
  const path = document?.file ?? runbookPath(id);
  const isOpen = useBuffers((state) => state.byPath.has(path));
  if (error && !isOpen) {
    return (
      <div className="empty" role="alert">
        <h1>This runbook could not be read</h1>
        <p>{error}</p>
      </div>
    );
  }
  if (value?.id !== id && !isOpen) return <Skeleton />;
  if (!document && !isOpen) return <NoRunbook id={id} />;
  return <Page key={path} {...{ path, document, isRunbook }} />;
}

type PageProps = {
  readonly path: string;
  readonly document: RunbookDocument | undefined;
  readonly isRunbook: (id: string) => boolean;
};

function Page({ path, document, isRunbook }: PageProps) {
  const mode = useModeOf(path);
  const unsaved = useBuffers((state) => state.byPath.get(path)?.dirty ?? false);
  const isOpen = useBuffers((state) => state.byPath.has(path));
  const panel = useModes((state) => state.panel);
  const recovered = useRecoveries((state) => state.list.some((recovery) => recovery.path === path));
  const reads = mode === "read" && !unsaved && document !== undefined;
  const reader = reads ? <Reader document={document} isRunbook={isRunbook} /> : null;
  return (
    <div className={styles.page}>
      <EditorBar path={path} exists={document !== undefined} />
      {reader && !isOpen && !panel && !recovered ? (
        reader
      ) : (
        <Suspense fallback={<Skeleton />}>
          <Workbench {...{ path, isRunbook }} mode={reads ? "none" : mode}>
            {reader}
          </Workbench>
        </Suspense>
      )}
    </div>
  );
}
