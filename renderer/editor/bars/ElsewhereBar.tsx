import { useServices } from "../../app/services.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { useCompare } from "../compare/compare-store.ts";
import type { Buffer, Elsewhere } from "../session/buffers.ts";
import { closeBuffer } from "../session/close-buffer.ts";
import { runbookId } from "../session/runbook-path.ts";
import { keepMine, takeTheirs, writeAgain } from "../session/settle.ts";
import { Bar, BarAction } from "./Bar.tsx";
import { useAge } from "./use-age.ts";

/** The file has become another one, or is gone. Nothing is chosen for the user. */
export function ElsewhereBar({ buffer }: { readonly buffer: Buffer }) {
  const { elsewhere, path } = buffer;
  if (!elsewhere) return null;
  return elsewhere.kind === "changed" ? (
    <ChangedBar path={path} elsewhere={elsewhere} />
  ) : (
    <GoneBar buffer={buffer} elsewhere={elsewhere} />
  );
}

type ChangedProps = { readonly path: string; readonly elsewhere: Extract<Elsewhere, { kind: "changed" }> };

function ChangedBar({ path, elsewhere }: ChangedProps) {
  const services = useServices();
  const age = useAge(elsewhere.noticed);
  return (
    <Bar
      label="Changed on disk"
      tone="warning"
      actions={
        <>
          <button
            type="button"
            className="button small primary"
            onClick={() => useCompare.setState({ shown: { kind: "merge", path } })}
          >
            Compare
          </button>
          <BarAction run={() => takeTheirs(services, path)}>Take theirs</BarAction>
          <BarAction run={() => keepMine(services, path)}>Keep mine, save theirs as .orig</BarAction>
        </>
      }
    >
      This file changed on disk {age} ago. Yours is kept.
    </Bar>
  );
}

type GoneProps = { readonly buffer: Buffer; readonly elsewhere: Extract<Elsewhere, { kind: "gone" }> };

function GoneBar({ buffer: { path }, elsewhere: { noticed, movedTo } }: GoneProps) {
  const services = useServices();
  const age = useAge(noticed);
  const go = useNavigation((state) => state.go);
  return (
    <Bar
      label="Gone from disk"
      tone="warning"
      actions={
        <>
          <BarAction run={() => writeAgain(services, path)}>Write the file again</BarAction>
          {movedTo ? (
            <button
              type="button"
              className="button small"
              onClick={() => go({ screen: "runbooks", runbook: runbookId(movedTo) })}
            >
              Open {movedTo}
            </button>
          ) : null}
          <BarAction run={async () => await closeBuffer(services, path)}>
            Close and discard the text
          </BarAction>
        </>
      }
    >
      {path} was deleted or renamed on disk {age} ago. Your text is kept here; nothing is written unless you
      say so. {movedTo ? `${movedTo} holds the text that this file had.` : ""}
    </Bar>
  );
}
