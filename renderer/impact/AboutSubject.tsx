import { cdxIconInfo } from "@wikimedia/codex-icons";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./AboutSubject.module.css";

/** What the subject was taken to mean, what is odd about it, and what else might have been meant. */
export function AboutSubject({
  impact: { subject, resolvedTo, remarks, nearest },
}: {
  readonly impact: Impact;
}) {
  return (
    <section className={styles.about} aria-label="About the subject">
      {resolvedTo.length > 0 ? <Meaning ids={resolvedTo} /> : null}
      {resolvedTo.length === 0 && subject !== "" ? (
        <p>
          <bdi className="mono">{subject}</bdi> is not in the graph.
        </p>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          <Icon icon={cdxIconInfo} size={16} />
          <span>{remark}</span>
        </p>
      ))}
      {nearest.length > 0 ? <Nearest ids={nearest} /> : null}
    </section>
  );
}

function Meaning({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div className={styles.meaning}>
      <span>
        {ids.length === 1 ? "Subject:" : `The name means ${ids.length} components, taken together:`}
      </span>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ComponentLink id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Nearest({ ids }: { readonly ids: readonly string[] }) {
  const byId = useWorkspace((state) => state.byId);
  const go = useNavigation((state) => state.go);
  return (
    <div className={styles.meaning}>
      <span>Names close to it:</span>
      <ul>
        {ids.map((id) => {
          const entry = byId.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                className="button small"
                onClick={() => go({ screen: "impact", subject: id })}
              >
                {entry ? <KindMark kind={entry.kind} size={16} /> : null}
                <span className={`mono ${styles.name}`}>{entry?.name ?? id}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
