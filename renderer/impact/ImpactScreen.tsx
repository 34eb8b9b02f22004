import { useEffect } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { ImpactAnswer } from "./ImpactAnswer.tsx";
import { ImpactQuestion } from "./ImpactQuestion.tsx";
import styles from "./ImpactScreen.module.css";
import { ImpactStart } from "./ImpactStart.tsx";
import { useImpactView } from "./impact-store.ts";
import { PlanReader } from "./PlanReader.tsx";
import { useImpact } from "./use-impact.ts";

/** "What breaks if…": the question, and under it the answer, a plan to read, or where to start. */
export function ImpactScreen() {
  const plan = useNavigation((state) => state.location.plan);
  const ready = useWorkspace((state) => state.generation > 0);
  const { question, answer, error } = useImpact();
  const subject = question?.subject;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new subject
  useEffect(() => useImpactView.getState().startAfresh(), [subject]);
  return (
    <div className={styles.screen}>
      <ImpactQuestion {...(answer ? { impact: answer } : {})} />
      <div className={styles.answer}>
        {plan !== undefined ? <PlanReader id={plan} /> : null}
        {plan === undefined && error ? <Failure message={error} /> : null}
        {plan === undefined && question && !error ? <Answered {...{ question, answer }} /> : null}
        {plan === undefined && !question && ready ? <ImpactStart /> : null}
        {ready || plan !== undefined ? null : <Waiting />}
      </div>
    </div>
  );
}

type AnsweredProps = {
  readonly question: NonNullable<ReturnType<typeof useImpact>["question"]>;
  readonly answer: Impact | undefined;
};

function Answered({ question, answer }: AnsweredProps) {
  return answer ? <ImpactAnswer question={question} impact={answer} /> : <Waiting />;
}

/** The shape of the verdict; an answer takes milliseconds, so this is seen while the workspace is read. */
function Waiting() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}

function Failure({ message }: { readonly message: string }) {
  return (
    <div className="empty" role="alert">
      <h2>The question could not be answered</h2>
      <p>{message}</p>
      <p>This says nothing about what needs the subject.</p>
    </div>
  );
}
