/** What became of entries, as tables and lines. */

import type { Compared } from "../proof/compare.ts";
import { layerNames } from "../proof/entries.ts";
import type { Mark } from "../proof/marks.ts";
import { isolated } from "./bidi.ts";
import { inThousands, type Style } from "./style.ts";
import { fitted, padded } from "./width.ts";

/** A column of counts: its heading, and what it counts of one layer's. */
export interface Column<C> {
  readonly heading: string;
  count(counts: C): number;
}

const LAYER_CELLS = 13;
const COUNT_CELLS = 11;
const LEAST_WORDS = 20;

/** One line a layer that has anything, under the headings; nothing where none has. */
export function layerTable<C>(
  counts: Readonly<Record<(typeof layerNames)[number], C>>,
  columns: readonly Column<C>[],
  { colours }: Style,
): string[] {
  const rows = layerNames
    .map((layer) => ({ layer, values: columns.map((column) => column.count(counts[layer])) }))
    .filter(({ values }) => values.some((value) => value > 0));
  if (rows.length === 0) return [];
  const right = (text: string) => text.padStart(COUNT_CELLS);
  return [
    colours.dim(" ".repeat(LAYER_CELLS) + columns.map(({ heading }) => right(heading)).join("")),
    ...rows.map(
      ({ layer, values }) =>
        padded(layer, LAYER_CELLS) +
        values.map((value) => (value === 0 ? colours.dim(right("·")) : right(inThousands(value)))).join(""),
    ),
  ];
}

/** One entry that is not as it was: what became of it, which it is, its words before and after. */
export function comparedLine(compared: Compared, style: Style): string {
  const { fate, layer, before, after, fields } = compared;
  const { dim, green, red, yellow } = style.colours;
  const colour = fate === "gone" ? red : fate === "new" ? green : yellow;
  const mark = before ?? after!;
  const start = `  ${colour(padded(fate, 9))} ${dim(padded(`${layer}/${mark.index + 1}`, 18))} `;
  const said = fields.length > 0 ? dim(` (${fields.join(", ")})`) : "";
  const room = Math.max(LEAST_WORDS, Math.floor((style.columns - 50) / 2));
  const words = (one: Mark | null): string | null =>
    one && `${isolated(fitted(one.exact ?? "", room))}${dim(placeOf(one))}`;
  const both = [words(before), before && after && before.exact === after.exact ? null : words(after)];
  const shown = both.filter((one) => one !== null).join(dim(" → "));
  const moved = fate === "moved" && after ? dim(` → ${placeOf(after).trim()}`) : "";
  return `${start}${shown}${moved}${said}`;
}

/** One entry as JSON: where it stood and stands, and the words. */
export function comparedJson({ fate, layer, before, after, fields }: Compared): object {
  const side = (mark: Mark | null) =>
    mark && {
      ...{ index: mark.index, start: mark.anchor?.start ?? null, end: mark.anchor?.end ?? null },
      ...{ words: mark.exact, by: mark.by },
    };
  return { fate, layer, before: side(before), after: side(after), fields };
}

function placeOf({ anchor }: Mark): string {
  return anchor ? ` ${anchor.start}–${anchor.end}` : "";
}
