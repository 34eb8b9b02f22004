import { cdxIconCheck } from "@wikimedia/codex-icons";
import { useEffect, useRef } from "react";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./PlanSaved.module.css";
import { planIdOf } from "./save-plan.ts";

/** Says where the plan lies now, and opens it. */
export function PlanSaved({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  return (
    <div className={styles.saved}>
      <p role="status">
        <Icon icon={cdxIconCheck} size={16} /> Saved as <span className="mono">{path}</span>
      </p>
      <button
        ref={open}
        type="button"
        className="button primary"
        onClick={() => {
          onClose();
          useNavigation.getState().go({ screen: "impact", plan: planIdOf(path) });
        }}
      >
        Open
      </button>
    </div>
  );
}
