import { type Filter, type FilterField, parseQuery } from "../../core/search/query.ts";

/** Filters of one field in a query: values asked for, and values left out, in small letters. */
export type FieldWords = { readonly wanted: ReadonlySet<string>; readonly unwanted: ReadonlySet<string> };

/** What a query says of one field. */
export function wordsOf(query: string, field: FilterField): FieldWords {
  const filters = parseQuery(query).filters.filter((filter) => filter.field === field);
  const values = (negated: boolean) =>
    new Set(filters.filter((filter) => filter.negated === negated).map(({ value }) => value.toLowerCase()));
  return { wanted: values(false), unwanted: values(true) };
}

/** The query with one more filter at its end; everything before stays as it was typed. */
export function withWord(query: string, { field, value, negated }: Filter): string {
  const quoted = /[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
  const start = query.trimEnd();
  return `${start}${start === "" ? "" : " "}${negated ? "-" : ""}${field}:${quoted}`;
}

/** The query without one filter, or without all of a field where no value is given; the rest stays as typed. */
export function withoutWord(
  query: string,
  { field, value, negated }: Partial<Filter> & Pick<Filter, "field">,
) {
  const minus = negated === undefined ? "-?" : negated ? "-" : "";
  const any = '"[^"\\n]*(?:"|$)|[^\\s"]\\S*';
  const one = value === undefined ? any : `"\\s*${escaped(value)}\\s*(?:"|$)|${escaped(value)}(?!\\S)`;
  const word = new RegExp(`(?<!\\S)${minus}${field}:(?:${one})`, "gi");
  return query.replace(word, " ").replace(/ {2,}/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Whether a value of the field passes what the query says of that field alone. */
export function passes({ wanted, unwanted }: FieldWords, value: string): boolean {
  return (wanted.size === 0 || wanted.has(value)) && !unwanted.has(value);
}

/** Lets a value of the field through, or no longer. */
export function toggleValue(query: string, field: FilterField, value: string): string {
  const words = wordsOf(query, field);
  if (!passes(words, value)) {
    const freed = withoutWord(query, { field, value, negated: true });
    return words.wanted.size > 0 && !words.wanted.has(value)
      ? withWord(freed, { field, value, negated: false })
      : freed;
  }
  // Taking the last wanted value away would let everything through, so that one is left out by name instead.
  if (words.wanted.size > 1) return withoutWord(query, { field, value, negated: false });
  return withWord(withoutWord(query, { field, value, negated: false }), { field, value, negated: true });
}

/** Lets only this value of the field through; all of them where that is so already. */
export function onlyValue(query: string, field: FilterField, value: string): string {
  const { wanted, unwanted } = wordsOf(query, field);
  const rest = withoutWord(query, { field });
  const alone = wanted.size === 1 && wanted.has(value) && unwanted.size === 0;
  return alone ? rest : withWord(rest, { field, value, negated: false });
}
