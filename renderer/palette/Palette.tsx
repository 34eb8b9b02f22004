import { Dialog, DialogHeading } from "@ariakit/react";
import { useRef } from "react";
import { focusMainWidget } from "../app/regions.ts";
import styles from "./Palette.module.css";
import { usePalette } from "./palette-store.ts";
import { QuestionBox } from "./QuestionBox.tsx";

/** The question box in a dialog, reachable from everywhere. */
export function Palette() {
  const text = usePalette((state) => state.text);
  const close = usePalette((state) => state.close);
  const went = useRef(false);
  return (
    <Dialog
      open={text !== undefined}
      onClose={() => {
        went.current = false;
        close();
      }}
      unmountOnHide
      autoFocusOnHide={() => {
        // After an answer was opened the keyboard goes on there, not where the palette was called from.
        if (went.current) focusMainWidget();
        return !went.current;
      }}
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.palette}`}
    >
      <DialogHeading className="visually-hidden">Search, commands, alerts</DialogHeading>
      <QuestionBox
        key={text}
        initial={text ?? ""}
        label="Search, or paste an alert"
        placeholder="Host, name, path, or paste an alert.  >  commands   ?  help"
        autoFocus
        answersWhenEmpty
        onChosen={(stay) => {
          went.current = !stay;
          if (!stay) close();
        }}
      />
      <p className={styles.hints}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Tab</kbd> act, stay here
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </Dialog>
  );
}
