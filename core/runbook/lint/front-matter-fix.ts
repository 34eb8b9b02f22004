import type { EditResult } from "../../editing/edit-result.ts";
import { editsBetween } from "../../editing/text-edit.ts";
import type { Fix, FixSource } from "./finding.ts";

/** A fix that edits the front matter; none where the text cannot be edited there, or would not change. */
export function frontMatterFix(title: string, { text }: FixSource, result: EditResult): Fix[] {
  if (!result.ok || result.text === text) return [];
  return [{ title, edits: editsBetween(text, result.text) }];
}
