import { cdxIconReference } from "@wikimedia/codex-icons";
import type { MouseEvent } from "react";
import { Icon } from "../controls/Icon.tsx";
import { ageWords } from "../evidence/age.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./AuditGrid.module.css";
import type { AuditWords } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { BreakableName } from "./BreakableName.tsx";
import { FlagActions } from "./FlagActions.tsx";
import { GridCell } from "./GridCell.tsx";
import { GridRow } from "./GridRow.tsx";
import { SelectBox } from "./SelectBox.tsx";
import { showFlagEvidence } from "./show-flag-evidence.ts";

type Props = {
  readonly id: string;
  readonly index: number;
  readonly row: AuditRow;
  readonly words: AuditWords;
  readonly current: boolean;
  readonly showRule: boolean;
  readonly selected: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onBox: (event: { readonly shiftKey: boolean }) => void;
};

/** One flag; the current one shows how to mend it and what can be opened. */
export function FlagLine({ id, index, row, words, current, selected, showRule, onPress, onBox }: Props) {
  const { flag, age } = row;
  const kind = useWorkspace((state) => state.byId.get(flag.component)?.kind);
  const go = useNavigation((state) => state.go);
  return (
    <GridRow
      {...{ id, index, current, selected }}
      level={2}
      className={styles.flag}
      look={flag.waived ? "waived" : undefined}
      onClick={onPress}
      onDoubleClick={() => go({ screen: "graph", selected: flag.component })}
    >
      <GridCell>
        <SelectBox
          label={`Select ${words.ruleTitle(flag.rule)}: ${words.componentName(flag.component)}`}
          part={selected ? "all" : "none"}
          onToggle={onBox}
        />
      </GridCell>
      <GridCell className={styles.mark}>
        <SeverityMark severity={flag.severity} size={16} />
      </GridCell>
      <GridCell className={styles.component}>
        {kind ? <KindMark kind={kind} size={16} /> : null}
        <span className="mono">
          <BreakableName name={words.componentName(flag.component)} />
        </span>
      </GridCell>
      <GridCell className={styles.finding}>
        {showRule ? <strong>{words.ruleTitle(flag.rule)}. </strong> : null}
        {flag.waived ? (
          <span>
            Waived until {flag.waived.expires} ({row.waiverDays} d): {flag.waived.reason}{" "}
          </span>
        ) : null}
        <span className={styles.message}>{flag.message}</span>
      </GridCell>
      <GridCell className={styles.needed}>{neededWords(flag.dependents)}</GridCell>
      <GridCell className={styles.age} title="Age of the facts about the component">
        {ageWords(age)}
      </GridCell>
      <GridCell>
        <button
          type="button"
          className="button quiet small icon"
          // The grid is one tab stop; the key for this is E.
          tabIndex={-1}
          aria-label={`Evidence: ${words.componentName(flag.component)}`}
          title="Evidence (E)"
          onClick={() => showFlagEvidence(row, words)}
        >
          <Icon icon={cdxIconReference} size={16} />
        </button>
      </GridCell>
      {current ? (
        <GridCell className={styles.remedy}>
          <span>
            <strong>How to mend it: </strong>
            {flag.remedy}
          </span>
          <FlagActions row={row} words={words} />
        </GridCell>
      ) : null}
    </GridRow>
  );
}

function neededWords(dependents: number): string {
  if (dependents === 0) return "";
  return dependents === 1 ? "1 needs it" : `${dependents} need it`;
}
