/** How the values of a fact are set: as prose, as something to type, or as an address to open. */
export type FactForm = "words" | "code" | "link";

/** One line of the facts: everything that is known of one question. */
export type Fact = {
  /** Paths of the fields this line speaks for, such as `file.tracked`. */
  readonly fields: readonly string[];
  readonly label: string;
  readonly form: FactForm;
  readonly values: readonly string[];
  /** What qualifies the value. */
  readonly notes: readonly string[];
  /** Evidence of this fact alone; most facts rest on that of the component. */
  readonly evidence: readonly string[];
  /** Set where the value is a date: its age is shown beside it. */
  readonly date?: string;
};

/** How one field becomes a line. `T` is the object the field belongs to. */
export type FactRule<T> = {
  readonly label: string;
  readonly form?: FactForm;
  /** Words for the value; without it the value stands as it is. */
  readonly words?: (value: unknown, object: T) => string;
  /** Fields that only qualify this one. They get a line of their own where this one is not set. */
  readonly notes?: readonly (keyof T & string)[];
  /** Field with the evidence of this fact. */
  readonly evidence?: keyof T & string;
  readonly isDate?: true;
};

/** Every field of `T` with its rule, in the order of the lines; `elsewhere` is not a fact line. */
export type FactRules<T> = { readonly [K in keyof T & string]-?: FactRule<T> | "elsewhere" };

/** The lines of one object. Fields that are not set give none; `null` is a value: known to be none. */
export function factsBy<T extends object>(object: T, rules: FactRules<T>, prefix = ""): readonly Fact[] {
  const taken = new Set<string>();
  const facts: Fact[] = [];
  for (const [field, rule] of Object.entries(rules) as [keyof T & string, FactRule<T> | "elsewhere"][]) {
    const value = object[field];
    if (rule === "elsewhere" || value === undefined || taken.has(field)) continue;
    const qualifying = [...(rule.notes ?? []), ...(rule.evidence ? [rule.evidence] : [])].filter(
      (name) => object[name] !== undefined,
    );
    for (const name of qualifying) taken.add(name);
    facts.push(factOf(object, field, rule, prefix, qualifying));
  }
  return facts;
}

function factOf<T extends object>(
  object: T,
  field: keyof T & string,
  rule: FactRule<T>,
  prefix: string,
  qualifying: readonly (keyof T & string)[],
): Fact {
  const value: unknown = object[field];
  const evidence: unknown = rule.evidence && object[rule.evidence];
  return {
    fields: [field, ...qualifying].map((name) => prefix + name),
    label: rule.label,
    form: rule.form ?? "words",
    values: rule.words ? [rule.words(value, object)] : plain(value),
    notes: (rule.notes ?? []).flatMap((name) => plain(object[name])),
    evidence: Array.isArray(evidence) ? evidence.map(String) : [],
    ...(rule.isDate && typeof value === "string" ? { date: value } : {}),
  };
}

function plain(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  return [typeof value === "boolean" ? yesOrNo(value) : String(value)];
}

/** "yes" or "no". */
export function yesOrNo(value: unknown): string {
  return value ? "yes" : "no";
}
