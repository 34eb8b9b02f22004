/**
 * Milliseconds of processor time that this process has used. Guards of algorithms against growing out of hand count
 * in it: a busy machine makes a test no slower by this clock. How fast things are is measured by `npm run bench`.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
