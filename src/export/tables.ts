/** Readings as tables: one row a statement, an event, a deadline. */

import type { Entity, Reading, Span } from "../document.ts";
import { anchorOf, type LayerName } from "../proof/entries.ts";
import type { KeptReading } from "../proof/kept.ts";
import { codePointCounter } from "../proof/selector.ts";
import type { Cell } from "./csv.ts";
import { contentOf, type Speaker, speakersOf } from "./speakers.ts";

/** A table: its columns, and the rows that one reading gives. */
export interface TableOf {
  readonly name: string;
  readonly columns: readonly string[];
  rows(kept: KeptReading): readonly (readonly Cell[])[];
}

const articleColumns = ["article", "article_id", "published", "outlet", "title", "url"] as const;
const placeColumns = ["start_utf16", "end_utf16", "start_codepoint", "end_codepoint", "rule", "engine"];
const BETWEEN = " | ";

/** Who said what. */
const attributions = table(
  "attributions",
  [
    ...["source", "source_en", "source_id", "anonymous", "chain", "act", "certainty", "cue"],
    ...["content", "quotes", "addressee", "channel", "parent"],
  ],
  (one, { reading, words, texts }) => {
    const links = speakersOf(one, reading);
    const origin = links.at(-1) ?? [];
    return [
      ...[origin.map(spokenName), origin.map(englishName), origin.map(({ entity }) => entity?.id ?? "")].map(
        listed,
      ),
      origin.length > 0 && origin.every(({ anonymous }) => anonymous),
      links.map((link) => link.map(spokenName).join(" + ")).join(" > "),
      one.act,
      one.certainty,
      words(one.cue),
      contentOf(one, reading.article.text),
      listed(texts(one.quotes)),
      words(one.addressee),
      words(one.channel),
      one.parent,
    ];
  },
);

/** Who does what to whom. */
const events = table(
  "events",
  [
    ...["type", "status", "date", "actors", "actors_en", "actor_ids", "recipients", "recipients_en"],
    ...["recipient_ids", "doer", "place", "place_en", "place_id", "trigger", "attribution"],
  ],
  (one, { words, named }) => [
    one.type,
    one.status,
    one.date,
    ...named(one.actors),
    ...named(one.recipients),
    words(one.doer),
    ...named(one.place === null ? [] : [one.place]),
    words(one.trigger),
    one.attribution,
  ],
);

/** What is due when; the demand and the "or else" where somebody threatens. */
const deadlines = table(
  "deadlines",
  [
    ...["kind", "date", "words", "due", "setters", "setters_en", "setter_ids", "bound", "bound_en"],
    ...["bound_ids", "demand", "consequence", "attribution"],
  ],
  (one, { reading, words, named }) => {
    const ultimatum = one.ultimatum === null ? undefined : reading.ultimatums[one.ultimatum];
    return [
      one.kind,
      one.date,
      words(one),
      words(one.due),
      ...named(one.setters),
      ...named(one.bound),
      words(ultimatum?.demand ?? null),
      words(ultimatum?.consequence ?? null),
      one.attribution,
    ];
  },
);

/** Every table; each becomes a file. */
export const tables: readonly TableOf[] = [attributions, events, deadlines];

interface Ground {
  readonly reading: Reading;
  words(span: Span | null): string | null;
  texts(spans: readonly Span[]): readonly string[];
  /** Arabic names, English names and ids of entities. */
  named(ids: readonly string[]): readonly [string, string, string];
}

function table<N extends LayerName>(
  layer: N,
  columns: readonly string[],
  cells: (found: Reading[N][number], ground: Ground) => readonly Cell[],
): TableOf {
  return {
    name: layer,
    columns: [...articleColumns, layer.slice(0, -1), ...columns, ...placeColumns],
    rows({ key, reading, provenance }) {
      const { id, published, outlet, title, url, text } = reading.article;
      const ground = groundOf(reading);
      const pointsBefore = codePointCounter(text);
      const found = reading[layer] as readonly Reading[N][number][];
      return found.map((one, index) => {
        const anchor = anchorOf(layer, one, reading);
        return [
          ...[key, id, published, outlet, title, url, index],
          ...cells(one, ground),
          ...(anchor
            ? [anchor.start, anchor.end, pointsBefore(anchor.start), pointsBefore(anchor.end)]
            : [null, null, null, null]),
          one.by,
          provenance.engine?.version ?? null,
        ];
      });
    },
  };
}

function groundOf(reading: Reading): Ground {
  const { text } = reading.article;
  const byId = new Map(reading.entities.map((one) => [one.id, one]));
  const entities = (ids: readonly string[]) => ids.map((id) => byId.get(id));
  return {
    reading,
    words: (span) => span && text.slice(span.start, span.end),
    texts: (spans) => spans.map(({ start, end }) => text.slice(start, end)),
    named: (ids) => [
      listed(entities(ids).map((one, k) => one?.name.ar ?? ids[k]!)),
      listed(entities(ids).map((one) => establishedOf(one) ?? "")),
      listed(ids),
    ],
  };
}

function spokenName({ entity, words }: Speaker): string {
  return entity?.name.ar ?? words ?? "";
}

function englishName({ entity }: Speaker): string {
  return establishedOf(entity) ?? "";
}

function establishedOf(entity: Entity | null | undefined): string | null {
  return entity && !entity.name.transliterated ? entity.name.en : null;
}

/** Several in one cell; nothing where none of them is told. */
function listed(values: readonly string[]): string {
  return values.every((value) => value === "") ? "" : values.join(BETWEEN);
}
