import { matchAlert } from "./alert/match.ts";
import { exportAudit } from "./audit/report/export-audit.ts";
import type { ModelOperationName, Operations } from "./contract.ts";
import { draftReport } from "./export/draft-report.ts";
import { exportRunbooks } from "./export/export-runbooks.ts";
import { structureOf } from "./graph/structure.ts";
import { impactOf } from "./impact/impact.ts";
import type { Model } from "./model.ts";
import { identityOf } from "./names/identity.ts";
import { auditWorkspace } from "./operations/audit-workspace.ts";
import { findPath } from "./operations/find-path.ts";
import { lintRunbooks } from "./operations/lint-runbooks.ts";
import { showComponent } from "./operations/show-component.ts";
import { draftPlan } from "./plan/draft-plan.ts";
import { draftView } from "./saved-views/draft-view.ts";
import { runSearch } from "./search/run-search.ts";

/**
 * The operations that need nothing but the workspace. The page's worker and every host answer with these very
 * functions, so the two cannot disagree.
 *
 * @param now clock in milliseconds, for saying how long an answer took
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
    impact: (question) => {
      const start = now();
      return { ...impactOf(model, question), tookMs: now() - start };
    },
    identity: ({ name }) => identityOf(model, name),
    structure: () => structureOf(model.graph, model.workspace.runbooks),
    exportAudit: (input) => exportAudit(model, input),
    draftPlan: (input) => draftPlan(model, input),
    draftView: (view) => draftView(model, view),
    exportRunbooks: (input) => exportRunbooks(model, input),
    draftReport: (input) => draftReport(model, input),
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
