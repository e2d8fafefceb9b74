import type { EventStatus, EventType, FigureKind, Reading, Span } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { tokenise } from "../text/words.ts";
import { chainOf, type Source } from "./sources.ts";
import { consonantsOf, type Term, type Termer } from "./terms.ts";

/** A number that an article gives with an event: what is compared, and its words. */
export interface ToldFigure {
  readonly kind: FigureKind;
  readonly value: number;
  readonly to: number | null;
  readonly bound: "exact" | "about" | "at-least" | "at-most";
  readonly words: Span;
}

/** One event of a reading, as it is held against those of other articles. */
export interface Deed {
  /** Index into the reading's events. */
  readonly position: number;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly trigger: Span;
  /** The consonants of its word. */
  readonly stem: string;
  /** Of one by which something demanded may have been done: the terms of its word and those behind it. */
  readonly terms: readonly Term[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  /** As the article tells it, ISO; null where it tells none. */
  readonly date: string | null;
  readonly chain: readonly (readonly Source[])[] | null;
  readonly figures: readonly ToldFigure[];
  /** Of a meeting: how long it was. */
  readonly length: { readonly value: string | null; readonly words: Span } | null;
}

/** Types of deeds by which what was demanded can be done. */
export const fulfilling: ReadonlySet<EventType> = new Set([
  "CONCEDE",
  "RETREAT",
  "AGREE",
  "COOPERATE",
  "AID",
  "SUPPORT",
  "CONSULT",
]);

/** The events of a reading that name two parties or places, or one by whom something demanded may have been done. */
export function deedsOf(reading: Reading, terms: Termer, lexicons: Lexicons): Deed[] {
  const segment = wordSegmenterOf(lexicons);
  return reading.events.flatMap((event, position): Deed[] => {
    const { type, status, trigger, actors, recipients, place, date, attribution } = event;
    const done = status === "occurred" && fulfilling.has(type) && actors.length > 0;
    if (!done && actors.length + recipients.length + (place === null ? 0 : 1) < 2) return [];
    const word = tokenise(reading.article.text.slice(trigger.start, trigger.end))[0];
    if (!word) return [];
    const parts = segment(word);
    const kind = parts.class === "past" || parts.class === "present" ? parts.class : "noun";
    const meeting = reading.meetings.find((one) => one.event === position);
    const source = attribution === null ? null : reading.attributions[attribution];
    return [
      {
        ...{ position, type, status, trigger, actors, recipients, place, date },
        stem: consonantsOf(parts.stem, kind),
        terms: done ? terms(behind(reading.article.text, trigger)) : [],
        chain: source ? chainOf(source.chain, reading) : null,
        figures: reading.figures.flatMap(({ event, kind, value, to, bound, start, end }) =>
          event === position ? [{ kind, value, to, bound, words: { start, end } }] : [],
        ),
        length: meeting?.length
          ? { value: meeting.length.value, words: { start: meeting.length.start, end: meeting.length.end } }
          : null,
      },
    ];
  });
}

/** UTF-16 units behind the word of a deed in which stands what is done. */
const reach = 60;

function behind(text: string, { start, end }: Span): Span {
  const stop = text.slice(end, end + reach).search(/[.\n!?؟]/);
  return { start, end: stop < 0 ? Math.min(text.length, end + reach) : end + stop };
}
