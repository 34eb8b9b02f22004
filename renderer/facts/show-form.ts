import type { ModelClient } from "../model/model-client.ts";
import { type FactsFormName, useFacts } from "./facts-store.ts";

/** Opens a form about a component; one that the app worked out itself has no file, which is said. */
export async function showForm(model: ModelClient, form: FactsFormName, component: string): Promise<void> {
  const { place } = await model.ask("show", { id: component });
  if (place) useFacts.setState({ shown: { form, component, path: place.file } });
  else useFacts.setState({ notice: { words: `${component} was worked out by the app: no file holds it.` } });
}

/** Opens the form for a new component, in the file of another one at first. */
export async function showNewForm(model: ModelClient, near: string | undefined): Promise<void> {
  const place = near === undefined ? undefined : (await model.ask("show", { id: near })).place;
  useFacts.setState({ shown: { form: "new", component: "", path: place?.file ?? "" } });
}
