import type { Match } from "../rules/pattern.ts";
import { type Outcome, tagOf } from "./rule.ts";
import type { Term } from "./terms.ts";

/** A match and what was made of it. */
export interface Read {
  readonly match: Match;
  readonly outcome: Outcome;
}

const joins = new Set(["corresponding", "open", "slash", "dash", "comma"]);
/** The Hijri month begins when the moon is seen, which may be a day off the calendar. */
const sighting = 1;

/**
 * Two ways of telling one date, side by side: 15 صفر 1447هـ الموافق 9 أغسطس 2025، الخميس (9 ذو الحجة). They are one expression; null where
 * they are none.
 */
export function merged(before: Read, after: Read, terms: readonly Term[]): Read | null {
  const between = after.match.first - before.match.last;
  if (between < 0 || between > 2) return null;
  let opened = false;
  for (let i = before.match.last; i < after.match.first; i++) {
    if (!terms[i]!.tags.some((tag) => joins.has(tag.name))) return null;
    opened ||= tagOf(terms[i], "open") !== undefined;
  }
  const closed = tagOf(terms[after.match.last], "close") !== undefined;
  if (opened !== (opened && closed) || !tellsTheSame(before.outcome, after.outcome)) return null;
  const { outcome } = before.outcome.hijri && after.outcome.type === "DATE" ? after : before;
  return {
    match: {
      first: before.match.first,
      last: after.match.last + (opened ? 1 : 0),
      captures: before.match.captures,
    },
    outcome,
  };
}

function tellsTheSame(a: Outcome, b: Outcome): boolean {
  if (a.type === "DURATION" || b.type === "DURATION" || a.type === "SET" || b.type === "SET") return false;
  if (!a.hijri && !b.hijri) return false;
  if (a.day !== undefined && b.day !== undefined)
    return Math.abs(a.day - b.day) <= (a.hijri === b.hijri ? 0 : sighting);
  const [hijri, other] = a.hijri ? [a, b] : [b, a];
  if (hijri.begin === undefined || hijri.finish === undefined || other.value === null || other.hijri)
    return false;
  const { length } = other.value;
  return (
    /^\d{4}(-\d\d)?$/.test(other.value) &&
    hijri.begin.slice(0, length) <= other.value &&
    other.value <= hijri.finish.slice(0, length)
  );
}
