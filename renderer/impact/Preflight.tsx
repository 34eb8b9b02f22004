import type { PreflightLine } from "../../core/impact/impact-schema.ts";
import { StatementRow } from "./StatementRow.tsx";
import styles from "./Statements.module.css";

const marks: Readonly<Record<PreflightLine["state"], { readonly shape: string; readonly word: string }>> = {
  covered: { shape: "✓", word: "covered" },
  "not-covered": { shape: "✗", word: "not covered" },
  depends: { shape: "◇", word: "depends" },
  "not-known": { shape: "?", word: "not known" },
};

type Props = { readonly lines: readonly PreflightLine[]; readonly to: string | undefined };

/** Which names the certificates cover and on what their answers depend, said before it is tried. */
export function Preflight({ lines, to }: Props) {
  if (lines.length === 0) return null;
  const title = to ? `If you then switch to ${to}` : "If you then switch to another name";
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <StatementRow
            key={`${line.name} ${line.words}`}
            title="Name check"
            said={line}
            mark={marks[line.state]}
          />
        ))}
      </ul>
    </section>
  );
}
