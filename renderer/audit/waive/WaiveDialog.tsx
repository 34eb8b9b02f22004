import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useRef } from "react";
import type { Flag } from "../../../core/audit/flag.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./WaiveDialog.module.css";
import { WaiveForm } from "./WaiveForm.tsx";
import { waivablesOf } from "./waivable.ts";

type Props = {
  /** What may be waived; undefined while nobody asks. */
  readonly flags: readonly Flag[] | undefined;
  /** Whether all are chosen at first; else whoever waives says which. */
  readonly chosen: "all" | "none";
  /** Also when it has been waived, which is then told first. */
  readonly onClose: () => void;
  readonly onWaived?: () => void;
};

/** Asks for reason and end of a waiver; what was typed stays until it is saved or given up. */
export function WaiveDialog({ flags, chosen, onClose, onWaived }: Props) {
  const today = useWorkspace((state) => state.overview?.today);
  const asOf = useWorkspace((state) => state.overview?.manifest.asOf);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={flags !== undefined}
      onClose={onClose}
      unmountOnHide
      initialFocus={reasonField}
      hideOnInteractOutside={false}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      <div className={styles.head}>
        <DialogHeading>Waive flags</DialogHeading>
        <DialogDismiss className="button quiet small icon" aria-label="Close" />
      </div>
      <p className="muted">
        A waived flag stays in the audit, quiet and counted, with the reason. It comes back by itself when the
        waiver ends.
      </p>
      {flags && today ? (
        <WaiveForm
          waivables={waivablesOf(flags)}
          chosenAtFirst={chosen}
          since={today}
          isPastDay={asOf !== undefined}
          reasonField={reasonField}
          onDone={(waived) => {
            if (waived) onWaived?.();
            onClose();
          }}
        />
      ) : null}
    </Dialog>
  );
}
