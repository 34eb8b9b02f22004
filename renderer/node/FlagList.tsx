import type { Flag } from "../../core/audit/flag.ts";
import { ruleTexts } from "../../core/audit/rule-texts.ts";
import { ageWords } from "../evidence/age.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { oldestAge } from "../evidence/evidence-age.ts";
import { useSources } from "../evidence/use-sources.ts";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { FlagListActions } from "./FlagListActions.tsx";
import { quietWords, splitFlags } from "./flag-split.ts";
import styles from "./NodePanel.module.css";
import { PanelSection } from "./PanelSection.tsx";

type Props = { readonly flags: readonly Flag[] };

/** What is wrong, worst first; notes and waived flags are one quiet line that opens. */
export function FlagList({ flags }: Props) {
  const { loud, quiet } = splitFlags(flags);
  return (
    <PanelSection title={`Flags (${flags.length})`}>
      {loud.length > 0 ? <Items flags={loud} /> : null}
      <FlagListActions flags={flags} />
      {quiet.length > 0 ? (
        <details className={styles.quiet}>
          <summary>
            {loud.length > 0 ? "and " : ""}
            {quietWords(quiet)}
          </summary>
          <Items flags={quiet} />
        </details>
      ) : null}
    </PanelSection>
  );
}

function Items({ flags }: Props) {
  const sources = useSources();
  return (
    <ul className={styles.flags}>
      {flags.map((flag) => {
        const age = oldestAge(flag.evidence, sources);
        const title = ruleTexts[flag.rule].title;
        return (
          <li key={`${flag.rule} ${flag.message}`} className={styles.flag}>
            <SeverityMark severity={flag.severity} />
            <div>
              <div className={styles.flagHead}>
                <strong>{title}</strong>
                {age ? <span className={styles.age}>{ageWords(age)}</span> : null}
                <EvidenceButton title={title} evidence={flag.evidence} />
              </div>
              <p>{flag.message}</p>
              <p className="muted">{flag.remedy}</p>
              {flag.waived ? (
                <p>
                  Waived until {flag.waived.expires}: {flag.waived.reason}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
