import { cdxIconCheck, cdxIconCopy } from "@wikimedia/codex-icons";
import { useState } from "react";
import type { Flag } from "../../../core/audit/flag.ts";
import { useServices } from "../../app/services.ts";
import { Icon } from "../../controls/Icon.tsx";
import { useCopy } from "../../runbooks/use-copy.ts";
import { type ExportFormat, exportQuestion } from "./export-formats.ts";

type Props = {
  readonly format: ExportFormat;
  readonly flags: readonly Flag[];
  readonly label: string;
};

/** Copies flags in one format without showing them first. */
export function CopyExportButton({ format, flags, label }: Props) {
  const { model } = useServices();
  const { state, copyText } = useCopy();
  const [failure, setFailure] = useState<string>();
  const copy = async () => {
    try {
      const { text } = await model.ask("exportAudit", exportQuestion(format, flags));
      setFailure(undefined);
      await copyText(text);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const outcomes = { idle: label, copied: "Copied", refused: "Not copied: the clipboard refused" };
  return (
    <button type="button" className="button small" aria-label={label} onClick={() => void copy()}>
      <Icon icon={state === "copied" ? cdxIconCheck : cdxIconCopy} size={16} />
      <span aria-live="polite">{failure ? `Not copied: ${failure}` : outcomes[state]}</span>
    </button>
  );
}
