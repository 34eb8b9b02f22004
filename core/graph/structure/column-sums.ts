import { type Pass, wordsPerRow } from "./losses.ts";

/** Binary digits of a sum: no graph has 2³² components. */
const digits = 32;

/**
 * How often each bit is set in the rows of a pass, each row counted as often as `weights` says. Sums are kept
 * as bit planes (digit d of 32 columns in one word) and carried word by word, instead of looking at every bit.
 */
export function columnSums({ rows }: Pass, weights: Uint32Array): Uint32Array {
  const planes = new Uint32Array(digits * wordsPerRow);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    for (let digit = 0; weight >>> digit > 0; digit++) {
      if ((weight >>> digit) & 1) addRow(planes, digit, rows, row * wordsPerRow);
    }
  }
  return sumsOf(planes);
}

function addRow(planes: Uint32Array, digit: number, rows: Uint32Array, start: number): void {
  for (let word = 0; word < wordsPerRow; word++) {
    let carry = rows[start + word] ?? 0;
    for (let at = digit * wordsPerRow + word; carry !== 0; at += wordsPerRow) {
      const old = planes[at] ?? 0;
      planes[at] = old ^ carry;
      carry &= old;
    }
  }
}

function sumsOf(planes: Uint32Array): Uint32Array {
  const sums = new Uint32Array(wordsPerRow * 32);
  planes.forEach((bits, at) => {
    if (bits === 0) return;
    const unit = 2 ** Math.floor(at / wordsPerRow);
    const first = (at % wordsPerRow) * 32;
    for (let bit = 0; bit < 32; bit++) {
      if ((bits >>> bit) & 1) sums[first + bit] = (sums[first + bit] ?? 0) + unit;
    }
  });
  return sums;
}
