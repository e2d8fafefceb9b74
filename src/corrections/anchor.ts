/** Finding again, in a reading of any engine, the entry or the words that a correction is about. */

import type { Reading, Span } from "../document.ts";
import { type Entry, entriesOf, type LayerName } from "../proof/entries.ts";
import type { KeptReading } from "../proof/kept.ts";
import { saidBy } from "../proof/marks.ts";
import { selectorsOver, type TextSelector } from "../proof/selector.ts";
import type { EntryTarget, WordsTarget } from "./correction.ts";

/** Fields that explain an entry or that grow with what else an article tells: no part of what people judge. */
const beside: Readonly<Partial<Record<LayerName, ReadonlySet<string>>>> = {
  mentions: new Set(["reasons", "others"]),
  entities: new Set(["roles"]),
};

/** What an entry says, as corrections hold it. */
export function toldBy(layer: LayerName, found: object, reading: Reading): EntryTarget["said"] {
  const without = beside[layer];
  return Object.fromEntries(
    Object.entries(saidBy(found, reading)).filter(([field]) => !without?.has(field) && field !== "corrected"),
  );
}

/** Points at an entry of a kept reading; null where there is no such entry. */
export function entryTarget(kept: KeptReading, layer: LayerName, index: number): EntryTarget | null {
  const { key, reading, provenance } = kept;
  const entry = entriesOf(reading).find((one) => one.layer === layer && one.index === index);
  if (!entry) return null;
  const { found, anchor } = entry;
  return {
    article: key,
    layer,
    selector: anchor && selectorsOver(reading.article.text)(anchor),
    said: toldBy(layer, found, reading),
    by: found.by,
    engine: provenance.engine,
  };
}

/** Points at words of a kept article. */
export function wordsTarget({ key, reading }: KeptReading, layer: LayerName, span: Span): WordsTarget {
  return { article: key, layer, selector: selectorsOver(reading.article.text)(span) };
}

/**
 * What became of an entry. `held`: it says what it said. `changed`: on the same words it says something else in `fields`.
 * `gone`: nothing of its layer stands there. `words`: its words are no longer in the text.
 */
export type Anchored =
  | { readonly fate: "held" | "changed"; readonly index: number; readonly fields: readonly string[] }
  | { readonly fate: "gone" | "words" };

/** Finds targets in one reading; its entries are listed once. */
export function anchoring(reading: Reading): (target: EntryTarget) => Anchored {
  const byLayer = new Map<LayerName, Entry[]>();
  for (const entry of entriesOf(reading)) {
    const list = byLayer.get(entry.layer);
    if (list) list.push(entry);
    else byLayer.set(entry.layer, [entry]);
  }
  return (target) => {
    const all = byLayer.get(target.layer) ?? [];
    const place = target.selector && placeOf(target.selector, reading.article.text);
    if (target.selector && !place) return { fate: "words" };
    const near = place
      ? atPlace(all, place)
      : all.filter(({ found }) => "id" in found && found.id === target.said.id);
    let best: { index: number; fields: readonly string[] } | null = null;
    for (const { index, found, layer } of near) {
      const fields = fieldsThatDiffer(target.said, toldBy(layer, found, reading));
      if (!best || fields.length < best.fields.length) best = { index, fields };
    }
    if (!best) return { fate: "gone" };
    return { fate: best.fields.length === 0 ? "held" : "changed", ...best };
  };
}

/** Those whose words are these; where there are none, those that share some with them. */
function atPlace(entries: readonly Entry[], { start, end }: Span): readonly Entry[] {
  const same = entries.filter(({ anchor }) => anchor?.start === start && anchor.end === end);
  if (same.length > 0) return same;
  return entries.filter(({ anchor }) => anchor !== null && anchor.start < end && start < anchor.end);
}

/** The fields in which two entries say something else. */
export function fieldsThatDiffer(one: EntryTarget["said"], other: EntryTarget["said"]): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !sameValue(one[field], other[field]),
  );
}

/** Whether two values, as JSON has them, are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Where the words of a selector stand: at their place, else where what stands around them fits best; null where nowhere. */
export function placeOf({ units, exact, prefix, suffix }: TextSelector, text: string): Span | null {
  if (text.slice(units.start, units.end) === exact) return units;
  if (exact === "") return null;
  let best: Span | null = null;
  let most = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const fits = sharedEnd(text.slice(0, at), prefix) + sharedStart(text.slice(at + exact.length), suffix);
    if (fits > most) [best, most] = [{ start: at, end: at + exact.length }, fits];
  }
  return best;
}

function sharedStart(text: string, other: string): number {
  let n = 0;
  while (n < other.length && text[n] === other[n]) n++;
  return n;
}

function sharedEnd(text: string, other: string): number {
  let n = 0;
  while (n < other.length && text.at(-1 - n) === other.at(-1 - n)) n++;
  return n;
}
