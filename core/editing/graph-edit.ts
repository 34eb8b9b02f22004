import { isMap, type YAMLMap } from "yaml";
import type { z } from "zod";
import { type Component, componentSchema } from "../schema/component.ts";
import { type Relation, relationSchema } from "../schema/relation.ts";
import { EditRefusal, type EditResult, editResult } from "./edit-result.ts";
import { refuseInvalid } from "./fact-faults.ts";
import type { TextEdit } from "./text-edit.ts";
import { editedYaml } from "./yaml-edit.ts";
import {
  type ItemList,
  itemAdded,
  itemsRemoved,
  listStarted,
  listUnder,
  styleOf,
} from "./yaml-list-items.ts";
import { mapEdits } from "./yaml-map-edits.ts";
import { readYamlSource, type YamlSource } from "./yaml-source.ts";

/** New values by field; `undefined` takes an optional field out. A field that holds a map or a list is given whole. */
export type ComponentChanges = { readonly [K in keyof Component]?: Component[K] | undefined };
/** As for components; `hard` and `seen` are what is meant where nothing is said, and are not written. */
export type RelationChanges = { readonly [K in keyof Relation]?: Relation[K] | undefined };
/** A relation as somebody enters it. */
export type NewRelation = z.input<typeof relationSchema>;
/** Which relation is meant; a file has each but once. */
export type RelationKey = Pick<Relation, "from" | "type" | "to">;

/** First line of a new file: editors find the schema by it. */
const header = "# yaml-language-server: $schema=schema/graph.schema.json\n\n";
const componentFields = Object.keys(componentSchema.shape);
/** New fields of a component's maps take the place that the schema has for them. */
const orders = {
  file: Object.keys(componentSchema.shape.file.unwrap().shape),
  check: Object.keys(componentSchema.shape.check.unwrap().shape),
};
const relationFields = Object.keys(relationSchema.shape);

/**
 * Changes facts of a component in the text of a file of `graph-data/`. Every line that is not a changed fact stays
 * byte for byte what it was. Fails as `not-found`, `invalid` (with each field's fault), `unreadable`, `not-editable`.
 */
export function editComponent(text: string, id: string, changes: ComponentChanges): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    if (changes.id !== undefined && changes.id !== id) {
      throw new EditRefusal(
        "invalid",
        "The id stays as it is: relations, runbooks and waivers name the component by it.",
      );
    }
    const index = componentIndex(source, id);
    return itemEdited(source, "components", index, changes, componentSchema, componentFields);
  });
}

/** Adds a component behind the last one of the file; an empty text becomes a file. `already-there` for its id. */
export function addComponent(text: string, component: Component): EditResult {
  return editResult(() => {
    refuseInvalid(component, componentSchema);
    const source = readYamlSource(text.trim() === "" ? header : text);
    if (rawItems(source, "components").some(({ id }) => id === component.id)) {
      throw new EditRefusal("already-there", `The file holds a component “${component.id}” already.`);
    }
    return itemPutIn(source, "components", inOrder(component, componentFields));
  });
}

/** Takes a component out of a file, and every relation of this file that starts or ends at it. */
export function removeComponent(text: string, id: string): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    const gone = new Set([componentIndex(source, id)]);
    const without = itemsTaken(source, "components", gone);
    return withoutRelations(without, ({ from, to }) => from === id || to === id);
  });
}

/** Takes every relation that starts or ends at a component out of a file; a file without one stays as it is. */
export function removeRelationsOf(text: string, id: string): EditResult {
  return editResult(() => withoutRelations(text, ({ from, to }) => from === id || to === id));
}

/** Adds a relation behind the last one that starts at the same component, else at the end. */
export function addRelation(text: string, relation: NewRelation): EditResult {
  return editResult(() => {
    refuseInvalid(relation, relationSchema);
    const source = readYamlSource(text.trim() === "" ? header : text);
    const all = rawItems(source, "relations");
    if (all.some((other) => isSame(other, relation))) {
      throw new EditRefusal("already-there", `The file holds the relation “${wordsOf(relation)}” already.`);
    }
    const last = all.findLastIndex(({ from }) => from === relation.from);
    return itemPutIn(source, "relations", inOrder(withoutDefaults(relation), relationFields), last);
  });
}

/** Changes facts of a relation; another end or type is refused where that relation is there already. */
export function editRelation(text: string, key: RelationKey, changes: RelationChanges): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    const index = relationIndex(source, key);
    const all = rawItems(source, "relations");
    const next = { ...key, ...changes };
    if (all.some((other, place) => place !== index && isSame(other, next))) {
      throw new EditRefusal("already-there", `The file holds the relation “${wordsOf(next)}” already.`);
    }
    const old = all[index] ?? {};
    const said = Object.entries(changes).filter(([field, value]) => old[field] !== value);
    const written = withoutDefaults(Object.fromEntries(said));
    return itemEdited(source, "relations", index, written, relationSchema, relationFields);
  });
}

/** Takes a relation out of a file. */
export function removeRelation(text: string, key: RelationKey): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    return itemsTaken(source, "relations", new Set([relationIndex(source, key)]));
  });
}

type Raw = Readonly<Record<string, unknown>>;
type ListName = "components" | "relations";

function rawItems(source: YamlSource, name: ListName): Raw[] {
  const list = (source.value as Record<string, unknown> | null)?.[name];
  return Array.isArray(list)
    ? list.map((item) => (typeof item === "object" && item ? (item as Raw) : {}))
    : [];
}

function isSame(one: Raw, other: Raw): boolean {
  return one.from === other.from && one.type === other.type && one.to === other.to;
}

function wordsOf({ from, type, to }: Raw): string {
  return `${from} ${type} ${to}`;
}

function componentIndex(source: YamlSource, id: string): number {
  return onlyOne(rawItems(source, "components"), (item) => item.id === id, `component “${id}”`);
}

function relationIndex(source: YamlSource, key: RelationKey): number {
  return onlyOne(rawItems(source, "relations"), (item) => isSame(item, key), `relation “${wordsOf(key)}”`);
}

function onlyOne(items: readonly Raw[], isMeant: (item: Raw) => boolean, words: string): number {
  const index = items.findIndex(isMeant);
  if (index === -1) throw new EditRefusal("not-found", `The file holds no ${words}.`);
  if (items.findLastIndex(isMeant) !== index)
    throw new EditRefusal("ambiguous", `The file holds the ${words} twice. Take one out by hand.`);
  return index;
}

function withoutDefaults(relation: Raw): Raw {
  const { strength, confidence } = relation;
  return {
    ...relation,
    ...(strength === "hard" ? { strength: undefined } : {}),
    ...(confidence === "seen" ? { confidence: undefined } : {}),
  };
}

function inOrder(value: Raw, fields: readonly string[]): Raw {
  return Object.fromEntries(
    fields.flatMap((field) => (value[field] === undefined ? [] : [[field, value[field]]])),
  );
}

function listOrRefuse(source: YamlSource, name: ListName): ItemList {
  const found = listUnder(source, name);
  if (!found) throw new EditRefusal("not-found", `The file has no ${name}.`);
  return found;
}

function itemEdited(
  source: YamlSource,
  name: ListName,
  index: number,
  changes: Raw,
  schema: z.ZodType,
  fields: readonly string[],
): string {
  const { list } = listOrRefuse(source, name);
  const item = list.items[index];
  if (!isMap(item)) throw new EditRefusal("unreadable", "The item is no list of fields.");
  const items = rawItems(source, name);
  const next = { ...items[index], ...changes };
  refuseInvalid(inOrder(next, Object.keys(next)), schema);
  const edits = mapEdits(source, item as YAMLMap, changes, fields, { ...styleOf(source, [name]), orders });
  return saying(source, edits, name, items.with(index, next));
}

function itemPutIn(source: YamlSource, name: ListName, value: Raw, after = -1): string {
  const style = { ...styleOf(source, ["components", "relations"]), orders };
  const found = listUnder(source, name);
  const place = after === -1 ? (found?.list.items.length ?? 0) - 1 : after;
  const before = name === "components" ? "relations" : undefined;
  const edits = found
    ? itemAdded(source, found, place, value, style)
    : listStarted(source, name, value, before, style);
  return saying(source, edits, name, rawItems(source, name).toSpliced(place + 1, 0, value));
}

function itemsTaken(source: YamlSource, name: ListName, gone: ReadonlySet<number>): string {
  const edits = itemsRemoved(source, listOrRefuse(source, name), gone);
  return saying(
    source,
    edits,
    name,
    rawItems(source, name).filter((_, index) => !gone.has(index)),
  );
}

function withoutRelations(text: string, isMeant: (relation: Raw) => boolean): string {
  const source = readYamlSource(text);
  const gone = new Set(
    [...rawItems(source, "relations").entries()].flatMap(([index, item]) => (isMeant(item) ? [index] : [])),
  );
  return gone.size === 0 ? text : itemsTaken(source, "relations", gone);
}

function saying(
  source: YamlSource,
  edits: readonly TextEdit[],
  name: ListName,
  items: readonly Raw[],
): string {
  return editedYaml(source, edits, { ...(source.value as Raw | null), [name]: items });
}
