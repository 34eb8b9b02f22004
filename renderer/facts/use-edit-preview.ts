import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import type { Draft } from "./fact-field.ts";
import type { FactsEdit } from "./facts-edit.ts";
import type { FactsPreview } from "./facts-host.ts";
import { useSettled } from "./use-settled.ts";

/** A large file takes the worker a while: it is not asked at each key. */
const stillMs = 150;

type Preview = {
  /** Of the fields as they are now; undefined while it is being made, and where nothing is changed. */
  readonly preview: FactsPreview | undefined;
  /** The worker itself failed. */
  readonly error: string | undefined;
};

/**
 * What a save of the form would do to the file.
 *
 * @param editOf the change that the fields ask for; undefined where they ask for none
 */
export function useEditPreview(
  text: string,
  draft: Draft,
  editOf: (draft: Draft) => FactsEdit | undefined,
): Preview {
  const { model } = useServices();
  const settled = useSettled(draft, stillMs);
  const edit = editOf(settled);
  const { value, error } = useAnswer(
    edit ? async () => ({ of: settled, text, preview: await model.previewFacts(text, edit) }) : undefined,
    [settled, text],
  );
  const isNow = value !== undefined && value.of === draft && value.text === text;
  return { preview: isNow ? value.preview : undefined, error };
}
