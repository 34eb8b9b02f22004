import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { foldName } from "./fold.ts";
import { importance, isReachable } from "./importance.ts";
import { identifies, nameFields, namesOfComponent, namesOfRunbook, type OwnName } from "./names.ts";
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
  const texts: string[] = [];
  const ordinals: number[] = [];
  const fields: number[] = [];
  const firstOf = new Uint32Array(components.length + runbooks.length + 1);
  const add = (owner: number, names: readonly OwnName[]) => {
    const known = new Set<string>();
    names.forEach(({ field, text }, ordinal) => {
      const folded = foldName(text.slice(0, longestName));
      if (folded === "" || known.has(folded)) return;
      known.add(folded);
      texts.push(folded);
      ordinals.push(ordinal);
      fields.push(nameFields.indexOf(field));
    });
    firstOf[owner + 1] = texts.length;
  };
  components.forEach((component, index) => {
    add(index, namesOfComponent(component));
  });
  runbooks.forEach((runbook, index) => {
    add(components.length + index, namesOfRunbook(runbook));
  });
  const table = tableOf(texts);
  return {
    table,
    trigrams: buildTrigramIndex(table),
    firstOf,
    ordinals: Uint16Array.from(ordinals),
    fields: Uint8Array.from(fields),
    weights: weightsOf(components, runbooks.length),
  };
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
