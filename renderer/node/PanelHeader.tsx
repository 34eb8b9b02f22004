import type { OperationOutput } from "../../core/contract.ts";
import type { Component } from "../../core/schema/component.ts";
import { kinds } from "../../core/view/kinds.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./NodePanel.module.css";
import { PanelActions } from "./PanelActions.tsx";

type Props = {
  readonly id: string;
  /** Missing while the worker is asked: the directory knows enough for a heading. */
  readonly shown?: OperationOutput<"show">;
};

/** Name, kind, place and worst flag, then what can be done with it. */
export function PanelHeader({ id, shown }: Props) {
  const entry = useWorkspace((state) => state.byId.get(id));
  if (!entry) return null;
  const where = shown ? placeOf(shown.component) : undefined;
  const count = shown?.flags.filter((flag) => !flag.waived).length ?? entry.rules.length;
  return (
    <header className={styles.header}>
      <h2 className={styles.name}>
        <KindMark kind={entry.kind} />
        <span className="mono">{entry.name}</span>
      </h2>
      <p className={styles.kind}>
        {kinds[entry.kind].label}
        {where ? ` · ${where}` : null}
        {entry.worst ? (
          <>
            {" · "}
            <span className={styles.worst}>
              <SeverityMark severity={entry.worst} /> {count} {count === 1 ? "flag" : "flags"}
            </span>
          </>
        ) : null}
      </p>
      <p>{entry.summary}</p>
      <PanelActions entry={entry} {...(shown ? { shown } : {})} />
    </header>
  );
}

/** Where it is, in words, where that is recorded. */
function placeOf({ file, check, region, zone }: Component): string | undefined {
  const host = file?.host ?? check?.host ?? check?.shinkenHost;
  if (host) return `on ${host}`;
  const area = zone ?? region;
  return area ? `in ${area}` : undefined;
}
