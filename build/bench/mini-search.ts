import MiniSearch from "minisearch";
import type { Workspace } from "../../core/schema/workspace.ts";

/** The same workspace under MiniSearch, as well tuned as we could; answers ids, best first. */
export function miniSearchOver({
  components,
  runbooks,
}: Workspace): (text: string, limit: number) => string[] {
  const engine = new MiniSearch<{ id: string; name: string; alerts: string; tags: string; text: string }>({
    fields: ["name", "alerts", "tags", "text"],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""),
    searchOptions: {
      boost: { name: 4, alerts: 3, tags: 2 },
      prefix: (_word, position, words) => position === words.length - 1,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  engine.addAll(
    components.map(({ id, name, aliases = [], file, path, check, summary }) => ({
      id,
      name: [id, name, ...aliases, file?.path, path].filter(Boolean).join(" "),
      alerts: check?.alert ?? "",
      tags: "",
      text: summary,
    })),
  );
  engine.addAll(
    runbooks.map(({ id, title, alerts, tags, body }) => ({
      ...{ id, name: title, alerts: alerts.join(" "), tags: tags.join(" "), text: body },
    })),
  );
  return (text, limit) => {
    const all = engine.search(text, { combineWith: "AND" });
    const found = all.length > 0 ? all : engine.search(text);
    return found.slice(0, limit).map(({ id }) => id as string);
  };
}
