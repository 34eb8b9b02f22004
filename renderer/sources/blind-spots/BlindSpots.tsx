import { useMemo } from "react";
import { type BlindSpot, type BlindSpotRule, blindSpotRules } from "../../../core/blind-spots/blind-spot.ts";
import { usePortion } from "../../controls/use-portion.tsx";
import type { SourceRow } from "../source-rows.ts";
import { useSourcesView } from "../sources-store.ts";
import { BlindSpotCard } from "./BlindSpotCard.tsx";
import styles from "./BlindSpots.module.css";
import { blindSpotWords } from "./blind-spot-words.ts";

type Props = {
  /** Undefined until the model has answered. */
  readonly spots: readonly BlindSpot[] | undefined;
  readonly sources: readonly SourceRow[];
};

/** Places that could hold a decisive value and that nobody has read, by the rule that found them. */
export function BlindSpots({ spots, sources }: Props) {
  const { closedBy, narrowTo } = useSourcesView();
  const titles = useMemo(() => new Map(sources.map(({ source }) => [source.id, source.title])), [sources]);
  if (!spots) return <p className="muted">Looking for blind spots…</p>;
  const shown = closedBy ? spots.filter((spot) => spot.sources.includes(closedBy)) : spots;
  const closing = [...new Set(spots.flatMap((spot) => spot.sources))];
  return (
    <>
      <div className={styles.narrow}>
        <label className={styles.choice}>
          Would be closed by
          <select
            className="input"
            value={closedBy ?? ""}
            onChange={({ target }) => narrowTo(target.value || undefined)}
          >
            <option value="">any source</option>
            {closing.map((id) => (
              <option key={id} value={id}>
                {titles.get(id) ?? id}
              </option>
            ))}
          </select>
        </label>
        <span className="muted" role="status">
          {shown.length} of {spots.length} shown
        </span>
      </div>
      {spots.length === 0 ? (
        <p className="muted">
          No rule found a place that could hold a decisive value. Rules see only what has been recorded.
        </p>
      ) : null}
      {blindSpotRules.map((rule) => (
        <Rule key={rule} rule={rule} spots={shown.filter((spot) => spot.rule === rule)} titles={titles} />
      ))}
    </>
  );
}

type RuleProps = {
  readonly rule: BlindSpotRule;
  readonly spots: readonly BlindSpot[];
  readonly titles: ReadonlyMap<string, string>;
};

function Rule({ rule, spots, titles }: RuleProps) {
  const { shown, more } = usePortion(spots, 50);
  const { title, about } = blindSpotWords[rule];
  if (spots.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2>
        {title} <span className="muted">{spots.length}</span>
      </h2>
      <p className="muted">{about}</p>
      <ul className={styles.cards}>
        {shown.map((spot) => (
          <BlindSpotCard key={spot.component.id} spot={spot} titles={titles} />
        ))}
      </ul>
      {more}
    </section>
  );
}
