import type { Component } from "../../core/schema/component.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { nothingFilled, useFill } from "./fill-store.ts";
import type { RunbookDocument } from "./runbook-document.ts";

/**
 * What fills the placeholders of a runbook: the component chosen for it, else the selected one where it is
 * attached, else the first; and what was typed.
 */
export function useFillOf(document: RunbookDocument): {
  readonly component: Component | undefined;
  readonly typed: ReadonlyMap<string, string>;
  /** Whether the component is only the first one, chosen by nobody. */
  readonly presumed: boolean;
} {
  const fill = useFill((state) => state.byRunbook.get(document.id) ?? nothingFilled);
  const selected = useNavigation((state) => state.location.selected);
  const byId = (id: string | undefined) => document.components.find((component) => component.id === id);
  const chosen = byId(fill.component) ?? byId(selected);
  return { component: chosen ?? document.components[0], typed: fill.typed, presumed: !chosen };
}
