import styles from "./GraphSkeleton.module.css";

/** Cards in the drawing's shape while the first view is made; still, so that nothing flickers. */
export function GraphSkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label="Drawing the graph">
      {["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"].map((key) => (
        <div key={key} className={`skeleton ${styles.card}`} />
      ))}
    </div>
  );
}
