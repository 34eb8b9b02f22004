import { usePanels } from "./panel-store.ts";
import styles from "./ResizeHandle.module.css";

const step = 24;

type Props = { readonly panel: "inspector" | "left"; readonly label: string };

/** The line between a panel and the screen: drag it, or use the arrow keys. */
export function ResizeHandle({ panel, label }: Props) {
  const width = usePanels((state) => state[panel].width);
  const resize = usePanels((state) => state.resize);
  // The inspector is on the right: it grows when the line goes left.
  const sign = panel === "inspector" ? -1 : 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget; <hr> is not
    <div
      className={styles.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={240}
      aria-valuemax={720}
      tabIndex={0}
      onKeyDown={(event) => {
        const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!direction) return;
        event.preventDefault();
        resize(panel, width + direction * sign * step);
      }}
      onPointerDown={(event) => {
        const startX = event.clientX;
        const target = event.currentTarget;
        target.setPointerCapture(event.pointerId);
        target.onpointermove = (move) => resize(panel, width + (move.clientX - startX) * sign);
        target.onpointerup = () => {
          target.onpointermove = null;
        };
      }}
    />
  );
}
