/** Kinds of typed array a packed file can hold, by the number its table gives them. */
const kinds = [Uint8Array, Uint16Array, Uint32Array, Float32Array] as const;
export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Typed arrays end to end, each on a multiple of four bytes, behind a table of their kinds and lengths. */
export function packArrays(arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
  const header = new Uint32Array(1 + 2 * arrays.length);
  header[0] = arrays.length;
  let size = header.byteLength;
  arrays.forEach((array, index) => {
    header[1 + 2 * index] = kinds.findIndex((kind) => array instanceof kind);
    header[2 + 2 * index] = array.length;
    size += padded(array.byteLength);
  });
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const array of [header, ...arrays]) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/**
 * The arrays of `packArrays`, as views: nothing is copied unless the bytes lie askew in their buffer. Undefined
 * for bytes that were not made by it or are cut short. Both ends must have the same byte order.
 */
export function unpackArrays(bytes: Uint8Array): PackedArray[] | undefined {
  const even = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (even.length < 4) return undefined;
  const count = new Uint32Array(even.buffer, even.byteOffset, 1)[0] ?? 0;
  if (count > 1000 || even.length < 4 + 8 * count) return undefined;
  const table = new Uint32Array(even.buffer, even.byteOffset + 4, 2 * count);
  const arrays: PackedArray[] = [];
  let at = 4 + 8 * count;
  for (let index = 0; index < count; index++) {
    const kind = kinds[table[2 * index] ?? kinds.length];
    const length = table[2 * index + 1] ?? 0;
    if (!kind || at + length * kind.BYTES_PER_ELEMENT > even.length) return undefined;
    arrays.push(viewOf(kind, even.buffer, even.byteOffset + at, length));
    at += padded(length * kind.BYTES_PER_ELEMENT);
  }
  return at === even.length ? arrays : undefined;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}

type Kind = (typeof kinds)[number];

function viewOf(kind: Kind, buffer: ArrayBufferLike, at: number, length: number): PackedArray {
  const make = kind as new (buffer: ArrayBufferLike, at: number, length: number) => PackedArray;
  return new make(buffer, at, length);
}
