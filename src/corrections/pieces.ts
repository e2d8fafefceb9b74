/** Entries put together and taken apart. */

import type { Reading, Span } from "../document.ts";
import { type LayerName, layerNames } from "../proof/entries.ts";
import { references } from "../proof/marks.ts";
import { shapeProblem } from "../proof/shapes.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether something is no entry of a layer: what was expected, else null. */
export function unfit(layer: LayerName, found: Fields, reading: Reading): string | null {
  const counts = Object.fromEntries(layerNames.map((one) => [one, reading[one].length]));
  return shapeProblem(layer, found, {
    length: reading.article.text.length,
    counts: counts as Readonly<Record<LayerName, number>>,
  });
}

/** Lists in which an entry and one that is the same add up. */
const lists: ReadonlySet<string> = new Set([
  ...["content", "quotes", "actors", "recipients", "imposers", "targets", "setters", "bound", "holders"],
  ...["forecasters", "again"],
]);

/** One entry of two: what the first leaves open is taken from the other, and their lists add up. */
export function joined(one: Fields, other: Fields): Fields {
  return Object.fromEntries(
    Object.entries(one).map(([field, value]) => {
      const more = other[field];
      if (references[field]) return [field, value];
      if (value === null && more !== undefined) return [field, more];
      if (!lists.has(field) || !Array.isArray(value) || !Array.isArray(more)) return [field, value];
      const known = new Set(value.map((item) => JSON.stringify(item)));
      const all = [...value, ...more.filter((item) => !known.has(JSON.stringify(item)))];
      const spans = all.every((item) => typeof item === "object");
      return [field, spans ? all.sort((a: Span, b: Span) => a.start - b.start) : all];
    }),
  );
}

/** Layers whose entries can be two, by the field that is cut: their own words, or the content. */
const cut: Readonly<Partial<Record<LayerName, "words" | "content">>> = {
  mentions: "words",
  times: "words",
  figures: "words",
  attributions: "content",
};

/** An entry as two, the second from an offset on; null where the offset is not within its words, or such an entry is never two. */
export function parts(
  layer: LayerName,
  found: Fields,
  at: number,
  text: string,
): readonly [Fields, Fields] | null {
  if (cut[layer] === "words") {
    const { start, end } = found as unknown as Span;
    if (at <= start || at >= end) return null;
    const first = { start, end: endBefore(text, start, at) };
    return [
      { ...found, ...first },
      { ...found, start: at, end },
    ];
  }
  if (cut[layer] !== "content") return null;
  const [content, quotes] = [found.content as readonly Span[], found.quotes as readonly Span[]];
  const halves = (spans: readonly Span[]): readonly [Span[], Span[]] => [
    spans.flatMap(({ start, end }) =>
      start < at ? [{ start, end: end <= at ? end : endBefore(text, start, at) }] : [],
    ),
    spans.flatMap(({ start, end }) => (end > at ? [{ start: Math.max(start, at), end }] : [])),
  ];
  const [one, other] = [halves(content), halves(quotes)];
  if (one[0].length === 0 || one[1].length === 0) return null;
  return [
    { ...found, content: one[0], quotes: other[0] },
    { ...found, content: one[1], quotes: other[1] },
  ];
}

/** The end of what stands before an offset, without the spaces, commas and conjunction between. */
function endBefore(text: string, start: number, at: number): number {
  const kept = text.slice(start, at).replace(/[\s،,;؛:]+$/u, "");
  return start + kept.length;
}
