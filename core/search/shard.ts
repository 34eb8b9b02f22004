import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { buildNameIndex, type NameIndex } from "./name-index.ts";
import { buildTextIndex, type TextIndex } from "./text-index.ts";

/** What is searched. */
export type SearchInput = {
  readonly components: readonly Component[];
  readonly runbooks: readonly Runbook[];
};

/** Names and texts of some owners: components first, then runbooks, numbered from 0. */
export type Shard = SearchInput & { readonly names: NameIndex; readonly texts: TextIndex };

/** Reads all names and texts of the input. */
export function buildShard({ components, runbooks }: SearchInput): Shard {
  return {
    components,
    runbooks,
    names: buildNameIndex(components, runbooks),
    texts: buildTextIndex(components, runbooks),
  };
}
