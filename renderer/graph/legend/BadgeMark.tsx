import type { BadgeId } from "../../../core/view/badges.ts";
import { badgeGlyphs, badgeWidth } from "../canvas/badge-glyphs.ts";
import styles from "./BadgeMark.module.css";

/** A badge as the cards show it. Decorative: its meaning stands beside it in words. */
export function BadgeMark({ id }: { readonly id: BadgeId }) {
  const { stroke, fill, word } = badgeGlyphs[id];
  const width = badgeWidth(id);
  return (
    <svg
      className={styles.badge}
      width={width}
      height={17}
      viewBox={`0 0 ${width} 17`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.frame} x="0.5" y="0.5" width={width - 1} height="16" rx="3.5" />
      {word ? (
        <text className={styles.word} x={width / 2} y="12" textAnchor="middle">
          {word}
        </text>
      ) : (
        <g transform="translate(3 1.500) scale(.84)">
          {stroke ? <path className={styles.lines} d={stroke} /> : null}
          {fill ? <path className={styles.area} d={fill} fillRule="evenodd" /> : null}
        </g>
      )}
    </svg>
  );
}
