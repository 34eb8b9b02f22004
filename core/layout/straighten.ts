/**
 * Heights nearest to the wished ones (least squares) that keep the order and the space between: isotonic
 * regression by pooling adjacent violators (Ayer and others, 1955), O(cards).
 * @param wishes wished centres, in the order from top to bottom
 * @param sizes heights of the cards
 */
export function straighten(wishes: Float64Array, sizes: Float64Array, gap: number): Float64Array {
  const count = wishes.length;
  const least = new Float64Array(count);
  for (let at = 1; at < count; at++) {
    least[at] = (least[at - 1] ?? 0) + ((sizes[at - 1] ?? 0) + (sizes[at] ?? 0)) / 2 + gap;
  }
  const blockStart = new Uint32Array(count);
  const blockSum = new Float64Array(count);
  let blocks = 0;
  const meanOf = (block: number, end: number) => (blockSum[block] ?? 0) / (end - (blockStart[block] ?? 0));
  for (let at = 0; at < count; at++) {
    blockStart[blocks] = at;
    blockSum[blocks] = (wishes[at] ?? 0) - (least[at] ?? 0);
    while (blocks > 0 && meanOf(blocks - 1, blockStart[blocks] ?? 0) > meanOf(blocks, at + 1)) {
      blocks--;
      blockSum[blocks] = (blockSum[blocks] ?? 0) + (blockSum[blocks + 1] ?? 0);
    }
    blocks++;
  }
  const heights = new Float64Array(count);
  for (let block = 0; block < blocks; block++) {
    const end = block + 1 < blocks ? (blockStart[block + 1] ?? count) : count;
    const mean = meanOf(block, end);
    for (let at = blockStart[block] ?? 0; at < end; at++) heights[at] = mean + (least[at] ?? 0);
  }
  return heights;
}
