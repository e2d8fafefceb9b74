// @ts-check
// Figures of a bench: what they were measured on stands with them, and only the ratios travel between machines.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";

/**
 * Prints figures, and writes them to bench/NAME.json where WRITE=1.
 * @param {string} name
 * @param {object} figures
 */
export function told(name, figures) {
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model ?? "unknown",
  };
  const text = JSON.stringify(
    { ...machine, ...figures },
    (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value),
    2,
  );
  console.log(text);
  if (process.env.WRITE === "1") writeFileSync(new URL(`${name}.json`, import.meta.url), `${text}\n`);
}

let sink = 0;

/**
 * Milliseconds of the processor that one pass over the units of some texts takes: what other times are held against.
 * @param {readonly { text: string }[]} articles
 */
export function y1Of(articles) {
  const before = process.cpuUsage();
  let sum = 0;
  for (const { text } of articles) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink += sum;
  const { user, system } = process.cpuUsage(before);
  return sink < 0 ? 0 : (user + system) / 1_000;
}

/**
 * The median and the 95th percentile of so many runs, in milliseconds of the processor: on a machine with nothing else to do that is the time
 * that passes, for an embedded record waits for nobody.
 * @param {(n: number) => Promise<unknown>} ask
 * @param {number} times
 */
export async function latencies(ask, times) {
  /** @type {number[]} */ const each = [];
  for (let n = 0; n < times; n++) {
    const before = process.cpuUsage();
    await ask(n);
    const { user, system } = process.cpuUsage(before);
    each.push((user + system) / 1_000);
  }
  each.sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => each[Math.floor(share * (each.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
