import type { OperationOutput } from "../../core/contract.ts";
import type { RunbookStatus } from "../../core/schema/runbook.ts";
import { WriteRunbook } from "../editor/WriteRunbook.tsx";
import { RunbookLink } from "../runbooks/ReaderLink.tsx";
import { StatusTag } from "../runbooks/StatusTag.tsx";
import styles from "./NodePanel.module.css";
import { PanelSection } from "./PanelSection.tsx";

type Props = Pick<OperationOutput<"show">, "runbooks" | "mentions"> & { readonly component: string };

/** The runbooks attached to it; where there is none, what one would need, and what comes nearest. */
export function RunbookLinks({ runbooks, mentions, component }: Props) {
  const [nearest] = mentions;
  return (
    <PanelSection title={`Runbooks (${runbooks.length})`}>
      {runbooks.length > 0 ? (
        <ul className={styles.runbooks}>
          {runbooks.map(({ id, title, status }) => (
            <li key={id}>
              <RunbookLink id={id}>{title}</RunbookLink>
              <StatusTag status={status as RunbookStatus} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          Nobody has written this down. Six lines help: what it is, how to tell, first check, fix, verify,
          who.
        </p>
      )}
      {runbooks.length === 0 && component ? <WriteRunbook component={component} /> : null}
      {runbooks.length === 0 && nearest ? (
        <p>
          Nearest: <RunbookLink id={nearest.runbook}>{nearest.title}</RunbookLink>, which names it on line{" "}
          {nearest.line}.
        </p>
      ) : null}
    </PanelSection>
  );
}
