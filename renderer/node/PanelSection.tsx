import { type ReactNode, useId } from "react";
import styles from "./NodePanel.module.css";

type Props = {
  readonly title: string;
  /** Beside the title: evidence, or what is not shown. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One part of the panel under its heading. */
export function PanelSection({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
