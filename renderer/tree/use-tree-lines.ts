import { useEffect, useRef, useState } from "react";
import { useServices } from "../app/services.ts";
import type { TreeLine } from "./tree-lines.ts";

/** Id of the line that is not drawn, above the kinds. */
export const rootId = "root";

/** Lines by the id of the line above them, as far as they were asked for. */
export type TreeLines = ReadonlyMap<string, readonly TreeLine[]>;

type Loaded = { readonly key: string; readonly lines: TreeLines };

/**
 * Asks for the top, for whatever is open, and for what the cursor is on, so that opening it shows its lines
 * at once. When filter or workspace change, everything that is open is
 * asked for again and swapped in at once, so that the tree does not close and open in front of the user.
 *
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

  useEffect(() => {
    latest.current = wanted;
    if (generation === 0) return;
    const known = loaded?.key === wanted ? loaded.lines : undefined;
    const missing = [...new Set([rootId, ...expanded, cursor ?? rootId])].filter((id) => !known?.has(id));
    if (missing.length === 0) return;
    const ask = (id: string) => (id === rootId ? model.treeRoots(query) : model.treeChildren(id, query));
    void Promise.all(missing.map(async (id) => [id, await ask(id)] as const)).then((answers) => {
      if (latest.current !== wanted) return;
      setLoaded((before) => ({
        key: wanted,
        lines: new Map([...(before?.key === wanted ? before.lines : []), ...answers]),
      }));
    });
  }, [model, query, generation, wanted, expanded, cursor, loaded]);
  return loaded?.lines;
}
