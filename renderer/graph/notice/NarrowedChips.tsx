import { cdxIconClose } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import { useGraph } from "../view/graph-store.ts";
import styles from "./Notice.module.css";
import { narrowedBy } from "./narrowed-by.ts";

/** What keeps components out of the drawing, each with a button that lets them in again. */
export function NarrowedChips({ moreBridges }: { readonly moreBridges: number }) {
  const picture = useGraph((state) => state.history.present);
  const change = useGraph((state) => state.change);
  const reasons = narrowedBy(picture);
  if (reasons.length === 0) return null;
  return (
    <section className={styles.notice} aria-label="Left out of the drawing">
      <span className="muted">Left out:</span>
      {reasons.map(({ label, undo }) => (
        <button
          key={label}
          type="button"
          className="button small"
          aria-label={`Undo: ${label}`}
          onClick={() => change(undo)}
        >
          {label}
          <Icon icon={cdxIconClose} size={16} />
        </button>
      ))}
      {moreBridges > 0 ? <span className="muted">{moreBridges} more bridges are not drawn</span> : null}
    </section>
  );
}
