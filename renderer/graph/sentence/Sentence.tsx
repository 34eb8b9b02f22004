import { cdxIconReference } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import { useDock } from "../../evidence/dock-store.ts";
import styles from "./Sentence.module.css";

type Props = {
  readonly words: string;
  /** Component the sentence is about. */
  readonly subject: string | undefined;
};

/** What the selection is about, in words, with its proof one key away. */
export function Sentence({ words, subject }: Props) {
  const showComponent = useDock((state) => state.showComponent);
  return (
    <div className={styles.sentence}>
      <p>{words}</p>
      {subject === undefined ? null : (
        <button type="button" className="button small" onClick={() => showComponent(subject)}>
          <Icon icon={cdxIconReference} size={16} />
          Evidence <kbd>E</kbd>
        </button>
      )}
    </div>
  );
}
