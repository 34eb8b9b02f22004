import { useNavigation } from "../navigation/navigation-store.ts";
import { type AuditLine, lineKey } from "./audit-lines.ts";
import { useAudit } from "./audit-store.ts";

/** Position of the current line, or else of the worst flag of the component that was selected elsewhere; -1 for none. */
export function useCurrentLine(lines: readonly AuditLine[]): number {
  const current = useAudit((state) => state.current);
  const selected = useNavigation((state) => state.location.selected);
  const at = lines.findIndex((line) => lineKey(line) === current);
  if (at >= 0) return at;
  return lines.findIndex((line) => line.type === "flag" && line.row.flag.component === selected);
}
