import type { Impact } from "../../core/impact/impact-schema.ts";
import { ageOf, ageWords } from "../evidence/age.ts";
import { useSources } from "../evidence/use-sources.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { lookedEntries, shortTitle } from "./coverage.ts";
import styles from "./Verdict.module.css";

/** The claim, and in letters of the same size what it rests on and what it does not. */
export function Verdict({ impact }: { readonly impact: Impact }) {
  return (
    <section className={styles.verdict} aria-labelledby="impact-verdict">
      <h2 id="impact-verdict" className="visually-hidden">
        Verdict
      </h2>
      <p className={styles.claim} data-testid="verdict" role="status">
        {impact.verdict.words}
      </p>
      <div className={styles.claim} data-testid="coverage">
        <LookedIn impact={impact} />
        <NotLookedIn ids={impact.notLookedIn} />
      </div>
      <OldestEvidence impact={impact} />
    </section>
  );
}

function LookedIn({ impact: { lookedIn, notLookedIn } }: { readonly impact: Impact }) {
  const rows = useSources();
  const entries = lookedEntries(lookedIn, rows);
  const undated = entries.filter(({ age }) => !age).map(({ name }) => name);
  const dated = entries.flatMap(({ name, age }) => (age ? [{ name, age }] : []));
  return (
    <p>
      <strong>
        Looked in {lookedIn.length} of {lookedIn.length + notLookedIn.length} sources:
      </strong>{" "}
      {entries.length === 0 ? "none." : null}
      {dated.map(({ name, age }, at) => (
        <span key={name}>
          {at > 0 ? " · " : ""}
          {name} <span className={styles.age}>{age}</span>
        </span>
      ))}
      {undated.length > 0 ? (
        <>
          {dated.length > 0 ? " · " : ""}
          {undated.join(", ")} <span className={styles.age}>date unknown</span>
        </>
      ) : null}
    </p>
  );
}

function NotLookedIn({ ids }: { readonly ids: readonly string[] }) {
  const rows = useSources();
  const words = ids.map((id) => shortTitle(id, rows)).join(" · ");
  return (
    <p className={styles.missing}>
      <strong>
        <span aria-hidden="true">✗ </span>NOT looked in{ids.length > 0 ? ` ${ids.length}:` : ":"}
      </strong>{" "}
      {ids.length === 0 ? "no source that is known; others may exist." : words}
    </p>
  );
}

function OldestEvidence({ impact: { oldestEvidence, undated } }: { readonly impact: Impact }) {
  const rows = useSources();
  const today = useWorkspace((state) => state.overview?.today ?? "");
  const undatedWords =
    undated.length > 0 ? ` ${undated.length} of the sources cited carry no date: ${undated.join(", ")}.` : "";
  return (
    <p className={styles.oldest}>
      {oldestEvidence
        ? `Oldest evidence: ${rows.get(oldestEvidence.source)?.source.title ?? oldestEvidence.source}, ${oldestEvidence.captured}, ${ageWords(ageOf(oldestEvidence.captured, today))}.`
        : "Oldest evidence: no line rests on a dated source."}
      {undatedWords}
    </p>
  );
}
