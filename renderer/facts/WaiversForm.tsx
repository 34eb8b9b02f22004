import { useRef, useState } from "react";
import type { Flag } from "../../core/audit/flag.ts";
import { ruleTexts } from "../../core/audit/rule-texts.ts";
import type { Waiver } from "../../core/schema/waiver.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { WaiveForm } from "../audit/waive/WaiveForm.tsx";
import { WaiveNoticeLine } from "../audit/waive/WaiveNoticeLine.tsx";
import { waivablesOf } from "../audit/waive/waivable.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./Facts.module.css";
import { OneFileChange } from "./OneFileChange.tsx";
import { useMentions } from "./use-mentions.ts";
import { waiversPath } from "./waivers-path.ts";

type Props = { readonly component: string; readonly onDone: () => void };

/** The waivers of a component, each with the way to lift it, and a new one for what still counts. */
export function WaiversForm({ component, onDone }: Props) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, error } = useMentions(component);
  const { value: shown } = useAnswer(() => model.ask("show", { id: component }), [component, generation]);
  if (!value || !shown) return <p className="muted">{error ?? "Looking for flags and waivers…"}</p>;
  return (
    <>
      <KnownWaivers waivers={value.waivers} />
      <NewWaiver flags={shown.flags.filter(({ waived }) => !waived)} onDone={onDone} />
      <WaiveNoticeLine />
    </>
  );
}

function KnownWaivers({ waivers }: { readonly waivers: readonly Waiver[] }) {
  const [asked, setAsked] = useState<Waiver>();
  if (waivers.length === 0) return <p className="muted">No flag of it is waived.</p>;
  return (
    <ul className={styles.list} aria-label="Its waivers">
      {waivers.map((waiver) => {
        const { component, rule, reason, by, expires } = waiver;
        const title = rule in ruleTexts ? ruleTexts[rule as keyof typeof ruleTexts].title : rule;
        return (
          <li key={`${rule} ${reason}`}>
            <div className={styles.entry}>
              <span>
                <strong>{title}</strong>, waived until {expires}: {reason}
                {by ? <span className="muted"> ({by})</span> : null}
              </span>
              {asked === waiver ? null : (
                <button
                  type="button"
                  className="button small"
                  aria-label={`Lift the waiver of ${title}`}
                  onClick={() => setAsked(waiver)}
                >
                  Lift…
                </button>
              )}
            </div>
            {asked === waiver ? (
              <OneFileChange
                path={waiversPath}
                edit={{ kind: "lift", flags: [{ component, rule }] }}
                action="Lift the waiver"
                doneWords={`The waiver of ${title} for ${component} was lifted: the flag counts again.`}
                onDone={() => setAsked(undefined)}
                onCancel={() => setAsked(undefined)}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function NewWaiver({ flags, onDone }: { readonly flags: readonly Flag[]; readonly onDone: () => void }) {
  const today = useWorkspace((state) => state.overview?.today);
  const asOf = useWorkspace((state) => state.overview?.manifest.asOf);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  if (flags.length === 0 || today === undefined) {
    return <p className="muted">It has no flag that counts, and so nothing to waive.</p>;
  }
  return (
    <section className={styles.part} aria-label="Waive a flag">
      <h2>Waive a flag</h2>
      <WaiveForm
        waivables={waivablesOf(flags)}
        chosenAtFirst="none"
        since={today}
        isPastDay={asOf !== undefined}
        {...{ reasonField, onDone }}
      />
    </section>
  );
}
