import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";

/** How many older texts of a file are kept; undefined until that is known. */
export function useVersionCount(path: string, savedAt: number | undefined): number | undefined {
  const { host } = useServices();
  const { value } = useAnswer(() => host.call("history", { path }), [path, savedAt]);
  return value?.path === path ? value.versions.length : undefined;
}
