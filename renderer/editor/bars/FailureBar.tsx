import { useServices } from "../../app/services.ts";
import { saveText } from "../../audit/export/save-text.ts";
import { useCopy } from "../../runbooks/use-copy.ts";
import { useRunbookDialogs } from "../dialogs/dialog-store.ts";
import type { Buffer, BufferFailure } from "../session/buffers.ts";
import { flushJournal, windowJournal } from "../session/journal-keeper.ts";
import { saveBuffer } from "../session/save-buffer.ts";
import { openSessionOf, textToSave } from "../session/sessions.ts";
import { Bar, BarAction } from "./Bar.tsx";

/** Why the text is not in its file, or not in the journal, and the ways out; the text itself is kept. */
export function FailureBar({ buffer }: { readonly buffer: Buffer }) {
  const { path, failure, unwritable, elsewhere } = buffer;
  const services = useServices();
  if (!failure && !unwritable) return null;
  const isJournal = failure?.doing === "journal";
  const again = async () => {
    if (!isJournal) return await saveBuffer(services, path);
    windowJournal()?.changed(path);
    await flushJournal();
  };
  return (
    <Bar
      label={failure && !isJournal ? "Not saved" : "Saving"}
      tone={failure ? "critical" : "warning"}
      actions={
        <>
          {/* What is to be done about another text on the disk is chosen in its own bar, also for the next try. */}
          {failure && (isJournal || !elsewhere) ? <BarAction run={again}>Try again</BarAction> : null}
          <WaysOut path={path} />
        </>
      }
    >
      {failure
        ? failureWords(failure)
        : `You can edit this text, but not save it into its file. ${unwritable}`}
    </Bar>
  );
}

/** The host says itself that the text is kept; whoever fails before it does not. */
function failureWords({ doing, code, message }: BufferFailure): string {
  if (doing === "journal") return message;
  return code === "not-saved" ? message : `${message} Your text is still here.`;
}

/** Ways to bring the text elsewhere when its file cannot be written. */
function WaysOut({ path }: { readonly path: string }) {
  const { state, copyText } = useCopy();
  const text = () => textToSave(openSessionOf(path));
  const name = path.split("/").at(-1) ?? "runbook.md";
  const saveAs = useRunbookDialogs((state) => state.show);
  return (
    <>
      <button type="button" className="button small" onClick={() => saveAs({ kind: "save-as", path })}>
        Save under another name…
      </button>
      <button type="button" className="button small" onClick={() => saveText(text(), name, "text/markdown")}>
        Save a copy elsewhere…
      </button>
      <button type="button" className="button small" onClick={() => void copyText(text())}>
        {state === "copied" ? "Copied" : state === "refused" ? "Not copied" : "Copy the text"}
      </button>
    </>
  );
}
