import type { OperationArguments, OperationOutput } from "../contract.ts";
import { impactOf } from "../impact/impact.ts";
import type { Model } from "../model.ts";
import { OperationError } from "../operation-error.ts";
import { planContextOf } from "./plan-context.ts";
import { planText } from "./plan-text.ts";
import { planPath } from "./plan-title.ts";

/**
 * The text of a plan and where it belongs.
 *
 * @throws OperationError `bad-input` when the subject is empty, the minute of writing is none, or the window ends
 *   before it starts
 */
export function draftPlan(
  model: Model,
  input: OperationArguments<"draftPlan">,
): OperationOutput<"draftPlan"> {
  const { subject, action, to, written, why } = input;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(written) || Number.isNaN(Date.parse(written)))
    throw new OperationError("bad-input", `“${written}” is no minute: write YYYY-MM-DDTHH:MMZ.`);
  const from = input.from?.trim();
  const until = input.until?.trim();
  if (from && until && Date.parse(until) < Date.parse(from))
    throw new OperationError("bad-input", `The window would end at ${until}, before it starts at ${from}.`);
  const impact = impactOf(model, { subject, action, to });
  if (impact.subject === "") throw new OperationError("bad-input", "A plan needs a name of what is changed.");
  const text = planText(
    impact,
    { why, to: to?.trim().slice(0, 200), from, until, written },
    planContextOf(model),
  );
  return { path: planPath(written, impact.action, impact.subject), text };
}
