import { cdxIconAdd, cdxIconFullscreen, cdxIconSubtract } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import type { CanvasHandle } from "../canvas/canvas-handle.ts";
import styles from "./ZoomButtons.module.css";

/** The camera for whoever has no wheel at hand. */
export function ZoomButtons({ canvas }: { readonly canvas: () => CanvasHandle | null }) {
  const buttons = [
    { label: "Zoom in", key: "Z", icon: cdxIconAdd, run: () => canvas()?.zoomIn() },
    { label: "Zoom out", key: "Shift Z", icon: cdxIconSubtract, run: () => canvas()?.zoomOut() },
    { label: "Fit to the window", key: "0", icon: cdxIconFullscreen, run: () => canvas()?.fit() },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons act at once
    <div className={styles.zoom} role="group" aria-label="Zoom">
      {buttons.map(({ label, key, icon, run }) => (
        <button
          key={label}
          type="button"
          className="button quiet icon"
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
