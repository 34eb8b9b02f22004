import { useServices } from "../app/services.ts";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import type { ModelClient } from "../model/model-client.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { FactsFormName } from "./facts-store.ts";
import { showForm, showNewForm } from "./show-form.ts";

const titles: Readonly<Record<Exclude<FactsFormName, "new">, string>> = {
  facts: "Edit facts…",
  relations: "Add or change a relation…",
  runbooks: "Runbooks of the component…",
  waivers: "Waivers of the component…",
  remove: "Remove the component…",
};

/** Offers the forms: those about the selected component, and the one for a new component. */
export function useFactsCommands(): void {
  const { model } = useServices();
  const selected = useNavigation((state) => state.location.selected);
  const kind = useWorkspace((state) => (selected ? state.byId.get(selected)?.kind : undefined));
  const ground = useWorkspace((state) => state.status);
  useOfferCommands(
    [
      ...(selected && kind ? aboutComponent(model, selected) : []),
      addComponent(model, ground === "ready", selected),
    ],
    [model, selected, kind, ground],
  );
}

function aboutComponent(model: ModelClient, component: string): Command[] {
  return Object.entries(titles).map(([form, title]) => ({
    ...{ id: `graph.edit-${form}`, title, group: "Selection", keys: [] },
    run: () => void showForm(model, form as FactsFormName, component),
  }));
}

function addComponent(model: ModelClient, isReady: boolean, near: string | undefined): Command {
  return {
    ...{ id: "graph.add-component", title: "Add component…", group: "Graph", keys: [] },
    run: () => void showNewForm(model, near),
    ...(isReady ? {} : { disabled: "The workspace is still being read." }),
  };
}
