/** Something that can be put in at the cursor. */
export type Completion = {
  readonly label: string;
  /** Replaces the text from `from` to `to` of its list. */
  readonly insert: string;
  readonly kind:
    | "key"
    | "component"
    | "alert"
    | "date"
    | "value"
    | "page"
    | "anchor"
    | "runbook"
    | "section"
    | "block"
    | "placeholder";
  /** What the label stands for, in a few words. */
  readonly detail?: string;
  /** Where the cursor goes, counted from the start of `insert`; its end where this is left out. */
  readonly cursor?: number;
};

/** What fits at a place, best first; offsets of the part of the text that a choice replaces. */
export type Completions = {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
};

const mostOffered = 50;

/**
 * The completions that a typed part means: those whose label, detail or insert begins with it, then those that hold
 * it, in any case; in both in the given order, each label once. At most 50.
 */
export function matching(options: Iterable<Completion>, typed: string): Completion[] {
  const wanted = typed.trim().toLowerCase();
  const first: Completion[] = [];
  const then: Completion[] = [];
  const seen = new Set<string>();
  for (const option of options) {
    const texts = [option.label, option.insert, option.detail ?? ""].map((text) => text.toLowerCase());
    const starts = texts.some((text) => text.replace(/^["'[(]+/, "").startsWith(wanted));
    if (!starts && !texts.some((text) => text.includes(wanted))) continue;
    const key = `${option.kind} ${option.insert}`;
    if (seen.has(key)) continue;
    seen.add(key);
    (starts ? first : then).push(option);
    if (first.length >= mostOffered) break;
  }
  return [...first, ...then].slice(0, mostOffered);
}
