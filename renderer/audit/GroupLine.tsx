import { cdxIconExpand, cdxIconNext } from "@wikimedia/codex-icons";
import type { MouseEvent } from "react";
import type { Severity } from "../../core/audit/flag.ts";
import { Icon } from "../controls/Icon.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import styles from "./AuditGrid.module.css";
import type { AuditGroup, AuditLine } from "./audit-lines.ts";
import { GridCell } from "./GridCell.tsx";
import { GridRow } from "./GridRow.tsx";
import { SelectBox } from "./SelectBox.tsx";

type Props = {
  readonly id: string;
  readonly index: number;
  readonly line: Extract<AuditLine, { type: "group" }>;
  readonly current: boolean;
  /** What the rule looks for, where the group is a rule's. */
  readonly about: string | undefined;
  /** How many of its flags are selected. */
  readonly part: "none" | "some" | "all";
  readonly onPress: (event: MouseEvent) => void;
  readonly onBox: (event: { readonly shiftKey: boolean }) => void;
};

/** The head of a group: what it is, how many, open or closed. Quiet ones are one muted line. */
export function GroupLine({ id, index, line: { group, open }, current, about, part, onPress, onBox }: Props) {
  return (
    <GridRow
      {...{ id, index, current, open }}
      level={1}
      className={styles.group}
      look={group.quiet ? "quiet" : undefined}
      title={about}
      onClick={onPress}
    >
      <GridCell>
        <SelectBox label={`Select all: ${group.title}`} part={part} onToggle={onBox} />
      </GridCell>
      <Icon icon={open ? cdxIconExpand : cdxIconNext} size={16} />
      <GridCell className={styles.groupTitle}>
        {group.quiet ? null : <SeverityMark severity={worst(group)} size={14} />}
        <span className={styles.capital}>{group.title}</span>
        {group.quiet && group.key !== "waived" ? null : (
          <span className={styles.groupCount}>{group.rows.length}</span>
        )}
      </GridCell>
      <GridCell className={styles.groupParts}>{partsInWords(group)}</GridCell>
    </GridRow>
  );
}

function worst({ counts }: AuditGroup): Severity {
  if (counts.critical > 0) return "critical";
  return counts.warning > 0 ? "warning" : "info";
}

/** Only where the group is mixed: else the mark and the count say it. */
function partsInWords({ key, quiet, counts: { critical, warning, info } }: AuditGroup): string {
  if (key === "waived") return "accepted for a while, with a reason";
  const notes = `${info} ${info === 1 ? "note" : "notes"}`;
  if (quiet) return notes;
  const parts = [
    critical > 0 ? `${critical} critical` : "",
    warning > 0 ? `${warning} ${warning === 1 ? "warning" : "warnings"}` : "",
  ];
  const words = [...parts, info > 0 ? notes : ""].filter(Boolean);
  return words.length > 1 ? words.join(" · ") : "";
}
