import type { z } from "zod";
import type { Problem } from "../problem.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A checked item with the place of its first line. */
export type Placed<T> = {
  readonly value: T;
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

/**
 * Checks each item of `list` on its own, so that a bad one costs only itself. An item whose sole fault is
 * unknown fields is kept without them, with a warning.
 *
 * @param keys path of the list in the file, for places
 */
export function checkList<S extends z.ZodType>(
  file: YamlFile,
  keys: readonly PropertyKey[],
  list: unknown,
  itemSchema: S,
): { items: Placed<z.output<S>>[]; problems: Problem[] } {
  const items: Placed<z.output<S>>[] = [];
  const problems: Problem[] = [];
  if (list === undefined || list === null) return { items, problems };
  if (!Array.isArray(list)) {
    problems.push(
      problemAt(file, keys, "error", `“${keys.join(".")}” must be a list.`, "Start each item with “- ”."),
    );
    return { items, problems };
  }
  list.forEach((raw: unknown, index) => {
    const at = [...keys, index];
    const checked = checkOne(file, at, raw, itemSchema);
    for (const problem of checked.problems) problems.push(problem);
    if (checked.value === undefined) return;
    items.push({ value: checked.value, file: file.path, ...file.placeOf(at) });
  });
  return { items, problems };
}

/** Checks one value; `value` is undefined when it cannot be used. */
export function checkOne<S extends z.ZodType>(
  file: YamlFile,
  at: readonly PropertyKey[],
  raw: unknown,
  schema: S,
): { value?: z.output<S>; problems: Problem[] } {
  const first = schema.safeParse(raw);
  if (first.success) return { value: first.data, problems: [] };
  const issues = first.error.issues;
  const unknownOnly = issues.every((issue) => issue.code === "unrecognized_keys");
  const problems = issues.flatMap((issue) => problemsOf(file, at, issue, unknownOnly ? "warning" : "error"));
  if (!unknownOnly) return { problems };
  const second = schema.safeParse(withoutUnknown(raw, issues));
  return second.success ? { value: second.data, problems } : { problems };
}

function problemsOf(
  file: YamlFile,
  at: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
  severity: Problem["severity"],
): Problem[] {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problemAt(
        file,
        [...at, ...issue.path, key],
        severity,
        `Unknown field “${[...issue.path, key].join(".")}”.`,
        "Correct its name, or take it out; graph-data/schema lists the fields.",
      ),
    );
  }
  const what = field ? `“${field}”: ${lower(issue.message)}.` : `${issue.message}.`;
  return [problemAt(file, [...at, ...issue.path], severity, what, remedyFor(issue))];
}

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return values.length > 12
      ? `Use one of ${values.slice(0, 12).join(", ")}, …`
      : `Use one of ${values.join(", ")}.`;
  }
  if (issue.code === "invalid_type" && issue.message.includes("undefined")) return "Add the field.";
  if (issue.code === "invalid_type" && issue.expected === "string") return "Put the value in quotes.";
  return "Correct the value.";
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** `raw` without the fields that the schema does not know; only what lies on the way to them is copied. */
function withoutUnknown(raw: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  return issues.reduce(
    (value, issue) =>
      issue.code === "unrecognized_keys" ? without(value, issue.path, new Set(issue.keys)) : value,
    raw,
  );
}

function without(value: unknown, path: readonly PropertyKey[], keys: ReadonlySet<string>): unknown {
  const [next, ...rest] = path;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === next ? without(item, rest, keys) : item));
  }
  const entries = Object.entries(value as object);
  if (next === undefined) return Object.fromEntries(entries.filter(([key]) => !keys.has(key)));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === next ? without(item, rest, keys) : item]),
  );
}

/** A problem at the place of `keys` in `file`. */
export function problemAt(
  file: YamlFile,
  keys: readonly PropertyKey[],
  severity: Problem["severity"],
  what: string,
  remedy: string,
): Problem {
  return { file: file.path, ...file.placeOf(keys), severity, what, remedy };
}
