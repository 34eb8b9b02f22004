import { useNavigation } from "../navigation/navigation-store.ts";
import { Bar } from "./bars/Bar.tsx";
import { useRecoveries } from "./session/recoveries-store.ts";
import { runbookId } from "./session/runbook-path.ts";

/** Runbooks of which unsaved text was found, and what could not be read of it. Empty most of the time. */
export function RecoveredList() {
  const { list, lost } = useRecoveries();
  const go = useNavigation((state) => state.go);
  const paths = [...new Set(list.map(({ path }) => path))];
  if (paths.length === 0 && lost.length === 0) return null;
  return (
    <Bar
      label="Unsaved text found"
      tone="warning"
      actions={paths.map((path) => (
        <button
          key={path}
          type="button"
          className="button small"
          onClick={() => go({ screen: "runbooks", runbook: runbookId(path) })}
        >
          {path}
        </button>
      ))}
    >
      {paths.length > 0
        ? "Text was not saved before the app ended. Nothing is taken or discarded by itself. "
        : ""}
      {lost.join(" ")}
    </Bar>
  );
}
