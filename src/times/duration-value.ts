/** What half a unit is in smaller ones. */
const halves: Readonly<Record<string, readonly [number, string]>> = {
  Y: [6, "M"],
  M: [15, "D"],
  W: [3, "D"],
  D: [12, "TH"],
  TH: [30, "TM"],
  TM: [30, "TS"],
  DE: [5, "Y"],
  CE: [50, "Y"],
};

/** A TIMEX3 duration: `P3Y`, `PT24H`, `P2DE`; a null count is vague (`PXD`). Units are those of `time-words.tsv`. */
export function durationValue(count: number | null, unit: string): string {
  return `P${part(count, unit)}`;
}

/** A duration of two parts: `P3Y6M`, `P1DT12H`; the parts are given largest first. */
export function compoundValue(parts: readonly (readonly [number | null, string])[]): string {
  let days = "";
  let hours = "";
  for (const [count, unit] of parts) {
    if (unit.startsWith("T")) hours += part(count, unit).slice(1);
    else days += part(count, unit);
  }
  return `P${days}${hours === "" ? "" : `T${hours}`}`;
}

/** The duration of so many units and a half. */
export function andAHalf(count: number, unit: string): string {
  // A half of these is told in years: P15Y, P150Y.
  if (unit === "DE" || unit === "CE") return `P${count * (unit === "DE" ? 10 : 100) + halves[unit]![0]}Y`;
  const half = halves[unit];
  return half ? compoundValue([[count, unit], half]) : durationValue(count + 0.5, unit);
}

/** The duration of a fraction of one unit: نصف ساعة PT30M, ربع قرن P25Y. */
export function fractionValue(fraction: number, unit: string): string {
  const half = halves[unit];
  if (!half) return durationValue(fraction, unit);
  const count = half[0] * 2 * fraction;
  return durationValue(
    Math.abs(count - Math.round(count)) < 0.05 ? Math.round(count) : Math.round(count * 10) / 10,
    half[1],
  );
}

function part(count: number | null, unit: string): string {
  const number = count === null ? "X" : String(count);
  return unit.startsWith("T") ? `T${number}${unit.slice(1)}` : `${number}${unit}`;
}
