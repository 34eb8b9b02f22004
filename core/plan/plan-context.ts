import type { Model } from "../model.ts";

/** What the text of a plan needs to know of the workspace beside the impact. */
export type PlanContext = {
  /** Title of a source by its id; the id where it is not known. */
  readonly sourceTitle: (id: string) => string;
  /** What a component is, in words; undefined where it is not known. */
  readonly about: (id: string) => { readonly name: string; readonly summary: string } | undefined;
  /** What a check of that id shows when it alarms, and what it looks at. */
  readonly check: (id: string) => WatchedCheck;
};
export type WatchedCheck = {
  /** Exact text of the alert. */
  readonly alert: string;
  readonly url?: string | undefined;
};

/** The same, from a model. */
export function planContextOf({ graph, workspace }: Model): PlanContext {
  const titles = new Map(workspace.sources.map(({ id, title }) => [id, title]));
  const component = (id: string) => graph.components[graph.indexOf.get(id) ?? -1];
  return {
    sourceTitle: (id) => titles.get(id) ?? id,
    about: component,
    check: (id) => {
      const found = component(id);
      return { alert: found?.check?.alert ?? found?.name ?? id, url: found?.check?.url ?? undefined };
    },
  };
}
