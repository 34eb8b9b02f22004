import { isMap, type YAMLMap } from "yaml";
import { EditRefusal, type EditResult, editResult } from "./edit-result.ts";
import { editedYaml } from "./yaml-edit.ts";
import { itemsRemoved, listUnder, styleOf } from "./yaml-list-items.ts";
import { type MapChanges, mapEdits } from "./yaml-map-edits.ts";
import { readYamlSource, type YamlSource } from "./yaml-source.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Lists of a saved view that hold ids of components. */
const viewLists = ["expanded", "folded", "hidden"] as const;

/** Takes a component out of the text of a saved view: as its focus, from its lists, and its pin. */
export function withoutComponentInView(text: string, id: string): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    const map = source.document.contents;
    if (!isMap(map)) throw new EditRefusal("unreadable", "The view holds no fields.");
    const value = source.value as Raw;
    const changes: Record<string, unknown> = {};
    if (value.focus === id) changes.focus = undefined;
    for (const key of viewLists) Object.assign(changes, withoutItem(value, key, id));
    const pins = value.pins as Raw | undefined;
    if (pins && id in pins) {
      const left = Object.entries(pins).filter(([name]) => name !== id);
      changes.pins = left.length > 0 ? Object.fromEntries(left) : undefined;
    }
    return changed(source, map as YAMLMap, changes);
  });
}

function withoutItem(value: Raw, key: string, id: string): MapChanges {
  const list = value[key];
  if (!Array.isArray(list) || !list.includes(id)) return {};
  const left = list.filter((item) => item !== id);
  return { [key]: left.length > 0 ? left : undefined };
}

function changed(source: YamlSource, map: YAMLMap, changes: MapChanges): string {
  const style = { lineEnd: source.lineEnd, listIndent: 2 };
  return editedYaml(source, mapEdits(source, map, changes, [], style), {
    ...(source.value as Raw),
    ...changes,
  });
}

/** Takes a component out of what is known of changes: a statement about it alone goes as a whole. */
export function withoutComponentInChanges(text: string, id: string): EditResult {
  return editResult(() => {
    const source = readYamlSource(text);
    const found = listUnder(source, "changes");
    if (!found) return text;
    const all = (source.value as { readonly changes: readonly Raw[] }).changes;
    const aboutOf = (item: Raw) => (Array.isArray(item.about) ? item.about : []);
    const gone = new Set<number>();
    const next = all.flatMap((item, index) => {
      const left = aboutOf(item).filter((other) => other !== id);
      if (left.length === aboutOf(item).length) return [item];
      if (left.length > 0) return [{ ...item, about: left }];
      gone.add(index);
      return [];
    });
    const style = styleOf(source, ["changes"]);
    const edits = found.list.items.flatMap((item, index) => {
      const left = aboutOf(all[index] ?? {}).filter((other) => other !== id);
      if (gone.has(index) || !isMap(item)) return [];
      return mapEdits(source, item as YAMLMap, { about: left }, [], style);
    });
    const removed = gone.size > 0 ? itemsRemoved(source, found, gone) : [];
    return editedYaml(source, [...edits, ...removed], { ...(source.value as Raw), changes: next });
  });
}
