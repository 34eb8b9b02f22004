import { useState } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import { RunbookLink } from "../runbooks/ReaderLink.tsx";
import styles from "./NodePanel.module.css";
import { PanelSection } from "./PanelSection.tsx";

const shownAtFirst = 6;

type Props = { readonly mentions: OperationOutput<"show">["mentions"] };

/** Lines of runbooks that name it. */
export function MentionList({ mentions }: Props) {
  const [all, setAll] = useState(false);
  if (mentions.length === 0) return null;
  const shown = all ? mentions : mentions.slice(0, shownAtFirst);
  return (
    <PanelSection title={`Mentioned in (${mentions.length})`}>
      <ul className={styles.mentions}>
        {shown.map(({ runbook, title, line, text }) => (
          <li key={`${runbook} ${line}`}>
            <RunbookLink id={runbook}>{title}</RunbookLink> <span className="muted">line {line}</span>
            <p className={styles.quote}>{text}</p>
          </li>
        ))}
      </ul>
      {mentions.length > shownAtFirst ? (
        <button type="button" className="button quiet small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${shownAtFirst}` : `Show all ${mentions.length}`}
        </button>
      ) : null}
    </PanelSection>
  );
}
