import { useEffect } from "react";
import { type Services, useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { BarAction } from "../bars/Bar.tsx";
import { takeRecovered } from "../bars/take-recovered.ts";
import { useBuffers } from "../session/buffers.ts";
import { settleRecovery } from "../session/recoveries-store.ts";
import { openSessionOf, plainText, sessionOf } from "../session/sessions.ts";
import { takeMerged } from "../session/settle.ts";
import { Frame } from "./CompareFrame.tsx";
import { ConflictMerge } from "./ConflictMerge.tsx";
import { type Comparison, useCompare } from "./compare-store.ts";
import { DiffView } from "./DiffView.tsx";
import { MergeColumns } from "./MergeColumns.tsx";
import { useDecided } from "./use-decided.ts";

const close = () => useCompare.setState({ shown: undefined });

/** Two texts, or three, in the place of the editor; the editor's own text waits behind it. */
export function CompareView({ comparison }: { readonly comparison: Comparison }) {
  switch (comparison.kind) {
    case "merge":
      return <ElsewhereMerge path={comparison.path} />;
    case "recovery":
      return <RecoveryDiff recovery={comparison.recovery} />;
    case "version":
      return <VersionDiff version={comparison} />;
    case "conflict":
      return <ConflictMerge conflict={comparison.conflict} onDone={close} />;
  }
}

function ElsewhereMerge({ path }: { readonly path: string }) {
  const elsewhere = useBuffers((state) => state.byPath.get(path)?.elsewhere);
  const theirs = elsewhere?.kind === "changed" ? elsewhere.text : undefined;
  useEffect(() => {
    // Answered in another way, or the file is as it was again.
    if (theirs === undefined) close();
  }, [theirs]);
  const { decided, onAnswered } = useDecided();
  if (theirs === undefined) return null;
  const session = openSessionOf(path);
  const texts = { yours: plainText(session), base: session.base.toString(), theirs };
  return (
    <Frame onClose={close} decided={decided} title={`${path}: yours and what is on disk`}>
      <MergeColumns
        texts={texts}
        onAnswered={onAnswered}
        action="Go on with the result"
        onResult={(text) => {
          takeMerged(path, text);
          close();
        }}
      />
    </Frame>
  );
}

type VersionProps = { readonly version: Extract<Comparison, { kind: "version" }> };

function VersionDiff({ version: { path, id, label, read } }: VersionProps) {
  const services = useServices();
  const texts = useAnswer(
    async () => ({ before: await read(), now: await presentText(services, path) }),
    [path, id],
  );
  return (
    <Frame onClose={close} title={`${path}: ${label} and now`}>
      {texts.value === undefined ? (
        <p className="empty">{texts.error ?? "Reading…"}</p>
      ) : (
        <DiffView
          before={{ label, text: texts.value.before }}
          after={{ label: sessionOf(path) ? "Now, in the editor" : "Now, on disk", text: texts.value.now }}
        />
      )}
    </Frame>
  );
}

/** As it is in the editor, else on the disk. */
async function presentText({ host }: Services, path: string): Promise<string> {
  const session = sessionOf(path);
  return session ? plainText(session) : (await host.call("readFile", { path })).text;
}

type RecoveryProps = { readonly recovery: Extract<Comparison, { kind: "recovery" }>["recovery"] };

function RecoveryDiff({ recovery }: RecoveryProps) {
  const services = useServices();
  const { path, text, written, id } = recovery;
  const disk = useAnswer(async () => {
    if (!sessionOf(path) && recovery.diskHash === null) return "";
    return await presentText(services, path);
  }, [path, id]);
  return (
    <Frame
      onClose={close}
      title={`${path}: recovered text`}
      actions={
        <>
          <BarAction
            primary
            run={async () => {
              await takeRecovered(services, recovery);
              close();
            }}
          >
            Take recovered text
          </BarAction>
          <BarAction
            run={async () => {
              await settleRecovery(services.host, id);
              close();
            }}
          >
            Discard recovered text
          </BarAction>
        </>
      }
    >
      {disk.value === undefined ? (
        <p className="empty">{disk.error ?? "Reading…"}</p>
      ) : (
        <DiffView
          before={{ label: sessionOf(path) ? "In the editor" : "On disk", text: disk.value }}
          after={{ label: `Recovered, from ${written.slice(0, 19).replace("T", " ")} UTC`, text }}
        />
      )}
    </Frame>
  );
}
