import { EditRefusal } from "./edit-result.ts";
import { sameValue } from "./same-value.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { readYamlSource, type YamlSource } from "./yaml-source.ts";

/**
 * The text with the edits made, once it has been read again and says exactly what it should. So a file written in
 * a way that the edits did not expect is refused instead of being written wrongly.
 *
 * @throws EditRefusal `not-editable`
 */
export function editedYaml(source: YamlSource, edits: readonly TextEdit[], expected: unknown): string {
  const text = applyEdits(source.text, edits);
  if (!saysExactly(text, expected)) {
    throw new EditRefusal(
      "not-editable",
      "The file is written in a way that cannot be changed here without touching other lines. Edit it by hand.",
    );
  }
  return text;
}

function saysExactly(text: string, expected: unknown): boolean {
  try {
    return sameValue(readYamlSource(text).value ?? {}, expected ?? {});
  } catch (cause) {
    if (cause instanceof EditRefusal) return false;
    throw cause;
  }
}
