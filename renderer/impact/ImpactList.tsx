import { grades } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { AboutSubject } from "./AboutSubject.tsx";
import { Contents } from "./Contents.tsx";
import { GradeSection } from "./GradeSection.tsx";
import { ImpactActions } from "./ImpactActions.tsx";
import styles from "./ImpactList.module.css";
import { NotListed } from "./NotListed.tsx";
import { PlanList } from "./PlanList.tsx";
import { Preflight } from "./Preflight.tsx";
import type { Question } from "./question.ts";
import { Statements } from "./Statements.tsx";
import { Undo } from "./Undo.tsx";
import { useShowSelected } from "./use-show-selected.ts";
import { Verdict } from "./Verdict.tsx";
import { WatchList } from "./WatchList.tsx";

type Props = { readonly question: Question; readonly impact: Impact };

/** The answer in words, in the order in which it is needed: claim, coverage, lines, then what to do about it. */
export function ImpactList({ question, impact }: Props) {
  const scroller = useShowSelected();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls by itself and needs a tab stop for that
    <article ref={scroller} className={styles.list} aria-label="What breaks" tabIndex={0}>
      <ImpactActions question={question} impact={impact} />
      <Verdict impact={impact} />
      <Contents impact={impact} />
      <AboutSubject impact={impact} />
      {grades
        .filter((grade) => grade === "couldHideMore" || impact.grades[grade].length > 0)
        .map((grade) => (
          <GradeSection key={grade} grade={grade} lines={impact.grades[grade]} />
        ))}
      <NotListed impact={impact} />
      <Preflight lines={impact.preflight} to={question.to} />
      <Statements title="Delays" said={impact.delays} />
      <Undo said={impact.undo} />
      <WatchList checks={impact.checks} />
      <PlanList />
    </article>
  );
}
