import type { Relation } from "../schema/relation.ts";
import type { Waiver } from "../schema/waiver.ts";
import type { Workspace } from "../schema/workspace.ts";

/** A file that names a component, by the title that people know it under. */
export type NamingFile = { readonly path: string; readonly title: string };

/** All that names a component, and would name nothing once it is removed. */
export type Mentions = {
  /** Those that start or end at it. */
  readonly relations: readonly Relation[];
  /** Files of the graph in which such relations may stand. */
  readonly relationFiles: readonly string[];
  /** Runbooks that are attached to it. */
  readonly runbooks: readonly NamingFile[];
  readonly waivers: readonly Waiver[];
  readonly views: readonly NamingFile[];
  /** What is known of changing it: `words` of each statement about it. */
  readonly changes: readonly string[];
  /** Plans that were made about it: they say what somebody meant on a day, and stay. */
  readonly plans: readonly NamingFile[];
};

/** What names a component in a workspace. */
export function mentionsOf(workspace: Workspace, id: string): Mentions {
  const relations = workspace.relations.filter(({ from, to }) => from === id || to === id);
  const files = relations.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => workspace.places[end]?.file ?? []),
  );
  return {
    relations,
    relationFiles: [...new Set(files)].sort(),
    runbooks: titled(workspace.runbooks.filter(({ components }) => components.includes(id))),
    waivers: workspace.waivers.filter(({ component }) => component === id),
    views: titled(
      workspace.views.filter(
        ({ focus, expanded, folded, hidden, pins }) =>
          focus === id || [...expanded, ...folded, ...hidden].includes(id) || id in pins,
      ),
    ),
    changes: workspace.changes.filter(({ about }) => about.includes(id)).map(({ words }) => words),
    plans: titled(
      workspace.plans.filter(({ subject, components }) => subject === id || components.includes(id)),
    ),
  };
}

function titled(files: readonly { readonly file: string; readonly title: string }[]): NamingFile[] {
  return files.map(({ file, title }) => ({ path: file, title }));
}
