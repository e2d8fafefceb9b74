/** An article that is read and not kept: what is in it, each entry with its words. */

import { chainOf, type Source } from "../across/sources.ts";
import { analyse } from "../analyse.ts";
import type { Article, Entity, Reading, Span } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { sentenceAround } from "./texts.ts";

/** Words with their place in the text. */
export interface PlacedWords extends Span {
  readonly text: string;
}

/** Entries of each kind that are told. */
const most = 200;

/** Reads a text and tells what is in it. */
export function pastedReading(article: Article, lexicons: Lexicons) {
  const reading = analyse(article, lexicons);
  const words = wordsIn(reading);
  const named = namesIn(reading);
  return {
    statements: reading.attributions
      .slice(0, most)
      .map(({ act, certainty, chain, cue, content, quotes, by }) => ({
        ...{ act, certainty, chain: chainOf(chain, reading) satisfies readonly (readonly Source[])[] },
        ...{ cue: cue && words(cue), content: content.map(words), quotes: quotes.map(words), rule: by },
      })),
    events: reading.events
      .slice(0, most)
      .map(({ type, status, date, trigger, actors, recipients, place, by }) => ({
        ...{
          type,
          status,
          date,
          trigger: words(trigger),
          sentence: words(sentenceAround(article.text, trigger)),
        },
        ...{
          actors: actors.map(named),
          recipients: recipients.map(named),
          place: place && named(place),
          rule: by,
        },
      })),
    deadlines: reading.deadlines
      .slice(0, most)
      .map(({ kind, date, due, setters, bound, start, end, by }) => ({
        ...{ kind, date, words: words({ start, end }), due: due && words(due) },
        ...{ setters: setters.map(named), bound: bound.map(named), rule: by },
      })),
    times: reading.times.slice(0, most).map(({ type, value, start, end, by }) => ({
      ...{ type, value, ...words({ start, end }), rule: by },
    })),
    entities: reading.entities.slice(0, most).map(({ id, type, name }) => ({
      ...{ id, type, name },
      mentions: reading.mentions
        .filter(({ entity, form }) => entity === id && form === "name")
        .slice(0, 20)
        .map(words),
    })),
  };
}

function wordsIn({ article: { text } }: Reading): (span: Span) => PlacedWords {
  return ({ start, end }) => ({ start, end, text: text.slice(start, end) });
}

function namesIn({ entities }: Reading): (id: string) => { id: string; name: Entity["name"] | null } {
  return (id) => ({ id, name: entities.find((one) => one.id === id)?.name ?? null });
}
