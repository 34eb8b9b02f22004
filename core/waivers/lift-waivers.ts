import { isMap, type YAMLMap } from "yaml";
import { editedYaml } from "../editing/yaml-edit.ts";
import { itemsRemoved, listUnder } from "../editing/yaml-list-items.ts";
import { mapEdits } from "../editing/yaml-map-edits.ts";
import type { YamlSource } from "../editing/yaml-source.ts";
import { flagKey, inWaiversFile, type WaivedFlag, type WaiversFile, waiversIn } from "./waivers-file.ts";

/**
 * Text of the waivers' file without the waivers of some flags, which then count again. Every other byte stays, and
 * so does a comment above a waiver; a file without them stays as it is.
 *
 * @throws OperationError `not-saved` when the file cannot be changed
 */
export function liftWaivers(file: WaiversFile, flags: readonly WaivedFlag[]): string {
  const lifted = new Set(flags.map(flagKey));
  return withoutWaivers(file, (waiver) => lifted.has(flagKey(waiver)));
}

/** As `liftWaivers`, for every waiver of a component. */
export function liftWaiversOf(file: WaiversFile, component: string): string {
  return withoutWaivers(file, (waiver) => waiver.component === component);
}

type Raw = Readonly<Record<string, unknown>>;

function withoutWaivers(file: WaiversFile, isMeant: (waiver: Raw) => boolean): string {
  return inWaiversFile(file, (source) => {
    const all = waiversIn(source);
    const gone = new Set(all.flatMap((waiver, index) => (isMeant(waiver) ? [index] : [])));
    if (gone.size === 0) return source.text;
    const left = all.filter((_, index) => !gone.has(index));
    const expected = { ...(source.value as Raw | null), waivers: left };
    return editedYaml(source, removal(source, gone, left), expected);
  });
}

function removal(source: YamlSource, gone: ReadonlySet<number>, left: readonly Raw[]) {
  const root = source.document.contents;
  const list = isMap(root) ? (root as YAMLMap).get("waivers", true) : undefined;
  const isFlow = (list as { readonly flow?: boolean } | undefined)?.flow === true;
  if (isMap(root) && (root.flow || isFlow)) {
    const style = { lineEnd: source.lineEnd, listIndent: 2 };
    return mapEdits(source, root as YAMLMap, { waivers: left }, [], style);
  }
  const found = listUnder(source, "waivers");
  return found ? itemsRemoved(source, found, gone) : [];
}
