import { type GroupBy, groupings, type LayoutName, mostHops } from "../../../core/view/view-request.ts";
import { FilterBox } from "../../filter/FilterBox.tsx";
import { ViewSwitch } from "../../filter/ViewSwitch.tsx";
import type { CanvasHandle } from "../canvas/canvas-handle.ts";
import { layoutTitles } from "../graph-commands.ts";
import { useGraph } from "../view/graph-store.ts";
import { group, layOut, toggleFocusMode, withHops } from "../view/picture.ts";
import { Choice } from "./Choice.tsx";
import styles from "./GraphToolbar.module.css";
import { Stepper } from "./Stepper.tsx";

type Props = {
  /** Component that focus mode would take. */
  readonly selected: string | undefined;
  /** "23 of 212" */
  readonly count: string;
  readonly canvas: () => CanvasHandle | null;
};

const layouts: readonly { readonly value: LayoutName; readonly title: string; readonly detail: string }[] = [
  { value: "flow", title: layoutTitles.flow, detail: "left would notice, right is needed" },
  { value: "rings", title: layoutTitles.rings, detail: "the focus in the middle, a ring for each hop" },
  { value: "grid", title: layoutTitles.grid, detail: "for auditing" },
];

const groupTitles: Readonly<Record<GroupBy, string>> = {
  none: "none",
  kind: "kind",
  host: "host",
  owner: "owner",
  source: "source",
};

/** Everything that decides how much of the graph is drawn, and how. */
export function GraphToolbar({ selected, count, canvas }: Props) {
  const picture = useGraph((state) => state.history.present);
  const change = useGraph((state) => state.change);
  const focusMissing = picture.focus === null ? "Hops count from a focus: double-click a card." : undefined;
  const hops = { least: 0, most: mostHops, disabled: focusMissing };
  return (
    <div className={styles.bar}>
      <h1 className="visually-hidden">Graph of components</h1>
      <ViewSwitch />
      <FilterBox label="Filter the graph" onEnter={() => canvas()?.takeFocus()} />
      <Choice
        label="Layout"
        quiet
        value={picture.layout}
        options={layouts}
        onChange={(layout) => change((before) => layOut(before, layout))}
      />
      <Choice
        label="Group"
        value={picture.groupBy}
        options={groupings.map((value) => ({ value, title: groupTitles[value] }))}
        onChange={(groupBy) => change((before) => group(before, groupBy))}
      />
      <div className={styles.hops}>
        <Stepper
          {...hops}
          label="Needed by"
          value={picture.neededBy}
          keys={["[", "]"]}
          onChange={(value) => change((before) => withHops(before, "neededBy", value))}
        />
        <Stepper
          {...hops}
          label="Needs"
          value={picture.needs}
          keys={["{", "}"]}
          onChange={(value) => change((before) => withHops(before, "needs", value))}
        />
      </div>
      <button
        type="button"
        className="button"
        aria-pressed={picture.focusMode}
        disabled={picture.focus === null && selected === undefined}
        title="Only what the focus needs and what needs it  F"
        onClick={() => change((before) => toggleFocusMode(before, selected ?? before.focus))}
      >
        Focus mode
      </button>
      <output className={styles.count}>{count}</output>
    </div>
  );
}
