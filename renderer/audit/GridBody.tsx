import type { ReactNode, RefObject } from "react";
import styles from "./AuditGrid.module.css";

type Props = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of all rows, in pixels. */
  readonly height: number;
  readonly children: ReactNode;
};

/** The rows of the grid: as high as all of them, with those on screen drawn in their places. */
export function GridBody({ scroller, height, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, which a table's own elements do not allow
    <div ref={scroller} className={styles.body} role="rowgroup">
      <div style={{ blockSize: height, position: "relative" }} role="presentation">
        {children}
      </div>
    </div>
  );
}
