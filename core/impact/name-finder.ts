import { buildNameIndex } from "../runbook/name-index.ts";
import { namesIn } from "../runbook/names.ts";
import { spokenNames } from "../runbook/specific-names.ts";
import type { Component } from "../schema/component.ts";

/** Looks for names in texts. */
export type NameFinder = {
  /** The names looked for, for choosing the texts that could hold one. */
  readonly texts: readonly string[];
  /** Where the first of them stands as a whole, in UTF-16 units; nothing where none does. */
  readonly first: (text: string) => { readonly start: number; readonly end: number } | undefined;
};

/** Looks for every name of the components that is telling enough to be recognised in prose. */
export function finderOfComponents(components: readonly Component[]): NameFinder {
  const index = buildNameIndex(components);
  return {
    texts: spokenNames(components).map(({ text }) => text),
    first: (text) => namesIn(index, text)[0],
  };
}

const special = /[.*+?^${}()|[\]\\/]/g;
const beforeName = String.raw`(?<![\p{L}\p{N}_-])(?<![\p{L}\p{N}_]\.)`;
const afterName = String.raw`(?![\p{L}\p{N}_])(?![.-][\p{L}\p{N}_])`;

/** Looks for a text that names no component, in any letter case, where it is not part of a longer name. */
export function finderOfText(text: string): NameFinder {
  const pattern = new RegExp(`${beforeName}${text.replaceAll(special, "\\$&")}${afterName}`, "iu");
  return {
    texts: [text],
    first: (place) => {
      const found = text === "" ? null : pattern.exec(place);
      return found ? { start: found.index, end: found.index + found[0].length } : undefined;
    },
  };
}
