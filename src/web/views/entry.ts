import type { Entity, Reading } from "../../document.ts";
import { type AffairLayer, count, type Layer, type Messages } from "../../messages/catalogue.ts";
import { entityName } from "../../messages/entity-name.ts";
import { type Content, type Html, html } from "../html.ts";
import { entryId } from "../marks.ts";

/** What an entry of the panel needs to know of the article and the page. */
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

/** One section of the panel, with its entries or a line that says there are none. */
export function section(messages: Messages, layer: Layer, counted: string, entries: readonly Html[]): Html {
  const list = html`<ol class="entries" role="list">${entries}</ol>`;
  return html`<section id="${layer}" class="found ${layer}" aria-labelledby="${layer}-heading">
<h2 id="${layer}-heading">${messages.layers[layer]} <span class="total">${counted}</span></h2>
${entries.length === 0 ? html`<p class="nothing">${messages.nothing[layer]}</p>` : list}
</section>`;
}

/** A section of the panel for what few articles have: nothing where there are no entries. */
export function sectionIfAny(messages: Messages, layer: AffairLayer, entries: readonly Html[]): Html | null {
  if (entries.length === 0) return null;
  return html`<section id="${layer}" class="found ${layer}" aria-labelledby="${layer}-heading">
<h2 id="${layer}-heading">${messages.layers[layer]} <span class="total">${count(messages, layer, entries.length)}</span></h2>
<ol class="entries" role="list">${entries}</ol>
</section>`;
}

/** One entry: a heading, what is known, and the rule that found it. */
export function entryView(ground: Ground, id: string, by: string, content: Content): Html {
  const { messages } = ground;
  return html`<li id="${id}" class="entry">
${content}
<p class="by">${messages.rule} <bdi dir="ltr"><code>${by}</code></bdi></p>
</li>
`;
}

/** An entity's name as a link to its own entry; an id that the reading does not hold is shown as it is. */
export function entityLink(ground: Ground, id: string): Html {
  const found = ground.entities.get(id);
  if (found === undefined) return html`<bdi class="entity">${id}</bdi>`;
  const { index, entity } = found;
  return html`<a class="entity ${entity.type}" href="#${entryId.names(index)}">${nameView(ground, entity)}</a>`;
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

/** Words of the article as a link to their place in it. */
export function wordsLink(
  ground: Ground,
  span: { readonly start: number; readonly end: number },
  target: string,
): Html {
  const words = ground.reading.article.text.slice(span.start, span.end);
  return html`<a class="words" href="#${target}"><bdi lang="ar" dir="rtl">${words}</bdi></a>`;
}

/** Words of the article as they are, where no mark lies on them. */
export function wordsOf(ground: Ground, span: { readonly start: number; readonly end: number }): Html {
  return html`<bdi class="words" lang="ar" dir="rtl">${ground.reading.article.text.slice(span.start, span.end)}</bdi>`;
}

/** Several entities side by side. */
export function parties(ground: Ground, ids: readonly string[]): Html {
  return joined(
    ids.map((id) => entityLink(ground, id)),
    ground.messages.and,
  );
}

/** Who does something to whom; nothing where neither is told. */
export function sidesView(
  ground: Ground,
  from: readonly string[],
  to: readonly string[],
  between: string,
): Html | null {
  const sides = [from, to].filter((side) => side.length > 0);
  if (sides.length === 0) return null;
  const arrow = html` <span class="arrow">${between}</span> `;
  return html`<p class="sides">${joined(
    sides.map((side) => parties(ground, side)),
    arrow,
  )}</p>`;
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
