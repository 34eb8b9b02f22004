import { type ReactNode, useEffect, useState } from "react";
import { useServices } from "../app/services.ts";
import { Bars } from "./bars/Bars.tsx";
import { ProblemList } from "./check/ProblemList.tsx";
import { useCheck } from "./check/use-check.ts";
import { EditorPane } from "./code/EditorPane.tsx";
import { CompareView } from "./compare/CompareView.tsx";
import { useCompare } from "./compare/compare-store.ts";
import { type EditorMode, useModes } from "./mode-store.ts";
import { GitPanel } from "./panels/GitPanel.tsx";
import { HistoryPanel } from "./panels/HistoryPanel.tsx";
import { PickDialog } from "./pick/PickDialog.tsx";
import { PreviewPane } from "./preview/PreviewPane.tsx";
import { useBuffers } from "./session/buffers.ts";
import { openBuffer } from "./session/open-buffer.ts";
import { StatusLine } from "./status/StatusLine.tsx";
import { EditorToolbar } from "./toolbar/EditorToolbar.tsx";
import { useEditorCommands } from "./toolbar/use-editor-commands.ts";
import styles from "./Workbench.module.css";

type Props = {
  readonly path: string;
  /** `none`: the file is read as it is on the disk, and `children` show it. */
  readonly mode: EditorMode | "none";
  readonly isRunbook: (id: string) => boolean;
  readonly children: ReactNode;
};

/** Everything around the text of a runbook: bars above it, panels beside it, problems and state below. */
export function Workbench({ path, mode, isRunbook, children }: Props) {
  const panel = useModes((state) => state.panel);
  const shown = useCompare((state) => state.shown);
  return (
    <div className={styles.workbench}>
      <div className={styles.bars}>
        <Bars path={path} />
      </div>
      <div className={styles.middle}>
        <div className={styles.main}>
          {shown ? <CompareView comparison={shown} /> : null}
          <div className={styles.work} hidden={shown !== undefined}>
            {mode === "none" ? children : <OpenText {...{ path, mode, isRunbook }} />}
          </div>
        </div>
        {panel === "history" ? <HistoryPanel path={path} /> : null}
        {panel === "git" ? <GitPanel path={path} /> : null}
      </div>
      <PickDialog />
    </div>
  );
}

type OpenProps = Pick<Props, "path" | "isRunbook"> & { readonly mode: EditorMode };

/** Opens the text first, where it is not open yet. */
function OpenText({ path, mode, isRunbook }: OpenProps) {
  const services = useServices();
  const isOpen = useBuffers((state) => state.byPath.has(path));
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (isOpen) return;
    openBuffer(services, path).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, [services, path, isOpen]);
  if (failure && !isOpen) {
    return (
      <div className="empty" role="alert">
        <h1>This runbook cannot be edited</h1>
        <p>{failure}</p>
      </div>
    );
  }
  return isOpen ? <Text {...{ path, mode, isRunbook }} /> : <div className="empty">Opening…</div>;
}

function Text({ path, mode, isRunbook }: OpenProps) {
  useCheck(path);
  useEditorCommands(path);
  const reads = mode === "read";
  return (
    <>
      <h1 className="visually-hidden">Editing {path}</h1>
      {reads ? <p className={styles.unsaved}>This is the unsaved text.</p> : <EditorToolbar path={path} />}
      <div className={styles.panes} data-mode={mode}>
        {reads ? null : <EditorPane path={path} />}
        {mode === "edit" ? null : <PreviewPane path={path} isRunbook={isRunbook} />}
      </div>
      {reads ? null : <ProblemList path={path} />}
      {reads ? null : <StatusLine path={path} />}
    </>
  );
}
