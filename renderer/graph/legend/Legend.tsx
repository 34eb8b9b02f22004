import { cdxIconCollapse, cdxIconExpand } from "@wikimedia/codex-icons";
import { useId } from "react";
import type { ComponentKind } from "../../../core/schema/component-kinds.ts";
import { badgeIds } from "../../../core/view/badges.ts";
import type { GraphView, LegendRow } from "../../../core/view/graph-view.ts";
import { Icon } from "../../controls/Icon.tsx";
import { KindMark } from "../../workspace/KindMark.tsx";
import { SeverityMark } from "../../workspace/SeverityMark.tsx";
import { useGraph } from "../view/graph-store.ts";
import { onlyKind, toggleKind } from "../view/picture.ts";
import { BadgeMark } from "./BadgeMark.tsx";
import { badgeMeanings } from "./badge-meanings.ts";
import styles from "./Legend.module.css";
import { LineMark } from "./LineMark.tsx";
import { lineSamples } from "./line-samples.ts";

/** What is drawn, kind by kind, each with a switch; and what lines and badges mean. One line while closed. */
export function Legend({ view }: { readonly view: GraphView }) {
  const open = useGraph((state) => state.legendOpen);
  const bodyId = useId();
  // Kinds that a query or a path leaves out altogether are not on screen; those switched off must be to hand.
  const rows = view.legend.filter(({ shown, off }) => shown > 0 || off);
  const onScreen = rows.map(({ kind }) => kind);
  return (
    <section className={styles.legend} aria-label="Legend">
      <div className={styles.line}>
        <button
          type="button"
          className="button quiet small"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => useGraph.setState({ legendOpen: !open })}
        >
          <Icon icon={open ? cdxIconCollapse : cdxIconExpand} size={16} />
          Legend
        </button>
        {open ? null : rows.map((row) => <KindSwitch key={row.kind} row={row} onScreen={onScreen} short />)}
      </div>
      <div id={bodyId} className={styles.body} hidden={!open}>
        {open ? <LegendBody rows={rows} onScreen={onScreen} /> : null}
      </div>
    </section>
  );
}

type BodyProps = { readonly rows: readonly LegendRow[]; readonly onScreen: readonly ComponentKind[] };

function LegendBody({ rows, onScreen }: BodyProps) {
  return (
    <>
      <h2>Kinds</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.kind}>
            <KindSwitch row={row} onScreen={onScreen} />
            <OnlyButton row={row} onScreen={onScreen} />
          </li>
        ))}
      </ul>
      <h2>Lines: an arrow reads “needs”</h2>
      <ul className={styles.meanings}>
        {lineSamples.map((sample) => (
          <li key={sample.meaning}>
            <LineMark sample={sample} /> {sample.meaning}
          </li>
        ))}
      </ul>
      <h2>Flags and badges</h2>
      <ul className={styles.meanings}>
        <li>
          <SeverityMark severity="critical" /> worst flag is critical
        </li>
        <li>
          <SeverityMark severity="warning" /> worst flag is a warning
        </li>
        {badgeIds.map((id) => (
          <li key={id}>
            <BadgeMark id={id} /> {badgeMeanings[id]}
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = { readonly row: LegendRow; readonly onScreen: readonly ComponentKind[] };

function KindSwitch({ row, onScreen, short = false }: RowProps & { readonly short?: boolean }) {
  const change = useGraph((state) => state.change);
  const counts = row.filtered > 0 ? `${row.shown} of ${row.shown + row.filtered}` : String(row.shown);
  return (
    <button
      type="button"
      className={short ? styles.chip : styles.row}
      aria-pressed={!row.off}
      aria-label={`${row.label}: ${counts} shown`}
      title={`${row.label}: ${counts} shown. ${row.off ? "Show" : "Hide"} them; with Alt, only these.`}
      onClick={(event) =>
        change((picture) =>
          event.altKey ? onlyKind(picture, row.kind, onScreen) : toggleKind(picture, row.kind),
        )
      }
    >
      <KindMark kind={row.kind} size={16} />
      {short ? null : <span className={styles.label}>{row.label}</span>}
      <span className={styles.count}>{short ? row.shown : counts}</span>
    </button>
  );
}

function OnlyButton({ row, onScreen }: RowProps) {
  const change = useGraph((state) => state.change);
  return (
    <button
      type="button"
      className={styles.only}
      aria-label={`Only ${row.label}, or all kinds again`}
      onClick={() => change((picture) => onlyKind(picture, row.kind, onScreen))}
    >
      only
    </button>
  );
}
