import { useMemo } from "react";
import { kinds } from "../../core/view/kinds.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { AuditWords } from "./audit-lines.ts";
import type { AuditList } from "./audit-list.ts";

/** Names of rules, components and kinds for the lines of the audit. */
export function useAuditWords(list: AuditList | undefined): AuditWords {
  const byId = useWorkspace((state) => state.byId);
  return useMemo(() => {
    const titles = new Map(list?.rules.map(({ id, title }) => [id, title]));
    return {
      ruleTitle: (rule) => titles.get(rule) ?? rule,
      componentName: (id) => byId.get(id)?.name ?? id,
      kindName: (id) => {
        const kind = byId.get(id)?.kind;
        return kind ? kinds[kind].plural : "not in the graph";
      },
    };
  }, [list, byId]);
}
