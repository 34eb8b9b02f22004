import { useServices } from "../../app/services.ts";
import { saveText } from "../../audit/export/save-text.ts";
import { useCopy } from "../../runbooks/use-copy.ts";
import type { Buffer } from "../session/buffers.ts";
import { flushJournal, windowJournal } from "../session/journal-keeper.ts";
import { saveBuffer } from "../session/save-buffer.ts";
import { openSessionOf, textToSave } from "../session/sessions.ts";
import { Bar, BarAction } from "./Bar.tsx";

/** Why the text is not in its file, or not in the journal, and the ways out; the text itself is kept. */
export function FailureBar({ buffer: { path, failure, unwritable } }: { readonly buffer: Buffer }) {
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
          {failure ? <BarAction run={again}>Try again</BarAction> : null}
          <WaysOut path={path} />
        </>
      }
    >
      {failure
        ? failureWords(failure.message, isJournal)
        : `${unwritable} You can edit; a save will say more.`}
    </Bar>
  );
}

function failureWords(message: string, isJournal: boolean): string {
  return isJournal
    ? `What you type is not kept in the journal: ${message} Save to keep it.`
    : `${message} Your text is still here.`;
}

/** Ways to bring the text elsewhere when its file cannot be written. */
function WaysOut({ path }: { readonly path: string }) {
  const { state, copyText } = useCopy();
  const text = () => textToSave(openSessionOf(path));
  const name = path.split("/").at(-1) ?? "runbook.md";
  return (
    <>
      <button type="button" className="button small" onClick={() => saveText(text(), name, "text/markdown")}>
        Save a copy elsewhere…
      </button>
      <button type="button" className="button small" onClick={() => void copyText(text())}>
        {state === "copied" ? "Copied" : state === "refused" ? "Not copied" : "Copy the text"}
      </button>
    </>
  );
}
