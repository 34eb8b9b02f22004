type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that doubles as it fills. */
export class GrowingArray<A extends Numbers> {
  length = 0;
  values: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  /** The filled part, as an array of its own. */
  taken(): A {
    return this.values.slice(0, this.length) as A;
  }
}
