import { cdxIconCopy } from "@wikimedia/codex-icons";
import { useState } from "react";
import { Icon } from "../controls/Icon.tsx";
import styles from "./CommandBlock.module.css";
import type { CommandCopy } from "./command-pieces.ts";
import { type CopyState, useCopy } from "./use-copy.ts";

type Props = {
  readonly copy: CommandCopy;
  readonly danger: boolean;
  /** Component that filled placeholders without having been chosen; a dangerous command says so. */
  readonly presumed?: string | undefined;
};

/** Copies a command; one that changes things asks first, in its place, and copies at the second press. */
export function CommandCopyButton({ copy, danger, presumed }: Props) {
  const [asking, setAsking] = useState(false);
  const { state, copyText } = useCopy();
  const press = () => {
    if (danger && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    void copyText(copy.text);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || !asking) return;
    event.preventDefault();
    setAsking(false);
  };
  return (
    <span className={styles.copy}>
      <span role="status" className={styles.result}>
        {asking ? questionWords(presumed) : resultWords(state, copy)}
      </span>
      {asking ? (
        <button type="button" className="button quiet small" onClick={() => setAsking(false)}>
          Cancel
        </button>
      ) : null}
      <button type="button" className="button small" onClick={press} onKeyDown={onKeyDown}>
        <Icon icon={cdxIconCopy} size={16} />
        {asking ? "Copy it" : "Copy"}
      </button>
    </span>
  );
}

function questionWords(presumed: string | undefined): string {
  const question = "Copy a command that changes things?";
  return presumed
    ? `${question} It is filled in for ${presumed}, the first component of this runbook.`
    : question;
}

function resultWords(state: CopyState, { missing, mended }: CommandCopy): string {
  if (state === "idle") return "";
  if (state === "refused") return "Not copied: the clipboard refused. Select the text instead.";
  const toFill =
    missing.length > 0 ? ` Still to fill in: ${missing.map((name) => `<${name}>`).join(", ")}.` : "";
  const left = mended > 0 ? ` Hidden characters left out: ${mended}.` : "";
  return `Copied.${toFill}${left}`;
}
