/** The rows that a search looks in for one article: the terms of its text and of every statement, and who takes part in what. */

import type { Mention, Reading, Span, Word } from "../document.ts";
import type { WordTerms } from "../rules/search-terms.ts";
import { firstWordAfter } from "../text/first-word.ts";
import { tokenise } from "../text/words.ts";
import type { EventPartiesTable, EventsTable, StatementPartiesTable } from "./tables.ts";

/** An article as it is searched. */
export interface SearchRows {
  /** Terms with a space between them: of title and text, then of the content of each attribution. */
  readonly passages: readonly string[];
  /** The entities that each of these names; of the article itself none, for `names` has them. */
  readonly about: readonly ReadonlySet<string>[];
  readonly statementParties: readonly StatementPartiesTable[];
  readonly events: readonly EventsTable[];
  readonly eventParties: readonly EventPartiesTable[];
}

/** The rows of an article; `words` are those of its text. */
export function searchRowsOf(
  reading: Reading,
  key: string,
  words: readonly Word[],
  termsOf: WordTerms,
): SearchRows {
  const { article, attributions, mentions } = reading;
  const title = article.title === null ? [] : tokenise(article.title);
  const terms = words.map(termsOf);
  return {
    passages: [
      joined([...title.map(termsOf), ...terms]),
      ...attributions.map(({ content }) =>
        joined(content.flatMap((span) => termsIn(article.text, words, terms, span, termsOf))),
      ),
    ],
    about: [new Set(), ...attributions.map(({ content }) => entitiesIn(mentions, content))],
    statementParties: statementParties(reading, key),
    events: reading.events.map(({ type, status, place, date, attribution }, position) => ({
      ...{ article: key, position, type, status, place, date, attribution },
    })),
    eventParties: eventParties(reading, key),
  };
}

function joined(terms: readonly (readonly string[])[]): string {
  const all: string[] = [];
  for (const some of terms) for (const term of some) all.push(term);
  return all.join(" ");
}

/** The terms of a stretch, of which those of all words are at hand; where it begins or ends within a word, those that it has by itself. */
function termsIn(
  text: string,
  words: readonly Word[],
  terms: readonly (readonly string[])[],
  { start, end }: Span,
  termsOf: WordTerms,
): readonly (readonly string[])[] {
  const first = firstWordAfter(words, start);
  let last = first;
  while (last < words.length && words[last]!.end <= end) last++;
  const isWhole =
    (first === words.length || words[first]!.start >= start) &&
    (last === words.length || words[last]!.start >= end);
  return isWhole ? terms.slice(first, last) : tokenise(text.slice(start, end)).map(termsOf);
}

function entitiesIn(mentions: readonly Mention[], spans: readonly Span[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end, entity } of mentions) {
    if (spans.some((span) => start >= span.start && end <= span.end)) found.add(entity);
  }
  return found;
}

function statementParties(reading: Reading, article: string): StatementPartiesTable[] {
  const rows = new Map<string, StatementPartiesTable>();
  const add = (position: number, role: StatementPartiesTable["role"], entity: string | null): void => {
    rows.set(`${position} ${role} ${entity}`, { article, position, role, entity });
  };
  for (const [position, { chain, addressee }] of reading.attributions.entries()) {
    for (const [at, link] of chain.entries()) {
      for (const { entity } of link) add(position, at === chain.length - 1 ? "speaker" : "carrier", entity);
    }
    if (addressee)
      for (const entity of entitiesIn(reading.mentions, [addressee])) add(position, "addressee", entity);
  }
  return [...rows.values()];
}

function eventParties(reading: Reading, article: string): EventPartiesTable[] {
  return reading.events.flatMap(({ actors, recipients }, position) => [
    ...[...new Set(actors)].map((entity) => ({ article, position, role: "actor" as const, entity })),
    ...[...new Set(recipients)].map((entity) => ({ article, position, role: "recipient" as const, entity })),
  ]);
}
