import type { Attribution, Reading, Span } from "../../document.ts";
import type { Entry, Section } from "./entries.ts";

/** Entries that are about the same thing as this one: statements of the same speaker, times of the same day, deeds of the same doers. */
export function sameAs(entry: Entry, sections: readonly Section[], reading: Reading): readonly Entry[] {
  const key = keyOf(entry, reading.article.text);
  if (key === null) return [];
  return sections
    .flatMap(({ entries }) => entries)
    .filter((other) => other.id !== entry.id && keyOf(other, reading.article.text) === key);
}

function keyOf(entry: Entry, text: string): string | null {
  switch (entry.kind) {
    case "said":
      return speakersOf(entry.item, text);
    case "times":
      return entry.item.value === null ? null : `time ${entry.item.value}`;
    case "ultimatums":
      return entry.item.deadline?.date == null ? null : `due ${entry.item.deadline.date}`;
    case "terms":
      return entry.item.date === null ? null : `due ${entry.item.date}`;
    case "events":
      return entry.item.actors.length === 0 ? null : `event ${[...entry.item.actors].sort().join(" ")}`;
    case "measures":
      return `measure ${entry.item.kind} ${[...entry.item.targets].sort().join(" ")}`;
    case "figures":
      return `figure ${entry.item.kind} ${entry.item.unit}`;
    case "positions":
      return entry.item.holders.length === 0 ? null : `position ${[...entry.item.holders].sort().join(" ")}`;
    case "forecasts":
      return entry.item.forecasters.length === 0
        ? null
        : `forecast ${[...entry.item.forecasters].sort().join(" ")}`;
    default:
      return null;
  }
}

function speakersOf({ chain }: Attribution, text: string): string | null {
  const origin = chain.at(-1) ?? [];
  const names = origin.map(({ entity, start, end }) =>
    entity !== null ? entity : start !== null && end !== null ? text.slice(start, end) : "",
  );
  return names.length === 0 || names.includes("") ? null : `said ${names.sort().join(" ")}`;
}

/** The words that an entry hangs on, to name it by in a list. */
export function wordsOfEntry(entry: Entry): Span | null {
  switch (entry.kind) {
    case "said":
      return entry.item.cue ?? entry.item.quotes[0] ?? entry.item.content[0] ?? null;
    case "events":
      return entry.item.trigger;
    case "ultimatums":
      return entry.item.deadline ?? entry.item.demand;
    case "measures":
      return entry.item.words;
    case "positions":
      return entry.item.issue;
    case "forecasts":
      return entry.item.content;
    case "times":
    case "terms":
    case "figures":
      return { start: entry.item.start, end: entry.item.end };
    default:
      return null;
  }
}
