import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./CompareFrame.module.css";
import { LeaveQuestion } from "./LeaveQuestion.tsx";

type FrameProps = {
  readonly title: string;
  readonly actions?: ReactNode;
  /** What leaving would lose, as a sentence; undefined while nothing has been decided. */
  readonly decided?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A comparison with its title, its answers and a way back, which asks where something has been decided. */
export function Frame({ title, actions, decided, onClose, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const leave = () => (decided === undefined ? onClose() : setAsking(true));
  return (
    <section
      className={styles.frame}
      aria-label="Comparison"
      onKeyDown={(event) => {
        // The question lies elsewhere in the page, and answers its own keys.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== "Escape" || event.defaultPrevented || !isInside) return;
        event.preventDefault();
        leave();
      }}
    >
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
        <button type="button" className="button small" onClick={leave}>
          Back to the text
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      <LeaveQuestion
        open={isAsking && decided !== undefined}
        words={decided ?? ""}
        onStay={() => setAsking(false)}
        onLeave={onClose}
      />
    </section>
  );
}
