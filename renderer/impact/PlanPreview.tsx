import styles from "./PlanPreview.module.css";

type Draft = { readonly value?: { readonly path: string; readonly text: string }; readonly error?: string };

/** What the file will hold, and where it will lie. */
export function PlanPreview({ draft: { value, error } }: { readonly draft: Draft }) {
  if (error) {
    return (
      <p className={styles.failure} role="alert">
        The plan could not be written: {error}
      </p>
    );
  }
  return (
    <figure className={styles.preview}>
      <figcaption>
        Preview{value ? ": " : ""}
        {value ? <span className="mono">{value.path}</span> : null}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls needs a tab stop */}
      <section tabIndex={0} aria-label="Text of the plan">
        <pre>{value?.text ?? "Writing…"}</pre>
      </section>
    </figure>
  );
}
