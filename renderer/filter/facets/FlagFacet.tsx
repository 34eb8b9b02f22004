import { type Severity, severities } from "../../../core/audit/flag.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { SeverityMark } from "../../workspace/SeverityMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { setQuery, useQuery } from "../filter-store.ts";
import { withoutWord, withWord, wordsOf } from "../query-words.ts";
import styles from "./Facets.module.css";
import { countWords } from "./facet-counts.ts";

type Props = {
  /** What passes the filter; undefined: everything. */ readonly ids: ReadonlySet<string> | undefined;
};

const titles: Readonly<Record<Severity, string>> = {
  critical: "critical",
  warning: "warnings",
  info: "notes",
};

/** Only what carries a flag of these severities. While none is pressed everything passes. */
export function FlagFacet({ ids }: Props) {
  const query = useQuery();
  const flagged = useFlagged();
  const { wanted } = wordsOf(query, "flag");
  return (
    <fieldset className={styles.group}>
      <legend>With a flag</legend>
      <div className={styles.chips}>
        {severities.map((value) => {
          const word = { field: "flag", value, negated: false } as const;
          const pressed = wanted.has(value);
          const all = flagged?.get(value) ?? [];
          const shown = ids ? all.filter((id) => ids.has(id)).length : all.length;
          const words = countWords({ shown, total: all.length });
          return (
            <button
              key={value}
              type="button"
              className="button small"
              aria-pressed={pressed}
              aria-label={`Only ${titles[value]}: ${words}`}
              title={`Only components with a flag that is ${value}`}
              onClick={() => setQuery(pressed ? withoutWord(query, word) : withWord(query, word))}
            >
              <SeverityMark severity={value} size={12} />
              {words}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Components by severity, as the filter itself finds them: a component may have flags of several. */
function useFlagged(): ReadonlyMap<Severity, readonly string[]> | undefined {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const ask = async () => {
    const answers = await Promise.all(severities.map((severity) => model.filter(`flag:${severity}`)));
    return new Map(severities.map((severity, at) => [severity, answers[at]?.ids ?? []] as const));
  };
  return useAnswer(generation > 0 ? ask : undefined, [generation]).value;
}
