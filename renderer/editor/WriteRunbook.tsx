import { cdxIconArticleAdd } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";

/** Leads from a component that nobody has documented to a new runbook for it. */
export function WriteRunbook({ component }: { readonly component: string }) {
  return (
    <button
      type="button"
      className="button small"
      onClick={() => {
        useNavigation.getState().go({ screen: "runbooks", runbook: undefined, selected: component });
        useRunbookDialogs.getState().show({ kind: "create", component });
      }}
    >
      <Icon icon={cdxIconArticleAdd} size={16} />
      Write one: 6 lines are enough
    </button>
  );
}
