import { cdxIconArticle, cdxIconReference } from "@wikimedia/codex-icons";
import type { ImpactLine } from "../../core/impact/impact-schema.ts";
import { lineId } from "../../core/view/impact-marks.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { useImpactView } from "./impact-store.ts";
import styles from "./LineSubject.module.css";

/** What a line is about: a component selects itself everywhere, a runbook or a source opens. */
export function LineSubject({ line }: { readonly line: ImpactLine }) {
  const known = useWorkspace((state) => state.byId.has(line.id));
  if (line.type === "runbook") return <RunbookName line={line} />;
  if (line.type === "source") return <SourceName line={line} />;
  if (known) return <ComponentLink id={line.id} />;
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => useImpactView.getState().choose(lineId(line))}
    >
      <KindMark kind="blind-spot" size={16} />
      <span className="mono">{line.name}</span>
    </button>
  );
}

function RunbookName({ line }: { readonly line: ImpactLine }) {
  const go = useNavigation((state) => state.go);
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => go({ screen: "runbooks", runbook: line.id })}
    >
      <Icon icon={cdxIconArticle} size={16} />
      <span>{line.name}</span>
      <span className="muted">runbook{line.line === undefined ? "" : `, line ${line.line}`}</span>
    </button>
  );
}

function SourceName({ line }: { readonly line: ImpactLine }) {
  const go = useNavigation((state) => state.go);
  return (
    <button type="button" className={styles.name} onClick={() => go({ screen: "sources" })}>
      <Icon icon={cdxIconReference} size={16} />
      <span>{line.name}</span>
      <span className="muted">source, not looked in</span>
    </button>
  );
}
