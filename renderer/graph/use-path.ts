import { useCallback } from "react";
import { useServices } from "../app/services.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { useGraph } from "./view/graph-store.ts";
import { alongPath, type PathAnswer } from "./view/picture.ts";

/** Shortest and up to three more: more lines than that are not compared. */
const mostWays = 4;

/**
 * Returns a function that draws the ways between two components: those on which the first needs the second,
 * or else the other way round. `say` hears them in words, or that there are none.
 */
export function useDrawPath(say: (message: string) => void): (from: string, to: string) => Promise<void> {
  const { model } = useServices();
  return useCallback(
    async (from, to) => {
      const ask = async (start: string, end: string): Promise<PathAnswer> => {
        const answer = await model.ask("path", { from: start, to: end, limit: mostWays });
        return { ...answer, from: start, to: end };
      };
      const there = await ask(from, to);
      const answer = there.paths.length > 0 ? there : await ask(to, from);
      if (answer.paths.length > 0) useGraph.getState().change((picture) => alongPath(picture, answer));
      say(answer.paths.length > 0 ? answer.words : noWay(from, to));
    },
    [model, say],
  );
}

/** A gap in the graph proves nothing, and the words must not sound as if it did. */
function noWay(from: string, to: string): string {
  const { byId } = useWorkspace.getState();
  const name = (id: string) => byId.get(id)?.name ?? id;
  return `No recorded way leads from ${name(from)} to ${name(to)}, or back. That does not prove that there is none.`;
}
