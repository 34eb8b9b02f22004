/** How a field is entered; the value of each is one text. */
export type FactForm =
  /** One line. */
  | { readonly kind: "line"; readonly mono?: true }
  /** A paragraph. */
  | { readonly kind: "text" }
  /** A list, one item per line. */
  | { readonly kind: "lines" }
  /** One of a few; with `open` also none. */
  | { readonly kind: "choice"; readonly choices: Readonly<Record<string, string>>; readonly open?: true }
  /** An address, or the knowledge that there is none. */
  | { readonly kind: "address" }
  /** A list of `source:locator`, one per line. */
  | { readonly kind: "evidence" }
  /** A component of the workspace, by its id. */
  | { readonly kind: "component" }
  /** Yes or nothing. */
  | { readonly kind: "tick" };

/** One field of a form: where its value stands in the item, and how it is asked for. */
export type FactField = {
  /** Keys that lead to the value, joined by dots: `check.url`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly form: FactForm;
  readonly required?: true;
};

/** What stands in the fields of a form, by path; null: known to be none. */
export type Draft = Readonly<Record<string, string | null>>;

type Item = Readonly<Record<string, unknown>>;

/** What an item says, as it stands in the fields of a form. */
export function draftOf(item: Item, fields: readonly FactField[]): Draft {
  return Object.fromEntries(fields.map(({ path }) => [path, textOf(valueAt(item, path))]));
}

/**
 * New values of the fields that say something else than the item does. A map within the item is given whole, with
 * whatever it holds beside the fields; an emptied field is there as undefined.
 */
export function changesOf(item: Item, fields: readonly FactField[], draft: Draft): Item {
  const before = draftOf(item, fields);
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = draft[field.path];
    if (typed === undefined || typed === before[field.path]) continue;
    const value = entered(typed, field.form);
    if (textOf(value) === before[field.path]) continue;
    const [outer = "", inner] = field.path.split(".");
    if (inner === undefined) changes[outer] = value;
    else changes[outer] = withValue((changes[outer] ?? item[outer] ?? {}) as Item, inner, value);
  }
  return changes;
}

function withValue(map: Item, key: string, value: unknown): Item {
  if (value !== undefined) return { ...map, [key]: value };
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

function valueAt(item: Item, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Item | undefined)?.[key], item);
}

function textOf(value: unknown): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.join("\n");
  return value === undefined ? "" : String(value);
}

function entered(typed: string | null, { kind }: FactForm): string | readonly string[] | null | undefined {
  if (typed === null) return null;
  if (kind === "lines" || kind === "evidence") {
    const lines = typed.split(/\r?\n/).map((line) => line.trim());
    const said = lines.filter((line) => line !== "");
    return said.length > 0 ? said : undefined;
  }
  const text = kind === "line" ? typed.replace(/\s*[\r\n]\s*/g, " ").trim() : typed.trim();
  return text === "" ? undefined : text;
}
