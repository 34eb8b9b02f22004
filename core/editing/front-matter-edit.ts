import { isMap, type YAMLMap } from "yaml";
import { splitFrontMatter } from "../load/front-matter.ts";
import { idSchema } from "../schema/id.ts";
import { type RunbookFrontMatter, runbookFrontMatterSchema } from "../schema/runbook.ts";
import { EditRefusal, type EditResult, editResult } from "./edit-result.ts";
import { lineEndOf } from "./text-lines.ts";
import { editedYaml } from "./yaml-edit.ts";
import { type YamlStyle, yamlPair } from "./yaml-lines.ts";
import { type MapChanges, mapEdits } from "./yaml-map-edits.ts";
import { readYamlSource, type YamlSource } from "./yaml-source.ts";

export type FrontMatterKey = keyof RunbookFrontMatter;

/** Every key of the front matter, in the order in which runbooks have them. */
export const frontMatterKeys = [
  "title",
  "components",
  "alerts",
  "wikitech",
  "status",
  "reviewed",
  "reviewEvery",
  "tags",
] as const satisfies readonly FrontMatterKey[];

const inOneLine: ReadonlySet<string> = new Set(["components", "tags"]);

/**
 * Gives one key of a runbook's front matter a value, or takes it out with `undefined`. Every line but the edited one
 * stays byte for byte what it was: comments, quotes, line ends, BOM. A text without front matter gets one.
 *
 * Fails as `invalid` for a value that the schema refuses, and as `unreadable` where the front matter is not closed
 * or no valid YAML.
 */
export function setField<K extends FrontMatterKey>(
  text: string,
  key: K,
  value: RunbookFrontMatter[K] | undefined,
): EditResult {
  return editResult(() => {
    refuseInvalid(key, value);
    return withChanges(text, () => ({ [key]: value }));
  });
}

/** Adds a component to those a runbook is for; a text that has it already stays as it is. */
export function attachComponent(text: string, id: string): EditResult {
  return editResult(() => {
    const checked = idSchema.safeParse(id);
    if (!checked.success)
      throw new EditRefusal("invalid", `“${id}” is no id: it ${checked.error.issues[0]?.message}.`);
    return withChanges(text, ({ components }) => {
      const ids = listOf(components);
      return { components: ids.includes(id) ? ids : [...ids, id] };
    });
  });
}

/** Takes a component out of those a runbook is for; a text that does not have it stays as it is. */
export function detachComponent(text: string, id: string): EditResult {
  return withoutItem(text, "components", id);
}

/** Takes every item with a value out of one of the lists. */
export function withoutItem(text: string, key: "components" | "alerts" | "tags", item: string): EditResult {
  return editResult(() =>
    withChanges(text, (value) => {
      const old = value[key];
      return { [key]: Array.isArray(old) ? old.filter((one) => one !== item) : old };
    }),
  );
}

/** Puts one item of a list in the place of another; where the list has it already, the old one goes. */
export function withItemReplaced(
  text: string,
  key: "components" | "alerts" | "tags",
  item: string,
  by: string,
): EditResult {
  return editResult(() =>
    withChanges(text, (value) => {
      const old = listOf(value[key]);
      const kept = old.includes(by)
        ? old.filter((one) => one !== item)
        : old.map((one) => (one === item ? by : one));
      return { [key]: kept };
    }),
  );
}

/** Renames or removes (`undefined`) a key that the schema does not know. */
export function withKeyRenamed(text: string, key: string, by: string | undefined): EditResult {
  return editResult(() =>
    withChanges(text, (value) => ({ [key]: undefined, ...(by === undefined ? {} : { [by]: value[key] }) })),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** What the author meant by a list: a single value stands for a list of one. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function refuseInvalid(key: FrontMatterKey, value: unknown): void {
  if (value === undefined && key !== "title") return;
  const checked = runbookFrontMatterSchema.safeParse({ title: "x", [key]: value });
  if (checked.success) return;
  const { message } = checked.error.issues[0] ?? { message: "is not allowed" };
  const fault = { path: [key], message };
  throw new EditRefusal("invalid", `“${key}”: ${message}.`, [fault]);
}

function withChanges(text: string, changesFor: (value: Fields) => MapChanges): string {
  const { yaml, body, unclosed } = splitFrontMatter(text);
  if (unclosed) {
    throw new EditRefusal("unreadable", "The front matter is not closed. Add a line “---” after it.");
  }
  if (yaml === undefined) return withNewFrontMatter(text, body, changesFor({}));
  // Fences and body are whatever stands around the YAML.
  const from = text.indexOf("\n") + 1;
  const source = readYamlSource(yaml);
  return text.slice(0, from) + changedYaml(source, text, changesFor) + text.slice(from + yaml.length);
}

function changedYaml(source: YamlSource, text: string, changesFor: (value: Fields) => MapChanges): string {
  const lineEnd = lineEndOf(text);
  const style: YamlStyle = { lineEnd, listIndent: 2, inOneLine };
  const value = (source.value ?? {}) as Fields;
  const changes = changesFor(value);
  const expected = { ...value, ...changes };
  if (source.document.contents === null) {
    const lines = linesOf(changes, style);
    const gap = source.text === "" || source.text.endsWith("\n") ? "" : lineEnd;
    return editedYaml(
      source,
      [{ from: source.text.length, to: source.text.length, insert: gap + lines }],
      expected,
    );
  }
  if (!isMap(source.document.contents)) {
    throw new EditRefusal("unreadable", "The front matter holds no fields. Write each as “name: value”.");
  }
  const map: YAMLMap = source.document.contents;
  return editedYaml(source, mapEdits({ ...source, lineEnd }, map, changes, frontMatterKeys, style), expected);
}

function withNewFrontMatter(text: string, body: string, changes: MapChanges): string {
  const lineEnd = lineEndOf(text);
  const lines = linesOf(changes, { lineEnd, listIndent: 2, inOneLine });
  if (lines === "") return text;
  return `${text.slice(0, text.length - body.length)}---${lineEnd}${lines}---${lineEnd}${body}`;
}

function linesOf(changes: MapChanges, style: YamlStyle): string {
  return frontMatterKeys
    .filter((key) => changes[key] !== undefined)
    .map((key) => yamlPair(key, changes[key], 0, style))
    .join("");
}
