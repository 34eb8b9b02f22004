import { cdxIconClose } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import type { PathAnswer } from "../view/picture.ts";
import styles from "./PathPanel.module.css";

type Props = { readonly answer: PathAnswer; readonly onClose: () => void };
type Hop = PathAnswer["hops"][number][number];

/** The drawn ways in words, each step with its proof. */
export function PathPanel({ answer, onClose }: Props) {
  const { hops, from, to } = answer;
  return (
    <section className={styles.panel} aria-label="Ways in words">
      <div className={styles.top}>
        <h2>
          {hops.length === 1 ? "One way" : `${hops.length} ways`}: <ComponentLink id={from} plain /> needs{" "}
          <ComponentLink id={to} plain />
        </h2>
        <button type="button" className="button small" onClick={onClose}>
          <Icon icon={cdxIconClose} size={16} />
          Back to the view before
        </button>
      </div>
      <ol className={styles.ways}>
        {hops.map((way) => (
          <li key={way.map((hop) => `${hop.from} ${hop.type} ${hop.to}`).join()}>
            {way.map((hop, at) => (
              <Step key={`${hop.from} ${hop.to}`} hop={hop} first={at === 0} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ hop, first }: { readonly hop: Hop; readonly first: boolean }) {
  return (
    <span>
      {first ? <ComponentLink id={hop.from} plain /> : "which"} {hop.words}{" "}
      <ComponentLink id={hop.to} plain />
      <EvidenceButton title={`${hop.from} ${hop.words} ${hop.to}`} evidence={hop.evidence} />{" "}
    </span>
  );
}
