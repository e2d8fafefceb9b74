import type { EventStatus, EventType, Span } from "../document.ts";

/** An event as one place in the text tells it, before those that tell the same deed are put together. */
export interface Told {
  readonly type: EventType;
  readonly trigger: Span;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly date: string | null;
  readonly status: EventStatus;
  readonly attribution: number | null;
  readonly rule: string;
}

/**
 * One event for each deed: those of one type and status that share actors and recipients, on days that do not exclude each other.
 * The first telling gives the trigger; what it leaves open the others fill in. An attack of which nobody and no place is named (the war, the
 * dead of the day) is kept only in a text that names parties of no deed at all: elsewhere it tells again, in passing, what is told with them.
 */
export function oneForEachDeed(
  given: readonly Told[],
  published: string | null,
  kindOf: (entity: string) => string,
): Told[] {
  const kept: Told[] = [];
  const told = given.filter((one) => !isVisitOf(one, given, published, kindOf));
  for (const one of told) {
    const at = kept.findIndex((other) => sameDeed(other, one, published));
    if (at < 0) {
      kept.push(one);
      continue;
    }
    const first = kept[at]!;
    const turned = first.type === "CONSULT" && !meets(first.actors, one.actors);
    kept[at] = {
      ...first,
      actors: turned ? first.actors : union(first.actors, one.actors, first.recipients),
      recipients: turned
        ? union(first.recipients, [...one.actors, ...one.recipients], first.actors)
        : union(first.recipients, one.recipients, first.actors),
      place: first.place ?? one.place,
      date: first.date ?? one.date,
    };
  }
  const named = kept.some((one) => one.actors.length + one.recipients.length > 0);
  return named
    ? kept.filter((one) => one.type !== "ASSAULT" || one.actors.length + one.recipients.length > 0)
    : kept;
}

/** How many letters apart a visit and the talks on it are told. */
const nearby = 600;

/** زار بغداد والتقى نظيره: a visit to a place near by is no deed beside the talks with those whom it was for. */
function isVisitOf(
  one: Told,
  all: readonly Told[],
  published: string | null,
  kindOf: (entity: string) => string,
): boolean {
  if (one.type !== "CONSULT" || !one.recipients.every((id) => kindOf(id) === "place")) return false;
  return all.some(
    (other) =>
      other !== one &&
      other.type === "CONSULT" &&
      other.status === one.status &&
      meets(one.actors, other.actors) &&
      other.recipients.some((id) => kindOf(id) === "person") &&
      Math.abs(other.trigger.start - one.trigger.start) < nearby &&
      sameTime(one.date, other.date, published),
  );
}

function union(a: readonly string[], b: readonly string[], without: readonly string[]): string[] {
  return [...new Set([...a, ...b])].filter((id) => a.includes(id) || !without.includes(id));
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

function sameDeed(a: Told, b: Told, published: string | null): boolean {
  if (a.type !== b.type || a.status !== b.status || !sameTime(a.date, b.date, published)) return false;
  if (a.type === "CONSULT" || a.type === "AGREE" || a.type === "COOPERATE") {
    const all = [...a.actors, ...a.recipients];
    const shared = new Set([...b.actors, ...b.recipients].filter((id) => all.includes(id)));
    return shared.size >= 2;
  }
  const sameActors = meets(a.actors, b.actors) || (a.actors.length === 0 && b.actors.length === 0);
  const open = a.type === "ASSAULT" || a.type === "PROTEST";
  const actors = sameActors || (open && (a.actors.length === 0 || b.actors.length === 0));
  const recipients =
    meets(a.recipients, b.recipients) || (a.recipients.length === 0 && b.recipients.length === 0);
  return actors && (recipients || (open && (a.recipients.length === 0 || b.recipients.length === 0)));
}

/** An open date is near the article's own; two dates exclude each other unless one begins the other (2025-04, 2025-04-03). */
function sameTime(a: string | null, b: string | null, published: string | null): boolean {
  if (a !== null && b !== null) return a.startsWith(b) || b.startsWith(a);
  const given = a ?? b;
  if (given === null || published === null) return true;
  return Math.abs(dayOf(given) - dayOf(published)) <= 10;
}

function dayOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return Date.UTC(year!, (month ?? 6) - 1, day ?? 15) / 86_400_000;
}
