import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { foldName } from "./fold.ts";
import { importance, isReachable } from "./importance.ts";
import {
  identifies,
  type NameField,
  nameFields,
  namesOfComponent,
  namesOfRunbook,
  type OwnName,
} from "./names.ts";
import { type StringTable, tableOf } from "./string-table.ts";
import { buildTrigramIndex, type TrigramIndex } from "./trigram-index.ts";

/**
 * Every different folded name, grouped by owner. Owners are numbered components first, runbooks after them;
 * the names of owner `o` are entries `firstOf[o] … firstOf[o + 1] - 1`.
 */
export type NameIndex = {
  readonly table: StringTable;
  readonly trigrams: TrigramIndex;
  readonly firstOf: Uint32Array;
  /** Position of an entry in the list of names of its owner. */
  readonly ordinals: Uint16Array;
  /** Position of the entry's field in `nameFields`. */
  readonly fields: Uint8Array;
  /** Importance of each owner, 0–9, plus 16 for what is reachable. Runbooks have 2. */
  readonly weights: Uint8Array;
};

const runbookWeight = 2;

/** Nobody types more of a name than this; a whole page put into an alias by mistake stays harmless. */
const longestName = 400;

/** Builds the index. Later names of an owner that fold to an earlier one are left out. */
export function buildNameIndex(components: readonly Component[], runbooks: readonly Runbook[]): NameIndex {
  const owned = [...components.map(namesOfComponent), ...runbooks.map(namesOfRunbook)].map(entriesOf);
  const firstOf = new Uint32Array(owned.length + 1);
  owned.forEach((entries, owner) => {
    firstOf[owner + 1] = (firstOf[owner] ?? 0) + entries.length;
  });
  const entries = owned.flat();
  const table = tableOf(entries.map(({ folded }) => folded));
  return {
    table,
    trigrams: buildTrigramIndex(table),
    firstOf,
    ordinals: Uint16Array.from(entries, ({ ordinal }) => ordinal),
    fields: Uint8Array.from(entries, ({ field }) => nameFields.indexOf(field)),
    weights: weightsOf(components, runbooks.length),
  };
}

type Entry = { readonly folded: string; readonly ordinal: number; readonly field: NameField };

function entriesOf(names: readonly OwnName[]): Entry[] {
  const known = new Set<string>();
  return names.flatMap(({ field, text }, ordinal) => {
    const folded = foldName(text.slice(0, longestName));
    if (folded === "" || known.has(folded)) return [];
    known.add(folded);
    return [{ folded, ordinal, field }];
  });
}

function weightsOf(components: readonly Component[], runbookCount: number): Uint8Array {
  const weights = new Uint8Array(components.length + runbookCount).fill(runbookWeight);
  components.forEach((component, index) => {
    weights[index] = importance(component) + (isReachable(component) ? 16 : 0);
  });
  return weights;
}

const identifying = Uint8Array.from(nameFields, (field) => (identifies(field) ? 1 : 0));

/** Whether an entry identifies its owner, rather than describing it. */
export function entryIdentifies(index: NameIndex, entry: number): boolean {
  return identifying[index.fields[entry] ?? 0] === 1;
}
