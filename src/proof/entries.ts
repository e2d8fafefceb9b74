/** The entries of a reading, layer by layer, each with the words that it hangs on. */

import type { Found, Reading, Span } from "../document.ts";

/** The layers of a reading by name. */
export type LayerName = Exclude<keyof Reading, "article">;

/** One entry; `anchor` is the words that it hangs on, null for an entity, which has no one place. */
export interface Entry<N extends LayerName = LayerName> {
  readonly layer: N;
  /** Index into the layer. */
  readonly index: number;
  readonly found: Reading[N][number];
  readonly anchor: Span | null;
}

type Anchors = { readonly [N in LayerName]: (found: Reading[N][number], reading: Reading) => Span | null };

const anchors: Anchors = {
  entities: () => null,
  mentions: spanOf,
  times: spanOf,
  attributions: ({ cue, quotes, content }) => cue ?? quotes[0] ?? content[0] ?? null,
  events: ({ trigger }) => trigger,
  ultimatums: ({ deadline, demand, consequence }) => deadline ?? demand ?? consequence,
  measures: ({ words }) => words,
  meetings: ({ event }, { events }) => events[event]?.trigger ?? null,
  deadlines: spanOf,
  figures: spanOf,
  positions: ({ cue }) => cue,
  forecasts: ({ cue }) => cue,
  disputes: (found, { attributions, figures }) =>
    found.kind === "denial" ? (attributions[found.denial]?.cue ?? null) : (figures[found.figures[1]] ?? null),
};

/** Every layer, in the order in which a reading has them. */
export const layerNames = Object.keys(anchors) as readonly LayerName[];

/** The words that an entry hangs on, without the rest of it. */
export function anchorOf<N extends LayerName>(
  layer: N,
  found: Reading[N][number],
  reading: Reading,
): Span | null {
  const anchor = anchors[layer](found, reading);
  return anchor && spanOf(anchor);
}

/** Every entry of a reading, layer by layer. */
export function entriesOf(reading: Reading): readonly Entry[] {
  return layerNames.flatMap((layer) =>
    (reading[layer] as readonly Found[]).map((found, index) => entryOf(layer, index, found, reading)),
  );
}

function entryOf(layer: LayerName, index: number, found: Found, reading: Reading): Entry {
  // The layer's name and its entry belong together by construction, which the compiler cannot follow through a loop.
  const anchor = (anchors[layer] as (found: Found, reading: Reading) => Span | null)(found, reading);
  return { layer, index, found: found as Entry["found"], anchor: anchor && spanOf(anchor) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
