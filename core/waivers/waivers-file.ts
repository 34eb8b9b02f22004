import { isMap, isScalar, type YAMLMap } from "yaml";
import { EditRefusal } from "../editing/edit-result.ts";
import { pairOf, readYamlSource, type YamlSource } from "../editing/yaml-source.ts";
import { parseYamlFile } from "../load/yaml-file.ts";
import { OperationError } from "../operation-error.ts";
import { problemLine } from "../problem.ts";
import type { Waiver } from "../schema/waiver.ts";

/** The file of waivers before an edit. */
export type WaiversFile = { readonly path: string; readonly text: string };
/** Which flag a waiver silences. */
export type WaivedFlag = Pick<Waiver, "component" | "rule">;

export const waiverFields = ["component", "rule", "reason", "by", "since", "expires"] as const;

/**
 * Runs an edit of the file; with the checks of loading, so that what would not be read is not written to either.
 *
 * @throws OperationError `not-saved` when the file cannot be read or changed, with its place where one is known
 */
export function inWaiversFile({ path, text }: WaiversFile, edit: (source: YamlSource) => string): string {
  const problem = parseYamlFile(path, text).problems.find(({ severity }) => severity === "error");
  if (problem) throw new OperationError("not-saved", `The waivers were not changed. ${problemLine(problem)}`);
  try {
    const source = readYamlSource(text);
    if (!holdsList(source)) throw new OperationError("not-saved", notAList(path));
    return edit(source);
  } catch (cause) {
    if (!(cause instanceof EditRefusal)) throw cause;
    throw new OperationError("not-saved", `The waivers in ${path} were not changed. ${cause.message}`);
  }
}

/** What the list holds, by its index; an item that is no map is an empty one. */
export function waiversIn(source: YamlSource): Readonly<Record<string, unknown>>[] {
  const list = (source.value as { readonly waivers?: unknown } | null)?.waivers;
  if (!Array.isArray(list)) return [];
  return list.map((item) => (typeof item === "object" && item ? (item as Record<string, unknown>) : {}));
}

/** One for all waivers of one flag. */
export function flagKey({ component, rule }: Readonly<Record<string, unknown>>): string {
  return `${String(component)} ${String(rule)}`;
}

function holdsList({ document, value }: YamlSource): boolean {
  if (document.contents === null) return true;
  if (!isMap(document.contents)) return false;
  const node = pairOf(document.contents as YAMLMap, "waivers")?.value;
  const list = (value as { readonly waivers?: unknown }).waivers;
  return node === undefined || node === null || (isScalar(node) && list === null) || Array.isArray(list);
}

function notAList(path: string): string {
  const what = "“waivers” is not a list in it. Write “waivers:”, and each waiver below, starting with “- ”";
  return `The waivers were not changed in ${path}: ${what}.`;
}
