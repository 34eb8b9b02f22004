/** One line of the benchmark's table. Times in ms unless `unit` says otherwise. */
export type Row = {
  readonly name: string;
  readonly median: number;
  readonly p95?: number;
  readonly unit: string;
  /** What has to hold, in words: `p95 ≤ 5`. */
  readonly target?: string;
  /** Whether it held; absent without a target. */
  readonly held?: boolean;
  /** How many times faster than what it is compared with. */
  readonly ratio?: number;
};

/** Median and 95th percentile; 0 for no samples. */
export function percentiles(samples: readonly number[]): { median: number; p95: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
