import { ruleIds, severities } from "../audit/flag.ts";
import { componentKinds, immutableStates, trackedStates } from "../schema/component-kinds.ts";

/** What a query can be narrowed by: `kind:host`, `-tracked:yes`, `owner:"tools.toolschecker"`. */
export const filterFields = [
  "kind",
  "flag",
  "owner",
  "host",
  "needs",
  "neededby",
  "tracked",
  "immutable",
] as const;
export type FilterField = (typeof filterFields)[number];

/** One filter; `value` without its quotation marks, as typed. */
export type Filter = {
  readonly field: FilterField;
  readonly value: string;
  readonly negated: boolean;
};

/** A query taken apart: what to look for, what to narrow by, and what was not understood, in words. */
export type ParsedQuery = {
  readonly text: string;
  readonly filters: readonly Filter[];
  readonly problems: readonly string[];
};

/** Values a field can have, for the fields that have a fixed set. A flag is a rule or a severity. */
export const fixedValues: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
  kind: componentKinds,
  flag: [...severities, ...ruleIds],
  tracked: trackedStates,
  immutable: immutableStates,
};

const filterPattern = new RegExp(
  `(?<![^\\s])(-?)(${filterFields.join("|")}):(?:"([^"\\n]*)(?:"|$)|([^\\s"]\\S*)|$)`,
  "gi",
);

/**
 * Takes a query apart. A filter is a field, a colon and a value with no blank between; a word that merely
 * looks like one, and everything in a text of several lines (a paste), stays text. A filter whose value does
 * not exist is kept, finds nothing, and is among the problems.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > longestFiltered || text.trim().includes("\n")) return { text, filters: [], problems: [] };
  const filters: Filter[] = [];
  const problems: string[] = [];
  const rest = text.replace(
    filterPattern,
    (_whole, minus: string, name: string, quoted?: string, plain?: string) => {
      const field = name.toLowerCase() as FilterField;
      const value = (quoted ?? plain ?? "").trim();
      if (value === "") problems.push(`“${field}:” needs a value, for instance ${exampleOf(field)}.`);
      else {
        filters.push({ field, value, negated: minus === "-" });
        problems.push(...valueProblems(field, value));
      }
      return "";
    },
  );
  return { text: rest.replace(/\s+/g, " ").trim(), filters, problems };
}

/** Longer texts are pastes; nobody types this many characters of filters. */
const longestFiltered = 2_000;

function valueProblems(field: FilterField, value: string): string[] {
  const values = fixedValues[field];
  if (!values || values.includes(value.toLowerCase())) return [];
  return [`“${value}” is no value of “${field}:”. There are: ${values.join(", ")}.`];
}

function exampleOf(field: FilterField): string {
  return `${field}:${fixedValues[field]?.[0] ?? "tools-checker-01"}`;
}
