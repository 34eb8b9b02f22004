import { useMemo } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { type Question, questionOf } from "./question.ts";

type Asked = {
  readonly question: Question | undefined;
  /** Missing while the first answer is on its way. */
  readonly answer: Impact | undefined;
  readonly error: string | undefined;
};

/** The question of the present place and its answer; an answer to another subject is never shown for this one. */
export function useImpact(): Asked {
  const { model } = useServices();
  const location = useNavigation((state) => state.location);
  const generation = useWorkspace((state) => state.generation);
  const question = useMemo(() => questionOf(location), [location]);
  const asks = question !== undefined && generation > 0;
  const key = JSON.stringify(question);
  const { value, error } = useAnswer(
    asks ? async () => ({ impact: await model.ask("impact", question), question }) : undefined,
    [asks, key, generation],
  );
  const fits = value !== undefined && value.question.subject === question?.subject;
  return { question, answer: fits ? value.impact : undefined, error };
}
