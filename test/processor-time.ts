/**
 * Milliseconds of the processor that a run takes, the least of up to `runs` of them: other programs on the machine and the
 * compiler's first look at the code only ever add. Stops at the first run below `enough`.
 */
export function leastProcessorTime(run: () => void, { runs = 4, enough = 0 } = {}): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs && least >= enough; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
