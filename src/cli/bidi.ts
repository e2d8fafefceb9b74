/** Right-to-left words within left-to-right lines (Unicode Bidirectional Algorithm, UAX #9). */

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";
const controls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const runs = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:\s+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g;

/**
 * A value to put into a line: where it has right-to-left letters it is wrapped in isolates, so that neither it nor the
 * words around it change places; direction marks that it brought along are dropped, for they could leave it.
 */
export function isolated(value: string): string {
  const clean = value.replace(controls, "");
  return rightToLeft.test(clean) ? `${FIRST_STRONG_ISOLATE}${clean}${POP_DIRECTIONAL_ISOLATE}` : clean;
}

/** A line of words in both directions with each right-to-left run isolated, for lines that are made elsewhere. */
export function isolatedRuns(line: string): string {
  return line
    .replace(controls, "")
    .replace(runs, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_DIRECTIONAL_ISOLATE}`);
}
