import { isMap, type YAMLMap } from "yaml";
import { editedYaml } from "../editing/yaml-edit.ts";
import { itemAdded, listStarted, listUnder, styleOf } from "../editing/yaml-list-items.ts";
import { mapEdits } from "../editing/yaml-map-edits.ts";
import type { YamlSource } from "../editing/yaml-source.ts";
import { OperationError } from "../operation-error.ts";
import { longestWaiverDays, type Waiver } from "../schema/waiver.ts";
import { waiverFault } from "./waiver-fault.ts";
import { flagKey, inWaiversFile, type WaiversFile, waiverFields, waiversIn } from "./waivers-file.ts";

const header = `# yaml-language-server: $schema=schema/waivers.schema.json
# A waiver silences one flag of one component for at most ${longestWaiverDays} days; fields: component, rule, reason, since, expires.
`;

/**
 * Text of the waivers' file with `waivers` in it, each in the place of an older one of the same flag, else at the
 * end. Every other byte stays: comments, line ends, a byte-order mark, a last line without an end.
 *
 * @param file as it is; undefined where there is none yet
 * @throws OperationError `bad-input` when a waiver breaks a rule, `not-saved` when the file cannot be changed
 */
export function addWaivers(file: WaiversFile | undefined, waivers: readonly Waiver[]): string {
  for (const waiver of waivers) {
    const fault = waiverFault(waiver);
    if (fault) throw new OperationError("bad-input", fault);
  }
  // Of two for one flag the later one counts, as if they had been added one after the other.
  const byFlag = new Map(waivers.map((waiver) => [flagKey(waiver), fieldsOf(waiver)]));
  return inWaiversFile(file ?? { path: "", text: header }, (source) => withWaivers(source, byFlag));
}

type Fields = Readonly<Record<string, string>>;
type ByFlag = ReadonlyMap<string, Fields>;

function withWaivers(source: YamlSource, byFlag: ByFlag): string {
  const before = waiversIn(source);
  const known = new Set(before.map(flagKey));
  const swapped = new Map(
    [...byFlag].flatMap(([key, fields]) => {
      const index = before.findIndex((waiver) => flagKey(waiver) === key);
      return index === -1 ? [] : [[index, fields] as const];
    }),
  );
  const fresh = [...byFlag].flatMap(([key, fields]) => (known.has(key) ? [] : [fields]));
  const renewed = (waiver: object, fields: Fields | undefined) =>
    fields ? { ...waiver, by: undefined, ...fields } : waiver;
  const after = [...before.map((waiver, index) => renewed(waiver, swapped.get(index))), ...fresh];
  const root = source.document.contents;
  const style = styleOf(source, isInBrackets(root) ? [] : ["waivers"]);
  const expected = { ...(source.value as object | null), waivers: after };
  if (isInBrackets(root))
    return editedYaml(source, mapEdits(source, root, { waivers: after }, [], style), expected);
  const found = listUnder(source, "waivers");
  if (!found) {
    const [first, ...rest] = byFlag;
    if (!first) return source.text;
    const started = listStarted(source, "waivers", first[1], undefined, style);
    const text = editedYaml(source, started, { ...expected, waivers: [first[1]] });
    return rest.length === 0
      ? text
      : inWaiversFile({ path: "", text }, (next) => withWaivers(next, new Map(rest)));
  }
  const edits = [...swapped].flatMap(([index, fields]) => {
    const item = found.list.items[index];
    const changes = { by: undefined, ...fields };
    return isMap(item) ? mapEdits(source, item as YAMLMap, changes, waiverFields, style) : [];
  });
  const last = found.list.items.length - 1;
  const added = fresh.flatMap((fields) => itemAdded(source, found, last, fields, style));
  return editedYaml(source, [...edits, ...added], expected);
}

/** Whether the list, or the whole file, is written within brackets: it then stays so. */
function isInBrackets(root: unknown): root is YAMLMap {
  if (!isMap(root)) return false;
  if (root.flow) return true;
  const list = root.get("waivers", true) as
    | { readonly flow?: boolean; readonly items?: unknown[] }
    | undefined;
  return list?.flow === true && (list.items?.length ?? 0) > 0;
}

/** In the order in which one reads them. */
function fieldsOf({ component, rule, reason, by, since, expires }: Waiver): Fields {
  return { component, rule, reason: reason.trim(), ...(by ? { by } : {}), since, expires };
}
