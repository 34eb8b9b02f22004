import type { Impact } from "../../core/impact/impact-schema.ts";
import type { DirectoryEntry } from "../model/directory.ts";

/** The subject as people know it: the name of the one component it means, else the text that was asked. */
export function subjectName(
  { subject, resolvedTo }: Pick<Impact, "subject" | "resolvedTo">,
  byId: ReadonlyMap<string, DirectoryEntry>,
): string {
  const [only, second] = resolvedTo;
  const name = only !== undefined && second === undefined ? byId.get(only)?.name : undefined;
  return name ?? subject;
}
