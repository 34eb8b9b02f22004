import type { Draft } from "./fact-field.ts";
import { type FactsForm, factsForms } from "./facts-store.ts";

/** What was typed into a form, as the journal keeps it. */
export type KeptDraft = {
  /** Under which the form finds it. */
  readonly about: string;
  /** The form that lay over the window; undefined where it was none of the graph's. */
  readonly form: FactsForm | undefined;
  readonly fields: Draft;
};

const folder = "forms/";
/** What a path of the journal may have. */
const longestPath = 300;

/** The path under which the journal keeps a form; no file of a workspace has such a one. */
export function draftPath(about: string): string {
  return `${folder}${about}`.slice(0, longestPath);
}

export function isDraftPath(path: string): boolean {
  return path.startsWith(folder);
}

export function draftText({ about, form, fields }: KeptDraft): string {
  return JSON.stringify({ about, form, fields });
}

/** Reads what `draftText` has made; undefined for any other text. */
export function readDraft(text: string): KeptDraft | undefined {
  try {
    const { about, form, fields } = JSON.parse(text) as Partial<Record<keyof KeptDraft, unknown>>;
    if (typeof about !== "string" || !isFields(fields)) return undefined;
    return { about, form: isForm(form) ? form : undefined, fields };
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((field) => field === null || typeof field === "string")
  );
}

function isForm(value: unknown): value is FactsForm {
  const { form, component, path } = (value ?? {}) as Partial<Record<keyof FactsForm, unknown>>;
  return (
    factsForms.some((name) => name === form) && typeof component === "string" && typeof path === "string"
  );
}
