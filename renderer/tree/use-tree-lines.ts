import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "../app/services.ts";
import type { ModelClient } from "../model/model-client.ts";
import type { TreeLine } from "./tree-lines.ts";

/** Id of the line that is not drawn, above the kinds. */
export const rootId = "root";

/** Lines by the id of the line above them, as far as they were asked for. */
export type TreeLines = ReadonlyMap<string, readonly TreeLine[]>;

type Loaded = { readonly key: string; readonly lines: TreeLines };
type Asked = { readonly key: string; readonly answers: Map<string, Promise<readonly TreeLine[]>> };

/**
 * Asks for the top and for whatever is open. When filter or workspace change, everything that is open is
 * asked for again and swapped in at once, so that the tree does not close and open in front of the user.
 *
 * @param cursor line whose children are fetched ahead, so that opening it shows them at once
 * @returns undefined until the first answer
 */
export function useTreeLines(
  query: string,
  generation: number,
  expanded: readonly string[],
  cursor: string | null,
): TreeLines | undefined {
  const { model } = useServices();
  const [loaded, setLoaded] = useState<Loaded>();
  const wanted = `${generation} ${query}`;
  const latest = useRef(wanted);
  const asked = useRef<Asked>({ key: "", answers: new Map() });

  const ask = useCallback(
    (id: string) => {
      if (asked.current.key !== wanted) asked.current = { key: wanted, answers: new Map() };
      const { answers } = asked.current;
      const answer = answers.get(id) ?? linesBelow(model, id, query);
      answers.set(id, answer);
      return answer;
    },
    [model, query, wanted],
  );

  useEffect(() => {
    latest.current = wanted;
    if (generation === 0) return;
    const known = loaded?.key === wanted ? loaded.lines : undefined;
    const missing = [rootId, ...expanded].filter((id) => !known?.has(id));
    if (missing.length === 0) return;
    void Promise.all(missing.map(async (id) => [id, await ask(id)] as const)).then((answers) => {
      if (latest.current !== wanted) return;
      setLoaded((before) => ({
        key: wanted,
        lines: new Map([...(before?.key === wanted ? before.lines : []), ...answers]),
      }));
    });
  }, [ask, generation, wanted, expanded, loaded]);

  useEffect(() => {
    if (cursor && generation > 0) void ask(cursor);
  }, [ask, cursor, generation]);
  return loaded?.lines;
}

/** Only the members of a kind depend on the filter: the branches below are always complete. */
function linesBelow(model: ModelClient, id: string, query: string): Promise<readonly TreeLine[]> {
  if (id === rootId) return model.treeRoots(query);
  return model.treeChildren(id, id.includes("/") ? "" : query);
}
