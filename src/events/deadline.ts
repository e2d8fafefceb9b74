import type { Span, TimeExpression } from "../document.ts";
import type { Ground } from "./ground.ts";
import { dateOf } from "./occasion.ts";

/** When a term runs out: its words, the date where the text lets it be computed, and the instant where it tells the hour. */
export interface Deadline extends Span {
  readonly date: string | null;
  readonly instant: string | null;
}

/** The term told between two words, and the day it was set on where the text says so. */
export interface Term {
  readonly deadline: Deadline | null;
  readonly said: string | null;
}

/**
 * Reads a term: a date behind حتى or its like, or a length of time, counted from the day the sentence names (في 14 يوليو)
 * or else from the article's own. `near` is the word that a bare date may follow (مهلة الجمعة), `reach` words behind it at most.
 */
export function termBetween(ground: Ground, from: number, to: number, near: number | null, reach = 2): Term {
  const { words, published } = ground.doc;
  let until: TimeExpression | null = null;
  let length: TimeExpression | null = null;
  let beside: TimeExpression | null = null;
  let said: string | null = null;
  if (from >= to) return { deadline: null, said };
  for (const time of ground.timesIn(words[from]!.start, words[to - 1]!.end)) {
    const at = ground.wordAt(time.start);
    if (at < from || at >= to) continue;
    const bounded = isBounded(ground, at);
    if (time.type === "DURATION") {
      if (!length && !countsDown(ground, at)) length = time;
    } else if (dateOf(time) === null) {
      if (bounded && !until) until = time;
    } else if (bounded) until ??= time;
    else if (near !== null && at - near >= 1 && at - near <= reach) beside ??= time;
    else said ??= dateOf(time);
  }
  const dated = until ?? beside;
  if (dated) {
    const date = ahead(ground, dated, published);
    const hour = dated.value?.match(/T\d\d:\d\d$/)?.[0];
    const instant = date !== null && date.length === 10 && hour !== undefined ? date + hour : null;
    return { deadline: { start: dated.start, end: dated.end, date, instant }, said };
  }
  if (!length) return { deadline: null, said };
  const day = said !== null && said.length === 10 ? said : published;
  return {
    deadline: {
      start: length.start,
      end: length.end,
      date: day === null ? null : after(day, length.value),
      instant: null,
    },
    said,
  };
}

/** Days after which a day that has gone by is no longer the one that a term means. */
const halfYear = 182;

/** A weekday as a term lies ahead: one that was read as the last week's is the next one, unless the words call it past. */
function ahead(ground: Ground, time: TimeExpression, published: string | null): string | null {
  const date = dateOf(time);
  if (date === null || date.length < 10 || published === null || date >= published) return date;
  const days = (Date.parse(published) - Date.parse(date)) / 86_400_000;
  // قبل 10 أغسطس, said in March: of a day without a year the next one is meant, unless it has just gone by.
  if (days > halfYear && !namesYear(ground, time)) return after(date, "P1Y");
  for (let i = ground.wordAt(time.start); ground.doc.words[i] && ground.doc.words[i]!.start < time.end; i++)
    if (ground.doc.words[i]!.kind === "number" || ground.sign(i, "past")) return date;
  return days < 7 ? after(date, "P1W") : date;
}

function namesYear(ground: Ground, { start, end }: TimeExpression): boolean {
  return /\d{4}|[٠-٩]{4}/.test(ground.doc.text.slice(start, end));
}

/** Whether a word of reaching up to (حتى، خلال، تنتهي) stands right before. */
function isBounded(ground: Ground, at: number): boolean {
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) {
    if (ground.role(i, "until")) return true;
    if (ground.doc.words[i]!.kind === "mark") return false;
  }
  return false;
}

/** قبل يومين (من انتهاء المهلة): a length of time that tells how long ago or how long before the end, no term. */
function countsDown(ground: Ground, at: number): boolean {
  return ground.sign(at - 1, "from") || ground.sign(at - 1, "ago");
}

/** The day that lies a TIMEX3 duration after a day, null where the duration is vague. */
export function after(day: string, duration: string | null): string | null {
  const parts = duration?.match(
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/,
  );
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null;
  const [years, months, weeks, days, hours] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month - 1 + months + 1, 0)).getUTCDate();
  const moment = Date.UTC(
    year + years,
    month - 1 + months,
    Math.min(date, last) + weeks * 7 + days + Math.floor(hours / 24),
  );
  const iso = new Date(moment);
  return Number.isNaN(iso.getTime()) ? null : iso.toISOString().slice(0, 10);
}
