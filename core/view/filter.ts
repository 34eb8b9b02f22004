import type { Component } from "../schema/component.ts";
import { severityOrder, worstSeverity } from "./badges.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/**
 * Whether a component passes the filter and was not hidden. What is asked about, the focus, always does.
 * Made once per view.
 */
export function passesFilter(model: ViewModel, request: ViewRequest): (component: Component) => boolean {
  const { filter, focus } = request;
  const hidden = new Set(request.hidden);
  const hiddenKinds = new Set(filter.hiddenKinds);
  const hiddenSources = new Set(filter.hiddenSources);
  const matched = filter.matched && new Set(filter.matched);
  return (component) => {
    if (component.id === focus) return true;
    if (hidden.has(component.id) || hiddenKinds.has(component.kind)) return false;
    if (matched && !matched.has(component.id)) return false;
    if (model.searchFilter && !model.searchFilter(component.id)) return false;
    if (filter.onlyFlagged && !isFlagged(model, component.id, filter.onlyFlagged)) return false;
    return (
      hiddenSources.size === 0 || component.evidence.some((proof) => !hiddenSources.has(sourceOf(proof)))
    );
  };
}

function isFlagged(model: ViewModel, id: string, least: "critical" | "warning" | "info"): boolean {
  return severityOrder(worstSeverity(model.flagsOf(id))) <= severityOrder(least);
}

/** Source id of an evidence reference, which is `source:locator`. */
export function sourceOf(evidence: string): string {
  const colon = evidence.indexOf(":");
  return colon < 0 ? evidence : evidence.slice(0, colon);
}
