import type { ComponentKind } from "../../core/schema/component-kinds.ts";
import { kinds } from "../../core/view/kinds.ts";
import styles from "./KindMark.module.css";
import { kindShapes } from "./kind-shapes.ts";

type Props = { readonly kind: ComponentKind; readonly size?: number };

/** The drawing of a kind, in its family's colour. Decorative: the kind always stands beside it in words. */
export function KindMark({ kind, size = 20 }: Props) {
  const shape = kindShapes[kind];
  return (
    <svg
      className={`${styles.mark} ${styles[kinds[kind].family]}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className={styles.outline}
        d={shape.outline}
        strokeDasharray={shape.dashed ? "2.5 2" : undefined}
      />
      {shape.mark ? <path className={styles.glyph} d={shape.mark} /> : null}
    </svg>
  );
}
