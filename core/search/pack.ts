import type { NameIndex } from "./name-index.ts";
import { type PackedArray, packArrays, unpackArrays } from "./packed-arrays.ts";
import { buildSearchIndex, inputOf, type SearchIndex } from "./search.ts";
import type { SearchInput, Shard } from "./shard.ts";
import type { TextIndex } from "./text-index.ts";

/** Raise it whenever an index built by older code would not do: folding, fields, weights or layout changed. */
const formatVersion = 1;

/** The index as bytes, to be kept under the revision of the content. Changed runbooks are worked in first. */
export function packIndex(index: SearchIndex): Uint8Array<ArrayBuffer> {
  const input = inputOf(index);
  const { names, texts } = index.changed || index.gone ? buildSearchIndex(input).base : index.base;
  return packArrays([Uint32Array.of(formatVersion, fingerprint(input)), ...arraysOf(names, texts)]);
}

/**
 * The index of some bytes over the input they were made from, without reading it again: in milliseconds.
 * Bytes of another version, of another input or damaged are set aside and the index is built anew.
 */
export function restoreIndex(bytes: Uint8Array, input: SearchInput): SearchIndex {
  const [header, ...arrays] = unpackArrays(bytes) ?? [];
  const fits = header?.[0] === formatVersion && header[1] === fingerprint(input);
  const shard = fits ? shardOf(arrays, input) : undefined;
  return shard ? { base: shard, changed: undefined } : buildSearchIndex(input);
}

function arraysOf(names: NameIndex, texts: TextIndex): PackedArray[] {
  return [
    names.table.chars,
    names.table.starts,
    names.trigrams.starts,
    names.trigrams.entries,
    names.trigrams.masses,
    names.firstOf,
    names.ordinals,
    names.fields,
    names.weights,
    texts.terms.chars,
    texts.terms.starts,
    texts.trigrams.starts,
    texts.trigrams.entries,
    texts.trigrams.masses,
    texts.starts,
    texts.documents,
    texts.impacts,
    texts.firstOf,
  ];
}

/** Reads the arrays back in the order of `arraysOf`; undefined when one is of another kind than expected. */
function shardOf(arrays: readonly PackedArray[], input: SearchInput): Shard | undefined {
  const [nameChars, nameStarts, nameCodes, nameEntries, nameMasses, nameFirst, ordinals, fields, weights] =
    arrays;
  const [termChars, termStarts, termCodes, termEntries, termMasses, starts, documents, impacts, firstOf] =
    arrays.slice(9);
  if (!(nameChars instanceof Uint16Array && nameStarts instanceof Uint32Array)) return undefined;
  if (!(nameCodes instanceof Uint32Array && nameEntries instanceof Uint32Array)) return undefined;
  if (!(nameMasses instanceof Float32Array && nameFirst instanceof Uint32Array)) return undefined;
  if (!(ordinals instanceof Uint16Array && fields instanceof Uint8Array)) return undefined;
  if (!(weights instanceof Uint8Array && termChars instanceof Uint16Array)) return undefined;
  if (!(termStarts instanceof Uint32Array && termCodes instanceof Uint32Array)) return undefined;
  if (!(termEntries instanceof Uint32Array && termMasses instanceof Float32Array)) return undefined;
  if (!(starts instanceof Uint32Array && documents instanceof Uint32Array)) return undefined;
  if (!(impacts instanceof Uint8Array && firstOf instanceof Uint32Array)) return undefined;
  return {
    ...input,
    names: {
      table: { chars: nameChars, starts: nameStarts },
      trigrams: { starts: nameCodes, entries: nameEntries, masses: nameMasses },
      ...{ firstOf: nameFirst, ordinals, fields, weights },
    },
    texts: {
      terms: { chars: termChars, starts: termStarts },
      trigrams: { starts: termCodes, entries: termEntries, masses: termMasses },
      ...{ starts, documents, impacts, firstOf },
    },
  };
}

/** Hash of what the arrays refer to by number: which components and runbooks, in which order, of what length. */
function fingerprint({ components, runbooks }: SearchInput): number {
  let hash = 0x811c9dc5;
  const mix = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  const mixText = (text: string) => {
    mix(text.length);
    for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at));
  };
  for (const { id, name, summary } of components) {
    mixText(id);
    mixText(name);
    mix(summary.length);
  }
  for (const { id, body } of runbooks) {
    mixText(id);
    mix(body.length);
  }
  return hash >>> 0;
}
