/** Where in an article the words and names of a query stand. */

import type { Reading, Span } from "../document.ts";
import type { Term, TermsOf } from "../rules/search-terms.ts";
import type { QueryNode } from "./search-query.ts";

/** What was asked for. */
export interface Asked {
  readonly root: QueryNode;
  /** Names and words of the query with the entities that they may mean. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly termsOf: TermsOf;
}

/** The places, in order and without overlap; inside `within` where that is given. Names that only narrow a search count too. */
export function matchesIn(reading: Reading, within: readonly Span[] | null, asked: Asked): readonly Span[] {
  const phrases: (readonly string[])[] = [];
  const entities = new Set<string>();
  collect(asked.root, asked, phrases, entities);
  const { text } = reading.article;
  const spans: Span[] = [];
  for (const part of within ?? [{ start: 0, end: text.length }]) {
    const terms = asked.termsOf(text.slice(part.start, part.end));
    for (const phrase of phrases) spans.push(...placesOf(phrase, terms, part.start));
    for (const { start, end, entity } of reading.mentions) {
      if (entities.has(entity) && start >= part.start && end <= part.end) spans.push({ start, end });
    }
  }
  return apart(spans);
}

function collect(node: QueryNode, asked: Asked, phrases: (readonly string[])[], entities: Set<string>): void {
  if (node.kind === "not") return;
  if (node.kind === "all" || node.kind === "any") {
    for (const part of node.of) collect(part, asked, phrases, entities);
    return;
  }
  if (node.kind === "text") phrases.push(asked.termsOf(node.words).map(({ term }) => term));
  for (const entity of asked.names.get(node.kind === "text" ? node.words : node.value) ?? [])
    entities.add(entity);
}

function placesOf(phrase: readonly string[], terms: readonly Term[], offset: number): Span[] {
  if (phrase.length === 0) return [];
  const places: Span[] = [];
  for (let at = 0; at + phrase.length <= terms.length; at++) {
    if (!phrase.every((term, i) => terms[at + i]!.term === term)) continue;
    places.push({ start: offset + terms[at]!.start, end: offset + terms[at + phrase.length - 1]!.end });
  }
  return places;
}

function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
