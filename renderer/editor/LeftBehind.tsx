import { useNavigation } from "../navigation/navigation-store.ts";
import { useRecoveries } from "./session/recoveries-store.ts";
import { runbookId } from "./session/runbook-path.ts";

/** Says on every screen that text was left behind unsaved, and leads to it. Nothing to see most of the time. */
export function LeftBehind({ className }: { readonly className: string | undefined }) {
  const { list, lost } = useRecoveries();
  const go = useNavigation((state) => state.go);
  const paths = [...new Set(list.map(({ path }) => path))];
  const [only] = paths;
  const runbook = only !== undefined && paths.length === 1 ? runbookId(only) : undefined;
  return (
    <span role="status">
      {paths.length > 0 || lost.length > 0 ? (
        <button type="button" className={className} onClick={() => go({ screen: "runbooks", runbook })}>
          {leftWords(paths.length)}
        </button>
      ) : null}
    </span>
  );
}

function leftWords(count: number): string {
  if (count === 0) return "unsaved text may be lost";
  return count === 1 ? "1 unsaved text was left behind" : `${count} unsaved texts were left behind`;
}
