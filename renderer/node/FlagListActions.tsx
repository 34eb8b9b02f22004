import { useState } from "react";
import type { Flag } from "../../core/audit/flag.ts";
import { CopyExportButton } from "../audit/export/CopyExportButton.tsx";
import { WaiveDialog } from "../audit/waive/WaiveDialog.tsx";
import { WaiveNoticeLine } from "../audit/waive/WaiveNoticeLine.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./NodePanel.module.css";

type Props = { readonly flags: readonly Flag[] };

/** What can be done about the flags of one component; waived ones are not handed on. */
export function FlagListActions({ flags }: Props) {
  const [waiving, setWaiving] = useState<readonly Flag[]>();
  // There the list of flags says it, below the list.
  const isAudit = useNavigation((state) => state.location.screen === "audit");
  const open = flags.filter(({ waived }) => !waived);
  return (
    <>
      {open.length > 0 ? (
        <div className={styles.actions}>
          <button type="button" className="button small" onClick={() => setWaiving(open)}>
            Waive…
          </button>
          <CopyExportButton format="task" flags={open} label="Copy as task" />
          <CopyExportButton format="wikitext" flags={open} label="Copy as wikitext" />
        </div>
      ) : null}
      {isAudit ? null : <WaiveNoticeLine />}
      <WaiveDialog flags={waiving} chosen="none" onClose={() => setWaiving(undefined)} />
    </>
  );
}
