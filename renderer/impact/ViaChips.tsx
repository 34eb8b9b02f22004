import { ComponentLink } from "../workspace/ComponentLink.tsx";
import styles from "./ViaChips.module.css";

/** The components between a line and the subject, in order; nothing where the step is direct. */
export function ViaChips({ via }: { readonly via: readonly string[] }) {
  const between = via.slice(0, -1);
  if (between.length === 0) return null;
  return (
    <ol className={styles.chips} aria-label="By way of">
      {between.map((id) => (
        <li key={id}>
          <ComponentLink id={id} />
        </li>
      ))}
    </ol>
  );
}
