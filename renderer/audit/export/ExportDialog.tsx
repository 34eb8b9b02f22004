import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { cdxIconCopy, cdxIconDownload } from "@wikimedia/codex-icons";
import { type RefObject, useMemo, useRef, useState } from "react";
import type { Flag } from "../../../core/audit/flag.ts";
import type { OperationOutput } from "../../../core/contract.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { Icon } from "../../controls/Icon.tsx";
import { useCopy } from "../../runbooks/use-copy.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./ExportDialog.module.css";
import {
  type ExportFormat,
  exportFileName,
  exportFormats,
  exportQuestion,
  type FormatWords,
  previewOf,
} from "./export-formats.ts";
import { saveText } from "./save-text.ts";

type Props = {
  /** What is handed on; undefined while nobody asks. */
  readonly flags: readonly Flag[] | undefined;
  readonly onClose: () => void;
};

/** Flags as a text for somebody else: chosen, seen, then copied or saved. */
export function ExportDialog({ flags, onClose }: Props) {
  const first = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={flags !== undefined}
      onClose={onClose}
      unmountOnHide
      initialFocus={first}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      <div className={styles.head}>
        <DialogHeading>Export flags</DialogHeading>
        <DialogDismiss className="button quiet small icon" aria-label="Close" />
      </div>
      {flags ? <Export flags={flags} first={first} /> : null}
    </Dialog>
  );
}

type ExportProps = {
  readonly flags: readonly Flag[];
  /** Where the dialog puts the focus. */
  readonly first: RefObject<HTMLInputElement | null>;
};

function Export({ flags, first }: ExportProps) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const [format, setFormat] = useState<ExportFormat>("wikitext");
  const { value, error, waiting } = useAnswer(
    async () => ({
      format,
      ...(await model.ask("exportAudit", exportQuestion(format, flags))),
    }),
    [format, flags, generation],
  );
  const words = exportFormats.find((known) => known.format === format);
  const made = value?.format === format ? value : undefined;
  return (
    <>
      <Formats chosen={format} first={first} onChange={setFormat} />
      <p className="muted">{words?.about}</p>
      {error && !waiting ? (
        <p className={styles.error} role="alert">
          Not exported: {error}
        </p>
      ) : null}
      {made && words ? <Made made={made} words={words} /> : <div className={`skeleton ${styles.preview}`} />}
    </>
  );
}

type FormatsProps = Pick<ExportProps, "first"> & {
  readonly chosen: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
};

function Formats({ chosen, first, onChange }: FormatsProps) {
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">Format</legend>
      {exportFormats.map(({ format, title }) => (
        <label key={format}>
          <input
            ref={format === chosen ? first : undefined}
            type="radio"
            name="export-format"
            checked={format === chosen}
            onChange={() => onChange(format)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

const outcomes = { idle: "Copy", copied: "Copied", refused: "Not copied: the clipboard refused" };

type MadeProps = { readonly made: OperationOutput<"exportAudit">; readonly words: FormatWords };

function Made({ made: { text, flags }, words }: MadeProps) {
  const today = useWorkspace((state) => state.overview?.today ?? "");
  const { state, copyText } = useCopy();
  const fileName = exportFileName(words, today);
  const { shown, lines } = useMemo(() => previewOf(text), [text]);
  const shownLines = shown.split("\n").length;
  return (
    <>
      {/* Longer than the dialog: the keyboard scrolls it, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.preview} tabIndex={0} aria-label="Preview">
        <pre>{shown}</pre>
      </section>
      <div className={styles.foot}>
        <span className="muted" role="status">
          {flags} {flags === 1 ? "flag" : "flags"} · {shownLines} of {lines} lines shown
        </span>
        <span className={styles.spring} />
        <button type="button" className="button" aria-label="Copy" onClick={() => void copyText(text)}>
          <Icon icon={cdxIconCopy} size={16} />
          <span aria-live="polite">{outcomes[state]}</span>
        </button>
        <button
          type="button"
          className="button"
          title={fileName}
          onClick={() => saveText(text, fileName, words.mediaType)}
        >
          <Icon icon={cdxIconDownload} size={16} />
          Save as {fileName}
        </button>
      </div>
    </>
  );
}
