import { grades, gradeWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import styles from "./Contents.module.css";

/** Leads to the parts of a long answer. */
export function Contents({ impact }: { readonly impact: Impact }) {
  const parts = [
    ...grades
      .filter((grade) => grade === "couldHideMore" || impact.grades[grade].length > 0)
      .map((grade) => gradeWords[grade]),
    ...(impact.preflight.length > 0 ? ["If you then switch"] : []),
    ...(impact.delays.length > 0 ? ["Delays"] : []),
    ...["Undo", "Checks that would tell you", "Plans"],
  ];
  return (
    <nav className={styles.contents} aria-label="Parts of the answer">
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.part}
          onClick={({ currentTarget }) => showPart(currentTarget, part)}
        >
          {part}
        </button>
      ))}
    </nav>
  );
}

/** Headings begin with the name of their part; a count or a name may follow. */
function showPart(button: HTMLElement, part: string): void {
  const headings = button.closest("article")?.querySelectorAll<HTMLElement>("h2, h3") ?? [];
  const heading = [...headings].find(({ textContent }) => textContent?.startsWith(part));
  heading?.scrollIntoView({ block: "start" });
  const section = heading?.closest("section");
  section?.setAttribute("tabindex", "-1");
  section?.focus({ preventScroll: true });
}
