import { cdxIconReference } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useDock } from "./dock-store.ts";

type Props = { readonly title: string; readonly evidence: readonly string[] };

/** Opens the proof of one fact in the dock. */
export function EvidenceButton({ title, evidence }: Props) {
  const show = useDock((state) => state.show);
  if (evidence.length === 0) return <span className="muted nowrap">no evidence recorded</span>;
  return (
    <button
      type="button"
      className="button quiet small icon"
      aria-label={`Evidence: ${title}`}
      title={evidence.join("\n")}
      onClick={() => show({ title, evidence })}
    >
      <Icon icon={cdxIconReference} size={16} />
    </button>
  );
}
