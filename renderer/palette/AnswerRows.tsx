import { ComboboxGroup, ComboboxGroupLabel, ComboboxItem } from "@ariakit/react";
import {
  cdxIconArticle,
  cdxIconHelp,
  cdxIconListBullet,
  cdxIconLive,
  cdxIconPlay,
} from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { KindMark } from "../workspace/KindMark.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import styles from "./AnswerRows.module.css";
import type { AnswerGroup, AnswerRow } from "./answer-row.ts";

type Props = {
  readonly groups: readonly AnswerGroup[];
  readonly onChosen: (row: AnswerRow) => void;
};

/** The answer as options of the question box's list. */
export function AnswerRows({ groups, onChosen }: Props) {
  return groups.map((group) => (
    <ComboboxGroup key={group.heading} className={`${styles.group} ${group.stays ? styles.stays : ""}`}>
      <ComboboxGroupLabel className={styles.heading}>{group.heading}</ComboboxGroupLabel>
      {group.rows.map((row) => (
        <ComboboxItem
          key={row.key}
          data-key={row.key}
          className={`menu-item ${styles.row} ${row.indent ? styles.indent : ""}`}
          disabled={row.disabled !== undefined}
          accessibleWhenDisabled
          focusOnHover
          setValueOnClick={false}
          hideOnClick={false}
          onClick={() => onChosen(row)}
        >
          <RowMark mark={row.mark} />
          <span className={styles.title}>{row.title}</span>
          {row.worst ? <SeverityMark severity={row.worst} size={12} /> : null}
          <span className={styles.detail}>{row.detail}</span>
          {row.aside ? <span className={styles.aside}>{row.aside}</span> : null}
        </ComboboxItem>
      ))}
    </ComboboxGroup>
  ));
}

function RowMark({ mark }: Pick<AnswerRow, "mark">) {
  if (mark.type === "component") return <KindMark kind={mark.kind} size={18} />;
  const icons = {
    runbook: cdxIconArticle,
    section: cdxIconListBullet,
    command: cdxIconPlay,
    help: cdxIconHelp,
    recent: cdxIconArticle,
    impact: cdxIconLive,
  };
  return <Icon icon={icons[mark.type]} size={16} />;
}
