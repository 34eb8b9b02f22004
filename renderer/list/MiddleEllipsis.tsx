import styles from "./MiddleEllipsis.module.css";

const longestTail = 14;

/** A name on one line that gives way in its middle: hosts and paths differ in their tail. It is read out as one word. */
export function MiddleEllipsis({ text }: { readonly text: string }) {
  const characters = [...text];
  const tail = Math.min(longestTail, Math.floor(characters.length / 2));
  return (
    <span className={styles.name}>
      <span className="visually-hidden">{text}</span>
      <span className={styles.head} aria-hidden="true">
        {characters.slice(0, -tail || undefined).join("")}
      </span>
      {tail > 0 ? (
        <span className={styles.tail} aria-hidden="true">
          {characters.slice(-tail).join("")}
        </span>
      ) : null}
    </span>
  );
}
