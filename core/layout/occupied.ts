/** A rectangle by its centre. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const cellWidth = 200;
const cellHeight = 64;

/** Which places are taken; asks only what lies near (a hashed grid). */
export class Occupied {
  readonly #cells = new Map<number, Box[]>();
  readonly #gap: number;

  /** @param gap least space between two boxes */
  constructor(gap: number) {
    this.#gap = gap;
  }

  /** Whether a box would touch none of those added, gap included. */
  fits(box: Box): boolean {
    for (const key of this.#cellsOf(box)) {
      for (const other of this.#cells.get(key) ?? []) if (this.#touch(box, other)) return false;
    }
    return true;
  }

  add(box: Box): void {
    for (const key of this.#cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  #touch(a: Box, b: Box): boolean {
    return (
      Math.abs(a.x - b.x) < (a.width + b.width) / 2 + this.#gap &&
      Math.abs(a.y - b.y) < (a.height + b.height) / 2 + this.#gap
    );
  }

  /** Two far-away cells may share a key; that costs a comparison, never a wrong answer. */
  *#cellsOf(box: Box): Generator<number> {
    const right = Math.floor((box.x + box.width / 2 + this.#gap) / cellWidth);
    const bottom = Math.floor((box.y + box.height / 2 + this.#gap) / cellHeight);
    for (
      let column = Math.floor((box.x - box.width / 2 - this.#gap) / cellWidth);
      column <= right;
      column++
    ) {
      for (let row = Math.floor((box.y - box.height / 2 - this.#gap) / cellHeight); row <= bottom; row++) {
        yield column * 65_536 + row;
      }
    }
  }
}
