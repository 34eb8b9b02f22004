import { type ReactNode, useEffect, useRef } from "react";
import styles from "./CompareFrame.module.css";

type FrameProps = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A comparison with its title, its answers and a way back. */
export function Frame({ title, actions, onClose, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.frame}
      aria-label="Comparison"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
        <button type="button" className="button small" onClick={onClose}>
          Back to the text
        </button>
      </header>
      {children}
    </section>
  );
}
