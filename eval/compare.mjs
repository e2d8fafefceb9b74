// @ts-check
/**
 * What the scorer says of one figure: precision, recall and F1, or an accuracy over so many items.
 * @typedef {{ precision: number, recall: number, f1: number } | { accuracy: number, of: number }} Figure
 * @typedef {Record<string, Figure>} Figures
 * @typedef {{ gold: string, all: Figures, articles: Record<string, Figures> }} Scores
 * @typedef {{ name: string, was: number, now: number }} Change
 */

/** A difference up to this much is rounding. */
export const tolerance = 0.0005;

/**
 * The one number of a figure that is held against the committed scores: its F1, or its accuracy.
 * @param {Figure} figure
 */
export function mainOf(figure) {
  return "f1" in figure ? figure.f1 : figure.accuracy;
}

/**
 * What fell and what rose between two sets of figures. A figure that is gone counts as fallen to 0; one that is new, as risen from 0.
 * @param {Figures} before
 * @param {Figures} now
 * @returns {{ fallen: Change[], risen: Change[] }}
 */
export function compare(before, now) {
  /** @type {Change[]} */ const fallen = [];
  /** @type {Change[]} */ const risen = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const old = before[name];
    const current = now[name];
    const change = { name, was: old ? mainOf(old) : 0, now: current ? mainOf(current) : 0 };
    if (change.now < change.was - tolerance) fallen.push(change);
    else if (change.now > change.was + tolerance || !old) risen.push(change);
  }
  return { fallen, risen };
}

/**
 * Figures with four decimals, so that a committed file changes only where a figure does.
 * @param {Record<string, unknown>} raw as the scorer prints them, with its count of articles
 * @returns {Figures}
 */
export function figuresOf(raw) {
  /** @type {Figures} */ const figures = {};
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value !== "object" || value === null) continue;
    figures[name] = /** @type {Figure} */ (
      Object.fromEntries(Object.entries(value).map(([key, x]) => [key, Math.round(x * 10_000) / 10_000]))
    );
  }
  return figures;
}

/**
 * The figures as lines for a terminal, with the committed ones beside them.
 * @param {Figures} now
 * @param {Figures} before
 */
export function tableOf(now, before) {
  /** @param {number | undefined} x */
  const percent = (x) => (x === undefined ? "" : (100 * x).toFixed(1)).padStart(7);
  const width = Math.max(...Object.keys(now).map((name) => name.length), 6);
  const lines = [`${"figure".padEnd(width)}       P      R  F1/acc    was`];
  for (const [name, figure] of Object.entries(now)) {
    const shares = "f1" in figure ? percent(figure.precision) + percent(figure.recall) : "".padStart(14);
    const old = before[name];
    lines.push(name.padEnd(width) + shares + percent(mainOf(figure)) + percent(old && mainOf(old)));
  }
  return lines;
}
