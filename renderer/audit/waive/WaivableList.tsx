import { useId } from "react";
import { ruleTexts } from "../../../core/audit/rule-texts.ts";
import { SeverityMark } from "../../workspace/SeverityMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./WaiveDialog.module.css";
import type { Waivable } from "./waivable.ts";

type Props = {
  readonly waivables: readonly Waivable[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

const mostListed = 200;

/** What is waived, each with a box to leave it out. */
export function WaivableList({ waivables, chosen, onChange }: Props) {
  const list = useId();
  const rest = waivables.length - mostListed;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <fieldset className={styles.waivables}>
      <legend>
        {chosen.size} of {waivables.length} {waivables.length === 1 ? "flag" : "flags"} chosen
      </legend>
      <ul>
        {waivables.slice(0, mostListed).map((waivable, position) => (
          <li key={waivable.key}>
            <label>
              <input
                type="checkbox"
                aria-labelledby={`${list}-${position}`}
                checked={chosen.has(waivable.key)}
                onChange={() => toggle(waivable.key)}
              />
              <SeverityMark severity={waivable.severity} size={14} />
              <Words id={`${list}-${position}`} waivable={waivable} />
            </label>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p className="muted">
          The first {mostListed} of {waivables.length} are listed.
        </p>
      ) : null}
    </fieldset>
  );
}

type WordsProps = { readonly id: string; readonly waivable: Waivable };

function Words({ id, waivable: { component, rule, messages, until } }: WordsProps) {
  const name = useWorkspace((state) => state.byId.get(component)?.name ?? component);
  return (
    <span className={styles.words}>
      <span id={id}>
        <strong>{ruleTexts[rule].title}</strong> <span className="mono">{name}</span>
      </span>
      <span className={styles.message}>
        {messages[0]}
        {messages.length > 1 ? ` And ${messages.length - 1} more of this rule.` : ""}
        {until ? ` Waived until ${until}; the new waiver replaces that one.` : ""}
      </span>
    </span>
  );
}
