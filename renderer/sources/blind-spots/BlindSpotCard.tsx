import type { BlindSpot } from "../../../core/blind-spots/blind-spot.ts";
import { CopyButton } from "../../evidence/CopyButton.tsx";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { KindMark } from "../../workspace/KindMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./BlindSpots.module.css";

type Props = {
  readonly spot: BlindSpot;
  /** Titles of sources, by id. */
  readonly titles: ReadonlyMap<string, string>;
};

/** One place that nobody has read: what it is about, what it could hold, and how it would be closed. */
export function BlindSpotCard({ spot, titles }: Props) {
  const { component, about, couldHold, sources, howToLook } = spot;
  const aboutName = useWorkspace((state) => state.byId.get(about)?.name ?? about);
  const go = useNavigation((state) => state.go);
  return (
    <li className={`card ${styles.card}`}>
      <div className={styles.cardHead}>
        <KindMark kind="blind-spot" size={16} />
        <strong>{component.name}</strong>
        <span className={styles.spring} />
        <EvidenceButton title={component.name} evidence={component.evidence} />
        <button
          type="button"
          className="button small"
          aria-label={`Impact: ${aboutName}`}
          onClick={() => go({ screen: "impact", subject: about })}
        >
          Impact
        </button>
      </div>
      <p>{component.summary}</p>
      <dl className={styles.facts}>
        <dt>About</dt>
        <dd>
          <ComponentLink id={about} />
        </dd>
        <dt>Could hold</dt>
        <dd className={styles.tags}>
          {couldHold.map((kind) => (
            <span key={kind} className="tag">
              {kind.replaceAll("-", " ")}
            </span>
          ))}
        </dd>
        <dt>Closed by</dt>
        <dd>
          {sources.length > 0
            ? sources.map((id) => titles.get(id) ?? id).join(" · ")
            : "no source that is known of"}
        </dd>
        <dt>How to look</dt>
        <dd>
          {howToLook.length === 0 ? <span className="muted">no command is known</span> : null}
          {howToLook.map((command) => (
            <div key={command} className={styles.command}>
              <code>{command}</code>
              <CopyButton text={command} label="Copy" />
            </div>
          ))}
        </dd>
      </dl>
    </li>
  );
}
