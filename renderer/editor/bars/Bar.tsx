import { type ReactNode, useState } from "react";
import styles from "./Bar.module.css";

type Props = {
  /** Names the bar for screen readers and tests. */
  readonly label: string;
  readonly tone: "note" | "warning" | "critical";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Something that has happened to the text, and what can be done about it. It takes no focus and covers nothing. */
export function Bar({ label, tone, children, actions }: Props) {
  return (
    <section className={styles.bar} data-tone={tone} aria-label={label}>
      <div className={styles.words} role={tone === "note" ? "status" : "alert"}>
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}

type ActionProps = {
  readonly children: ReactNode;
  readonly run: () => Promise<unknown> | undefined;
  readonly primary?: boolean;
};

/** A button of a bar: waits while its work goes on, and says why when it did not work. */
export function BarAction({ children, run, primary }: ActionProps) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const press = async () => {
    setState({ busy: true });
    try {
      await run();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <button
        type="button"
        className={`button small${primary ? " primary" : ""}`}
        disabled={state.busy}
        onClick={() => void press()}
      >
        {children}
      </button>
      {state.error ? (
        <span className={styles.error} role="alert">
          {state.error}
        </span>
      ) : null}
    </>
  );
}
