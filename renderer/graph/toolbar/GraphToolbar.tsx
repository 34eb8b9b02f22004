import { cdxIconFullscreen, cdxIconZoomIn, cdxIconZoomOut } from "@wikimedia/codex-icons";
import { type GroupBy, groupings, type LayoutName, mostHops } from "../../../core/view/view-request.ts";
import { Icon } from "../../controls/Icon.tsx";
import { ScreenBar } from "../../filter/ScreenBar.tsx";
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
    <ScreenBar filterLabel="Filter the graph" count={count}>
      <Choice
        label="Layout"
        value={picture.layout}
        options={layouts}
        onChange={(layout) => change((before) => layOut(before, layout))}
      />
      <Choice
        label="Group by"
        value={picture.groupBy}
        options={groupings.map((value) => ({ value, title: groupTitles[value] }))}
        onChange={(groupBy) => change((before) => group(before, groupBy))}
      />
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
      <ZoomButtons canvas={canvas} />
    </ScreenBar>
  );
}

function ZoomButtons({ canvas }: Pick<Props, "canvas">) {
  const buttons = [
    { label: "Zoom out", key: "Shift Z", icon: cdxIconZoomOut, run: () => canvas()?.zoomOut() },
    { label: "Zoom in", key: "Z", icon: cdxIconZoomIn, run: () => canvas()?.zoomIn() },
    { label: "Fit to the window", key: "0", icon: cdxIconFullscreen, run: () => canvas()?.fit() },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons act at once
    <div className={`segmented ${styles["zoom"]}`} role="group" aria-label="Zoom">
      {buttons.map(({ label, key, icon, run }) => (
        <button
          key={label}
          type="button"
          className="button icon"
          aria-label={label}
          title={`${label}  ${key}`}
          onClick={run}
        >
          <Icon icon={icon} size={16} />
        </button>
      ))}
    </div>
  );
}
