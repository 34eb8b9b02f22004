import { type Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { parseYamlFile } from "../load/yaml-file.ts";
import { OperationError } from "../operation-error.ts";
import { problemLine } from "../problem.ts";
import { longestWaiverDays, type Waiver } from "../schema/waiver.ts";
import { waiverFault } from "./waiver-fault.ts";

const header = `# yaml-language-server: $schema=schema/waivers.schema.json
# A waiver silences one flag of one component for at most ${longestWaiverDays} days; fields: component, rule, reason, since, expires.
`;

/**
 * Text of the waivers' file with `waivers` in it, each in the place of an older one of the same flag, else at the
 * end. Comments stay, and so does the formatting as far as the YAML library can tell it.
 *
 * @param file as it is; undefined where there is none yet
 * @throws OperationError `bad-input` when a waiver breaks a rule, `not-saved` when the file cannot be changed
 */
export function addWaivers(
  file: { readonly path: string; readonly text: string } | undefined,
  waivers: readonly Waiver[],
): string {
  for (const waiver of waivers) {
    const fault = waiverFault(waiver);
    if (fault) throw new OperationError("bad-input", fault);
  }
  const text = file?.text.replaceAll("\r\n", "\n").replace(/^\ufeff/, "") ?? header;
  if (file) refuseBroken(file.path, text);
  const document = parseDocument(text, { schema: "core", keepSourceTokens: false });
  const list = listIn(document, file?.path ?? "");
  for (const waiver of waivers) put(document, list, waiver);
  return document.toString({ lineWidth: 0, ...styleOf(text) });
}

/** With the checks of loading, so that what would not be read is not written to either. */
function refuseBroken(path: string, text: string): void {
  const problem = parseYamlFile(path, text).problems.find(({ severity }) => severity === "error");
  if (!problem) return;
  throw new OperationError("not-saved", `The waiver was not saved. ${problemLine(problem)}`);
}

/** The list of waivers, made where the file has none. */
function listIn(document: Document, path: string): YAMLSeq {
  if (document.contents === null) document.contents = document.createNode({}) as YAMLMap;
  if (!isMap(document.contents)) throw notAList(path);
  const value: unknown = document.get("waivers", true);
  if (isSeq(value)) {
    if (value.items.length === 0) value.flow = false;
    return value;
  }
  if (value !== undefined && !(value instanceof Scalar && value.value === null)) throw notAList(path);
  const list = document.createNode([]) as YAMLSeq;
  if (value instanceof Scalar) list.commentBefore = value.comment ?? null;
  document.set("waivers", list);
  return list;
}

function notAList(path: string): OperationError {
  const what = "“waivers” is not a list in it. Write “waivers:”, and each waiver below, starting with “- ”";
  return new OperationError("not-saved", `The waiver was not saved to ${path}: ${what}.`);
}

function put(document: Document, list: YAMLSeq, waiver: Waiver): void {
  const older = list.items.find(
    (item): item is YAMLMap =>
      isMap(item) && item.get("component") === waiver.component && item.get("rule") === waiver.rule,
  );
  if (!older) {
    const last = list.items.at(-1);
    const item = document.createNode(fieldsOf(waiver)) as YAMLMap;
    item.flow = list.flow === true || (isMap(last) && last.flow === true);
    list.add(item);
    return;
  }
  if (waiver.by === undefined) older.delete("by");
  for (const [field, value] of Object.entries(fieldsOf(waiver))) older.set(field, value);
}

/** In the order in which one reads them. */
function fieldsOf({ component, rule, reason, by, since, expires }: Waiver): Record<string, string> {
  return { component, rule, reason: reason.trim(), ...(by ? { by } : {}), since, expires };
}

/** How the file is written: whether lists are indented below their key, and braces have blanks inside. */
function styleOf(text: string): { indentSeq: boolean; flowCollectionPadding: boolean } {
  return {
    indentSeq: !/^waivers:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*-/m.test(text),
    flowCollectionPadding: !/^[^#\n]*\{\S/m.test(text),
  };
}
