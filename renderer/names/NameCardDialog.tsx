import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useRef } from "react";
import { useDock } from "../evidence/dock-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./NameCard.module.css";
import { NameCard } from "./NameCard.tsx";
import { useNameCard } from "./name-card-store.ts";

/** The card of a name over the window. Whatever it leads to takes its place. */
export function NameCardDialog() {
  const { name, close } = useNameCard();
  const left = useRef(false);
  useEffect(() => {
    const leave = () => {
      left.current = true;
      close();
    };
    const stops = [
      useNavigation.subscribe((after, before) => after.location !== before.location && leave()),
      useDock.subscribe((after, before) => after.requests !== before.requests && leave()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [close]);
  return (
    <Dialog
      open={name !== undefined}
      onClose={() => {
        left.current = false;
        close();
      }}
      autoFocusOnHide={() => !left.current}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className="dialog"
    >
      {name === undefined ? null : (
        <>
          <div className={styles.top}>
            <DialogHeading className={styles.heading}>
              <span className={styles.lead}>Name card</span> <span className="mono">{shortened(name)}</span>
            </DialogHeading>
            <DialogDismiss className="button quiet small">Close</DialogDismiss>
          </div>
          <NameCard name={name} />
        </>
      )}
    </Dialog>
  );
}

const longestHeading = 200;

function shortened(name: string): string {
  return name.length > longestHeading ? `${name.slice(0, longestHeading)}…` : name;
}
