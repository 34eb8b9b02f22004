import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./ComponentLink.module.css";
import { KindMark } from "./KindMark.tsx";
import { SeverityMark } from "./SeverityMark.tsx";
import { useWorkspace } from "./workspace-store.ts";

type Props = {
  readonly id: string;
  /** Text to show instead of the component's name. */
  readonly text?: string;
  /** Without mark and badge, for running text. */
  readonly plain?: boolean;
};

/** A component by name, with its kind's mark and its worst flag; selects it everywhere. */
export function ComponentLink({ id, text, plain = false }: Props) {
  const entry = useWorkspace((state) => state.byId.get(id));
  const select = useNavigation((state) => state.select);
  if (!entry) return <span className="mono">{text ?? id}</span>;
  return (
    <button
      type="button"
      className={plain ? styles.inline : styles.link}
      title={entry.summary}
      onClick={() => select(id)}
    >
      {plain ? null : <KindMark kind={entry.kind} size={16} />}
      <span className="mono">{text ?? entry.name}</span>
      {!plain && entry.worst && entry.worst !== "info" ? (
        <SeverityMark severity={entry.worst} size={12} />
      ) : null}
    </button>
  );
}
