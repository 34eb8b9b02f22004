import { Fragment } from "react";
import type { Component } from "../../core/schema/component.ts";
import { ageOf, ageWords } from "../evidence/age.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import styles from "./NodePanel.module.css";

type Props = { readonly component: Component };

/** Every field that is set, in words. */
export function FactList({ component }: Props) {
  const today = useWorkspace((state) => state.overview?.today ?? "");
  return (
    <dl className={styles.facts}>
      {factsOf(component).map((fact) => (
        <Fragment key={fact.fields.join(" ")}>
          <dt>{fact.label}</dt>
          <dd>
            <Values fact={fact} />
            <Age date={fact.date} today={today} />
            {fact.evidence.length > 0 ? <EvidenceButton title={fact.label} evidence={fact.evidence} /> : null}
            {fact.notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Nothing where the date is not known: the value beside it says so already. */
function Age({ date, today }: { readonly date: string | undefined; readonly today: string }) {
  const age = ageOf(date, today);
  return age ? <span className={styles.age}> {ageWords(age)}</span> : null;
}

function Values({ fact: { form, values } }: { readonly fact: Fact }) {
  if (values.length > 1) {
    return (
      <ul className={styles.values}>
        {values.map((value) => (
          <li key={value}>
            <Value form={form} value={value} />
          </li>
        ))}
      </ul>
    );
  }
  return values.map((value) => <Value key={value} form={form} value={value} />);
}

function Value({ form, value }: { readonly form: Fact["form"]; readonly value: string }) {
  if (form === "link") return <ExternalLink address={value} />;
  return form === "code" ? <code>{value}</code> : <span>{value}</span>;
}
