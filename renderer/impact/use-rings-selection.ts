import { useCallback } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { useImpactView } from "./impact-store.ts";

/** The one selection of list and rings: components are selected everywhere, runbooks and sources only here. */
export function useRingsSelection(impact: Impact): {
  readonly selected: string | undefined;
  readonly select: (id: string) => void;
} {
  const component = useNavigation((state) => state.location.selected);
  const chosen = useImpactView((state) => state.chosen);
  const select = useCallback((id: string) => selectCard(id), []);
  const isSubject = component !== undefined && impact.resolvedTo.includes(component);
  return { selected: chosen ?? (isSubject ? impact.resolvedTo[0] : component), select };
}

function selectCard(id: string): void {
  const isComponent = useWorkspace.getState().byId.has(id);
  useImpactView.getState().choose(isComponent ? undefined : id);
  if (isComponent) useNavigation.getState().select(id);
}
