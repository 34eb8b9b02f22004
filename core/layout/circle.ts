/**
 * A circle measured in cards: `turn` runs once from 0 (right) by 0.25 (below) to 1, and equal steps of it
 * hold equally many cards. Wide cards stacked at the sides take less of the circle than side by side at the
 * top, so a plain angle would leave gaps.
 */
export type CardCircle = {
  /** Cards that fit, per pixel of radius. */
  readonly perRadius: number;
  /** Angle in radians at a turn of 0 to 1. */
  readonly angleAt: (turn: number) => number;
};

/** @param width @param height room each card needs, space around it included */
export function cardCircle(width: number, height: number): CardCircle {
  // Below this angle cards pass each other in height first, above it in width.
  const change = Math.atan2(width, height);
  const beside = Math.sin(change) / height;
  const quarter = beside + Math.cos(change) / width;
  const within = (share: number) => {
    const cards = share * quarter;
    return cards <= beside
      ? Math.asin(Math.min(1, cards * height))
      : Math.acos(Math.max(-1, Math.min(1, Math.cos(change) - (cards - beside) * width)));
  };
  return {
    perRadius: 4 * quarter,
    angleAt: (turn) => {
      const quarters = (turn - Math.floor(turn)) * 4;
      const whole = Math.floor(quarters);
      const share = quarters - whole;
      return whole % 2 === 0
        ? (whole * Math.PI) / 2 + within(share)
        : ((whole + 1) * Math.PI) / 2 - within(1 - share);
    },
  };
}
