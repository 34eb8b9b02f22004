import type { z } from "zod";
import { EditRefusal, type FieldFault } from "./edit-result.ts";

/** @throws EditRefusal `invalid` with the fault of each field, where a value does not fit its schema */
export function refuseInvalid(value: unknown, schema: z.ZodType): void {
  const checked = schema.safeParse(value);
  if (checked.success) return;
  const faults = checked.error.issues.flatMap(faultsOf);
  const words = faults.map(({ path, message }) =>
    path.length > 0 ? `“${path.join(".")}”: ${message}` : message,
  );
  throw new EditRefusal("invalid", `${words.join("; ")}.`, faults);
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? "" : key));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], message: "there is no such field" }));
  return [{ path, message: messageOf(issue, path) }];
}

function messageOf(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  if (path[0] === "evidence" && path.length === 1)
    return "a fact needs evidence: write where it was seen, as source:locator";
  if (issue.code === "invalid_type" && issue.message.includes("undefined")) return "is missing";
  if (issue.code === "too_small") return "must not be empty";
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return `must be one of ${values.slice(0, 12).join(", ")}${values.length > 12 ? ", …" : ""}`;
  }
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
