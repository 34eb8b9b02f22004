import { matchAlert } from "./alert/match.ts";
import type { ModelOperationName, Operations } from "./contract.ts";
import type { Model } from "./model.ts";
import { auditWorkspace } from "./operations/audit-workspace.ts";
import { findPath } from "./operations/find-path.ts";
import { lintRunbooks } from "./operations/lint-runbooks.ts";
import { showComponent } from "./operations/show-component.ts";
import { runSearch } from "./search/run-search.ts";

/**
 * The operations that need nothing but the workspace. The page's worker and every host answer with these very
 * functions, so the two cannot disagree.
 *
 * @param now clock in milliseconds, for saying how long a search took
 */
export function createModelOperations(
  model: Model,
  now: () => number = Date.now,
): Operations<ModelOperationName> {
  return {
    search: ({ query, limit }) => runSearch(model, query, limit, now),
    show: ({ id }) => showComponent(model, id),
    path: (input) => findPath(model, input),
    matchAlert: ({ text, limit }) => {
      const { components, runbooks } = model.workspace;
      return matchAlert({ components, runbooks, graph: model.graph }, text, limit);
    },
    audit: (input) => auditWorkspace(model, input),
    lint: ({ runbooks }) => lintRunbooks(model, runbooks),
    doctor: () => {
      const { components, relations, runbooks, sources, waivers } = model.workspace;
      return {
        counts: {
          components: components.length,
          relations: relations.length,
          runbooks: runbooks.length,
          sources: sources.length,
          waivers: waivers.length,
        },
        problems: [...model.problems],
      };
    },
  };
}
