import { cdxIconReference } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useDock } from "../evidence/dock-store.ts";
import { parseReference } from "../evidence/locator.ts";
import styles from "./MarkdownView.module.css";

/** A `(source:locator)` of the text, short; opens the proof in the dock. */
export function EvidenceChip({ evidence }: { readonly evidence: string }) {
  const show = useDock((state) => state.show);
  const short = shortReference(evidence);
  return (
    <button
      type="button"
      className={styles.evidence}
      title={evidence}
      aria-label={`Evidence: ${short}`}
      onClick={() => show({ title: short, evidence: [evidence] })}
    >
      <Icon icon={cdxIconReference} size={16} />
      <span>{short}</span>
    </button>
  );
}

/** `labsaliaser.pp:62` for a long path, `incident-report:47` for lines of a whole source. */
function shortReference(evidence: string): string {
  const { source, locator } = parseReference(evidence);
  if (locator.type === "words") return `${source}: ${locator.text}`;
  if (locator.type === "whole") return source;
  const where =
    locator.type === "lines" ? source : lastPart(locator.type === "path" ? locator.path : locator.url);
  return locator.lines ? `${where}:${locator.lines.first}` : where;
}

function lastPart(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1) || path;
}
