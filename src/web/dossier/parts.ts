import type { Entity, Reading, Span } from "../../document.ts";
import type { Messages } from "../../messages/catalogue.ts";
import { entityName } from "../../messages/entity-name.ts";
import { runsOf } from "../../text/runs.ts";
import { type Content, type Html, html } from "../html.ts";

/** What an entry needs to know of the article that it is from. */
export interface Ground {
  readonly messages: Messages;
  readonly reading: Reading;
  /** Entities by id, with their place in the reading. */
  readonly entities: ReadonlyMap<string, { readonly entity: Entity; readonly index: number }>;
}

/** The ground for the entries of one reading. */
export function groundOf(reading: Reading, messages: Messages): Ground {
  const entities = new Map(reading.entities.map((entity, index) => [entity.id, { entity, index }]));
  return { messages, reading, entities };
}

/** An entity's name in the language of the page, marked where it is only a transliteration. */
export function nameView(ground: Ground, entity: Entity): Html {
  const { text, language, transliterated } = entityName(entity, ground.messages);
  const name = html`<bdi lang="${language}">${text}</bdi>`;
  return transliterated
    ? html`${name}<abbr class="spelt" title="${ground.messages.transliterated}">*</abbr>`
    : name;
}

/** Several things side by side, with a word between them. */
export function joined(items: readonly Html[], between: Content): Html {
  return html`${items.map((item, i) => (i === 0 ? item : [between, item]))}`;
}

/** Words of the article as they are. */
export function wordsOf(ground: Ground, span: Span): Html {
  return html`<bdi class="words" lang="ar" dir="rtl">${ground.reading.article.text.slice(span.start, span.end)}</bdi>`;
}

/** A part of the article with `quotes` (offsets into the whole text) set off. */
export function citation(text: string, span: Span, quotes: readonly Span[]): Html {
  const inside = quotes.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const runs = runsOf(text.slice(span.start, span.end), inside);
  return html`${runs.map((run) =>
    run.marks.length > 0 ? html`<span class="quote">${run.text}</span>` : html`${run.text}`,
  )}`;
}

/** A term and what is known of it; nothing where nothing is. */
export function fact(term: string, value: Content): Html | null {
  return value === null || value === undefined || value === false
    ? null
    : html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

/** Facts as a description list; nothing where there are none. */
export function facts(...given: readonly (Html | null)[]): Html | null {
  return given.every((one) => one === null) ? null : html`<dl class="facts">${given}</dl>`;
}
