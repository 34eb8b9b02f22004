import type { Problem } from "../problem.ts";
import { type NamedView, savedViewSchema } from "../schema/saved-view.ts";
import { checkOne } from "./checked-list.ts";
import type { YamlFile } from "./yaml-file.ts";

/**
 * Checks one file of `views/`. Components that a view names and that are gone stay in it: they may come back
 * with another branch, and drawing passes over them.
 */
export function checkView(file: YamlFile): { view?: NamedView; problems: Problem[] } {
  const { value, problems } = checkOne(file, [], file.value ?? {}, savedViewSchema);
  if (!value) return { problems };
  const id = file.path.replace(/^views\//, "").replace(/\.ya?ml$/i, "");
  return { view: { ...value, id, file: file.path }, problems };
}
