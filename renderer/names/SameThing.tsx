import type { Identity } from "../../core/names/identity-schema.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./NameCard.module.css";
import { nameGroups, type SameName } from "./name-groups.ts";

/** Every other name of the thing, by what it is for, with why it is the same and what proves it. */
export function SameThing({ identity }: { readonly identity: Identity }) {
  const elsewhere = useValuesElsewhere(identity);
  const groups = nameGroups(identity);
  if (groups.length === 0) return <p className="muted">No other name is recorded.</p>;
  return groups.map(({ scope, title, names }) => (
    <div key={scope} className={styles.group}>
      <h4>{title}</h4>
      <ul className={styles.plain}>
        {names.map((name) => (
          <NameLine
            key={`${name.component} ${name.name}`}
            name={name}
            linked={!identity.resolvedTo.includes(name.component)}
            valueAt={elsewhere.get(name.component)}
          />
        ))}
      </ul>
    </div>
  ));
}

type LineProps = {
  readonly name: SameName;
  readonly linked: boolean;
  /** Blind spot that holds the value. */
  readonly valueAt: string | undefined;
};

function NameLine({ name, linked, valueAt }: LineProps) {
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        {linked ? (
          <ComponentLink id={name.component} text={name.name} />
        ) : (
          <span className="mono">{name.name}</span>
        )}
        {valueAt ? <ComponentLink id={valueAt} text="value not imported" /> : null}
        <span className={styles.because}>{name.because}</span>
      </div>
      <span className={styles.buttons}>
        <CopyButton text={name.name} label={`Copy ${name.name}`} compact />
        <EvidenceButton title={`${name.name}: ${name.because}`} evidence={name.evidence} />
      </span>
    </li>
  );
}

const none: ReadonlyMap<string, string> = new Map();

/** Hiera keys among the names whose value lies in a place that nobody has read, with that blind spot. */
function useValuesElsewhere({ names }: Identity): ReadonlyMap<string, string> {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const keys = [
    ...new Set(names.flatMap(({ scope, component }) => (scope === "hiera-key" ? [component] : []))),
  ];
  const ask = async () => {
    const spots = await Promise.all(keys.map((key) => model.blindSpots(key)));
    return new Map(spots.flat().map(({ about, component }) => [about, component.id]));
  };
  const { value } = useAnswer(keys.length > 0 ? ask : undefined, [keys.join(" "), generation]);
  return value ?? none;
}
