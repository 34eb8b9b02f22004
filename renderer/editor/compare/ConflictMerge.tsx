import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { BarAction } from "../bars/Bar.tsx";
import { useGit } from "../panels/git-store.ts";
import styles from "./CompareFrame.module.css";
import { Frame } from "./CompareFrame.tsx";
import type { GitConflict } from "./compare-store.ts";
import { MergeColumns } from "./MergeColumns.tsx";
import { useDecided } from "./use-decided.ts";

type Props = { readonly conflict: GitConflict; readonly onDone: () => void };

/** A conflict of a pull: what is chosen is written into the file, which git then takes as resolved. */
export function ConflictMerge({ conflict, onDone }: Props) {
  const services = useServices();
  const [failure, setFailure] = useState<string>();
  const { decided, onAnswered } = useDecided();
  const { path, base, yours, theirs, diskHash, binary } = conflict;
  const resolve = async (text: string | null) => {
    await services.host.call("gitResolve", { path, text, expected: diskHash });
    await loadWorkspace(services.host, services.model);
    useGit.getState().renew();
    onDone();
  };
  const isWhole = binary || yours === null || theirs === null;
  return (
    <Frame
      title={`${path}: yours and theirs`}
      onClose={onDone}
      decided={decided}
      actions={
        isWhole ? (
          <>
            <BarAction run={() => resolve(yours)}>
              {yours === null ? "Leave it removed" : "Take yours"}
            </BarAction>
            <BarAction run={() => resolve(theirs)}>
              {theirs === null ? "Remove it as they did" : "Take theirs"}
            </BarAction>
          </>
        ) : null
      }
    >
      {failure ? (
        <p className={styles.failure} role="alert">
          Not written: {failure} Your answers are still here.
        </p>
      ) : null}
      {isWhole ? (
        <p className="empty">
          {binary
            ? "This is no text: only one of the two files can be taken as a whole."
            : `${yours === null ? "You" : "They"} removed the file, and the other side changed it.`}
        </p>
      ) : (
        <MergeColumns
          texts={{ yours, base: base ?? "", theirs }}
          action="Write the result"
          onAnswered={onAnswered}
          onResult={(text) =>
            void resolve(text).catch((error: unknown) =>
              setFailure(error instanceof Error ? error.message : String(error)),
            )
          }
        />
      )}
    </Frame>
  );
}
