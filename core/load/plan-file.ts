import type { Problem } from "../problem.ts";
import { type Plan, planFrontMatterSchema } from "../schema/plan.ts";
import { readFrontMatter } from "./front-matter-file.ts";

/** Reads one plan. Without the front matter nobody can tell what it plans: it is then left out, and says so. */
export function parsePlanFile(path: string, text: string): { plan?: Plan; problems: Problem[] } {
  const { split, value, problems } = readFrontMatter(path, text, planFrontMatterSchema);
  if (!value) return { problems: problems.map((problem) => ({ ...problem, severity: "error" })) };
  const id = path.replace(/^plans\//, "").replace(/\.md$/i, "");
  return { plan: { ...value, id, file: path, body: split.body }, problems };
}
