// @ts-check
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose_gc");
const gc = runInNewContext("gc");

/**
 * One thing to time: `run` does it once over all texts.
 * @typedef {{ name: string, run: () => unknown }} Contender
 * @typedef {{ name: string, median: number, spread: number }} Timing milliseconds for one run; spread is (slowest − fastest) / median
 */

/**
 * Times contenders against each other in one process: rounds interleaved, the order turned from round to round, garbage collected
 * before each, repeated until a round takes `least` milliseconds; the median of the rounds counts.
 * @param {readonly Contender[]} contenders
 * @param {{ rounds: number, least: number }} options
 * @returns {Timing[]}
 */
export function timeAll(contenders, { rounds, least }) {
  const repeats = contenders.map(({ run }) => {
    run();
    const started = performance.now();
    run();
    return Math.max(1, Math.ceil(least / Math.max(performance.now() - started, 0.001)));
  });
  /** @type {number[][]} */ const samples = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < contenders.length; k++) {
      const at = (k + round) % contenders.length;
      const { run } = /** @type {Contender} */ (contenders[at]);
      const times = /** @type {number} */ (repeats[at]);
      gc();
      const started = performance.now();
      for (let i = 0; i < times; i++) run();
      samples[at]?.push((performance.now() - started) / times);
    }
  }
  return contenders.map(({ name }, at) => {
    const sorted = [.../** @type {number[]} */ (samples[at])].sort((a, b) => a - b);
    const median = /** @type {number} */ (sorted[sorted.length >> 1]);
    return { name, median, spread: (Math.max(...sorted) - Math.min(...sorted)) / median };
  });
}
