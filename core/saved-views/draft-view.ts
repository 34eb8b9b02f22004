import type { OperationOutput } from "../contract.ts";
import { fileSlug } from "../file-slug.ts";
import type { Model } from "../model.ts";
import type { SavedView } from "../schema/saved-view.ts";
import { yamlScalar } from "../yaml-scalar.ts";

const header = "# yaml-language-server: $schema=../graph-data/schema/view.schema.json\n";

/** What a view has where its file says nothing; equal to the defaults of `savedViewSchema`, as a test checks. */
const defaults: Readonly<Record<string, string | number | boolean>> = {
  screen: "graph",
  filter: "",
  neededBy: 1,
  needs: 1,
  focusMode: false,
  layout: "flow",
  groupBy: "none",
  hardOnly: false,
};

/**
 * The text of a view's file, one fact per line and without what is as usual, and its place by the view's title.
 * Places of cards are rounded to whole units, so that a card that was hardly touched changes nothing.
 */
export function draftView(_model: Model, view: SavedView): OperationOutput<"draftView"> {
  const { pins, ...facts } = view;
  const lines = Object.entries(facts).flatMap(([field, value]) => linesOf(field, value));
  const places = Object.entries(pins).sort(([a], [b]) => (a < b ? -1 : 1));
  if (places.length > 0) lines.push("pins:");
  for (const [id, [x, y]] of places) lines.push(`  ${yamlScalar(id)}: [${whole(x)}, ${whole(y)}]`);
  return { path: `views/${fileSlug(view.title, "view")}.yaml`, text: `${header}${lines.join("\n")}\n` };
}

function linesOf(field: string, value: string | number | boolean | readonly string[] | undefined): string[] {
  if (value === undefined || value === defaults[field]) return [];
  if (typeof value === "string") return [`${field}: ${yamlScalar(value)}`];
  if (typeof value !== "object") return [`${field}: ${value}`];
  return value.length === 0 ? [] : [`${field}:`, ...value.map((item) => `  - ${yamlScalar(item)}`)];
}

/** Without the minus sign that a zero may have. */
function whole(length: number): number {
  return Math.round(length) + 0;
}
