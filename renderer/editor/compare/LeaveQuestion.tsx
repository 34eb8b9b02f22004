import { Dialog, DialogDescription, DialogHeading } from "@ariakit/react/dialog";
import styles from "./LeaveQuestion.module.css";

type Props = {
  readonly open: boolean;
  /** What would be lost. */
  readonly words: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asks before answers are given up; staying is what a stray key does. */
export function LeaveQuestion({ open, words, onStay, onLeave }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      role="alertdialog"
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.question}`}
    >
      <DialogHeading className={styles.heading}>Leave the merge?</DialogHeading>
      <DialogDescription>{words}</DialogDescription>
      <div className={styles.buttons}>
        <button type="button" className="button primary" onClick={onStay}>
          Go on merging
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Leave
        </button>
      </div>
    </Dialog>
  );
}
