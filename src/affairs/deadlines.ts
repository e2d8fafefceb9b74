import type { Deadline, DeadlineKind, Span, TimeExpression } from "../document.ts";
import { dateOf } from "../events/occasion.ts";
import { recipientsOf, speakersOf } from "../events/participants.ts";
import { phrasesFrom } from "../events/phrases.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { clauseEnd, isStop, sentenceAround, spanBetween, unbroken } from "./extent.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";
import { subjectOfVerb } from "./subject.ts";
import { dated, liesAhead, timeFrom } from "./when.ts";

/** Words between what runs out or is due and its time. */
const near = 12;

/** Finds what is due by a day: every ultimatum's deadline, and the terms, votes and expiries that nobody threatens with. */
export function findDeadlines(doc: AffairDoc, lexicons: Lexicons): Deadline[] {
  const affairs = affairsOf(doc, lexicons);
  const kept = doc.ultimatums.flatMap((one, index): Deadline[] =>
    one.deadline === null
      ? []
      : [
          {
            ...one.deadline,
            kind: "ultimatum",
            due: one.demand,
            setters: one.issuer === null ? [] : [one.issuer],
            bound: one.target === null ? [] : [one.target],
            ultimatum: index,
            attribution: affairs.ground.attributionAt(affairs.ground.wordAt(one.deadline.start)),
            by: "affairs/ultimatum",
          },
        ],
  );
  for (const index of affairs.hits("expire", "voting", "due", "latest")) {
    const found = expiryAt(affairs, index) ?? voteAt(affairs, index) ?? termAt(affairs, index);
    if (found && !kept.some((one) => isSame(one, found))) kept.push(found);
  }
  return kept;
}

/** The same day, or the same words, is one deadline, of whatever kind it was called first. */
function isSame(one: Deadline, other: Deadline): boolean {
  if (one.start < other.end && other.start < one.end) return true;
  return (
    one.date !== null && one.date === other.date && (one.kind === other.kind || one.kind === "ultimatum")
  );
}

/** تنتهي الهدنة الجمعة، انتهاء ولاية المجلس في مايو. */
function expiryAt(affairs: AffairGround, index: number): Deadline | null {
  const expire = affairs.use(index, "expire");
  // الانتهاء من صياغة الاتفاق: to finish something is no expiry.
  if (!expire || expire.tense === "past" || affairs.ground.role(index + 1, "prep")?.value === "min")
    return null;
  const { first } = sentenceAround(affairs, index);
  let due = dueNear(affairs, index + 1, index + 7);
  if (due === null && expire.voice === "verb") due = dueNear(affairs, Math.max(first, index - 4), index);
  if (due === null) return null;
  const kind = affairs.use(due, "due")!.value as DeadlineKind;
  if (kind === "vote") return null;
  const time = timeAhead(affairs, Math.max(index, due) + 1);
  if (!time) return null;
  return complete(
    affairs,
    time,
    kind,
    spanBetween(affairs, due, endOfDue(affairs, due, time)),
    [],
    [],
    "expiry",
  );
}

function dueNear(affairs: AffairGround, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (affairs.use(i, "due")) return i;
  return null;
}

/** يصوت المجلس الخميس على …، الانتخابات المقررة في نوفمبر. */
function voteAt(affairs: AffairGround, index: number): Deadline | null {
  const { ground, doc } = affairs;
  const verb = affairs.use(index, "voting");
  const noun = affairs.use(index, "due");
  const votes = verb?.voice === "verb" && verb.tense !== "past";
  if (!votes && noun?.value !== "vote") return null;
  const time = timeAhead(affairs, index + 1, votes ? near : 8);
  if (!time || time.type === "DURATION") return null;
  const at = ground.wordAt(time.start);
  // قانون المالية لسنة 2017: the year is the law's, and so is any time behind ل.
  if (ground.parts(at).preposition === "ل" || isThisYear(affairs, time)) return null;
  if (!votes && dueNear(affairs, index + 1, at) !== null) return null;
  const setters = votes ? subjectOfVerb(affairs, index, verb).entities : [];
  const on = votes ? onWhat(affairs, at) : null;
  if (!votes && doc.words.slice(index, at).some((_, k) => ground.cueAt.has(index + k))) return null;
  return complete(
    affairs,
    time,
    "vote",
    on ?? spanBetween(affairs, index, endOfDue(affairs, index, time)),
    setters,
    [],
    "vote",
  );
}

/** انتخابات 2014: a year that is running may tell what was. */
function isThisYear({ doc }: AffairGround, time: TimeExpression): boolean {
  return time.value?.length === 4 && doc.published?.slice(0, 4) === time.value;
}

/** What is voted on: behind على, after or before the day. */
function onWhat(affairs: AffairGround, from: number): Span | null {
  const end = clauseEnd(affairs, from);
  for (let i = from; i < end; i++)
    if (affairs.ground.role(i, "prep")?.value === "ala" && i + 1 < end)
      return spanBetween(affairs, i + 1, clauseEnd(affairs, i + 1, 12));
  return null;
}

/** A term that a court, an agreement or an order sets, or a promise names: مهلة 30 يوما، في موعد أقصاه مارس، يجب … بحلول نهاية العام. */
function termAt(affairs: AffairGround, index: number): Deadline | null {
  const { ground, doc } = affairs;
  const due = affairs.use(index, "due");
  if (due?.value === "term") {
    const time = timeAhead(affairs, index + due.length, 7);
    if (!time) return null;
    const grant = before(affairs, index, "grant");
    const subject =
      grant === null ? [] : subjectOfVerb(affairs, grant, affairs.use(grant, "grant")!).entities;
    const right = phrasesFrom(ground, (grant ?? index) + 1, clauseEnd(affairs, (grant ?? index) + 1));
    const bound = recipientsOf(ground, ["l", "person"], right, null).filter((id) => !subject.includes(id));
    const behind = ground.wordAt(time.start) + 1;
    const what = purposeFrom(affairs, behind);
    return complete(affairs, time, "term", what, subject, bound, "term");
  }
  const latest = affairs.use(index, "latest");
  if (!latest) return null;
  const time = timeFrom(affairs, index + latest.length, index + latest.length + 3);
  if (!time || !isDue(affairs, time) || (latest.value === "day" && time.type === "DURATION")) return null;
  const duty =
    before(affairs, index, "oblige") ?? before(affairs, index, "pledge") ?? before(affairs, index, "grant");
  const k = ground.attributionAt(index);
  const act = k === null ? null : doc.attributions[k]!.act;
  // خلال شهر is when something was as well; what is owed, demanded or promised is due by then.
  if (duty === null && act !== "demand" && act !== "promise" && !isFixed(affairs, index)) return null;
  const speakers = k === null ? [] : speakersOf(ground, k);
  const verb = duty === null ? undefined : (affairs.use(duty, "pledge") ?? affairs.use(duty, "grant"));
  const doer = duty !== null && verb?.voice === "verb" ? subjectOfVerb(affairs, duty, verb).entities : [];
  const pledged = duty !== null && affairs.use(duty, "pledge") !== undefined;
  const from = duty === null ? null : duty + affairs.lexeme(duty)!.uses[0]!.length;
  // يجب على فرنسا سحب …: whom it binds stands before what is due.
  const on =
    from !== null && ground.role(from, "prep")?.value === "ala"
      ? ground.mentionsAt.get(from + 1)?.[0]
      : undefined;
  const what = spanBetween(
    affairs,
    on?.last ?? from ?? saidFrom(affairs, index) ?? clauseStart(affairs, index),
    index,
  );
  return complete(
    affairs,
    time,
    "term",
    what,
    pledged ? [] : act === "demand" ? speakers : doer,
    on ? [on.entity] : pledged ? doer : act === "promise" ? speakers : askedOf(affairs, k),
    "latest",
  );
}

/** The first word of the part of a sentence that ends at a word. */
function clauseStart(affairs: AffairGround, index: number): number {
  const { first } = sentenceAround(affairs, index);
  let at = index;
  while (at > first && at > index - 14 && !isStop(affairs, at - 1) && !affairs.ground.role(at - 1, "stop"))
    at--;
  return at;
}

/** Those of whom a demand is made, as the event of the demand has them. */
function askedOf({ eventsAt, ground, doc }: AffairGround, attribution: number | null): readonly string[] {
  const cue = attribution === null ? null : doc.attributions[attribution]!.cue;
  if (!cue) return [];
  const asked = (eventsAt.get(ground.wordAt(cue.start)) ?? []).find((k) => doc.events[k]!.type === "REQUEST");
  return asked === undefined ? [] : doc.events[asked]!.recipients;
}

/** The word that what is demanded or promised around a word begins with. */
function saidFrom({ ground, doc }: AffairGround, index: number): number | null {
  const k = ground.attributionAt(index);
  if (k === null || !["demand", "promise"].includes(doc.attributions[k]!.act)) return null;
  const start = doc.words[index]!.start;
  const part = doc.attributions[k]!.content.find((one) => one.start <= start && start < one.end);
  return part ? ground.wordAt(part.start) : null;
}

/** موعد أقصاه is a term by itself; خلال and بحلول are not. */
function isFixed(affairs: AffairGround, index: number): boolean {
  return affairs.use(index, "latest")?.rest.some((word) => word.startsWith("اقصا")) ?? false;
}

/** The nearest word of a class before a word in its clause. */
function before(affairs: AffairGround, index: number, name: string): number | null {
  const { first } = sentenceAround(affairs, index);
  for (let i = index - 1; i >= Math.max(first, index - 16); i--)
    if (affairs.use(i, name)) return unbroken(affairs, i, index) ? i : null;
  return null;
}

/** What a term is for: behind ل. */
function purposeFrom(affairs: AffairGround, from: number): Span | null {
  const { ground, doc } = affairs;
  if (from >= doc.words.length) return null;
  const end = clauseEnd(affairs, from);
  for (let i = from; i < Math.min(end, from + 6); i++)
    if (!ground.mentionsAt.has(i) && doc.words[i]!.kind === "arabic" && ground.parts(i).preposition === "ل")
      return spanBetween(affairs, i, end);
  return null;
}

/** Where the words for what is due end: before what says that it is scheduled, and before the preposition of its day. */
function endOfDue(affairs: AffairGround, due: number, time: TimeExpression): number {
  const { ground } = affairs;
  let end = Math.max(due + 1, ground.wordAt(time.start));
  for (let i = due + 1; i < end; i++)
    if (affairs.use(i, "scheduled") || affairs.use(i, "latest") || ground.role(i, "relative")) end = i;
  while (end > due + 1 && (ground.role(end - 1, "prep") || ground.role(end - 1, "until"))) end--;
  return end;
}

/** The first time behind a word of the clause, where it lies ahead. */
function timeAhead(affairs: AffairGround, from: number, reach = near, today = false): TimeExpression | null {
  if (from >= affairs.doc.words.length) return null;
  const time = timeFrom(affairs, from, Math.min(from + reach, clauseEnd(affairs, from)));
  return time && (isDue(affairs, time) || (today && dateOf(time) === affairs.doc.published)) ? time : null;
}

/** A day ahead, or a length of time. */
function isDue({ doc, ground }: AffairGround, time: TimeExpression): boolean {
  // In 15 days from another day than that of the article, or in the 14 days that the reader knows of, no day can be computed.
  if (time.type === "DURATION") {
    const at = ground.wordAt(time.start);
    const behind = ground.wordAt(time.end);
    return (
      !ground.parts(at).article &&
      ground.role(behind, "prep")?.value !== "min" &&
      dated(time, doc.published).date !== null
    );
  }
  return time.type !== "SET" && liesAhead(time, doc.published) && time.value !== "FUTURE_REF";
}

function complete(
  { ground, doc }: AffairGround,
  time: TimeExpression,
  kind: DeadlineKind,
  due: Span | null,
  setters: readonly string[],
  bound: readonly string[],
  rule: string,
): Deadline {
  const attribution = ground.attributionAt(ground.wordAt(time.start));
  return {
    ...dated(time, doc.published),
    kind,
    due,
    setters,
    bound,
    ultimatum: null,
    attribution,
    by: `affairs/${rule}`,
  };
}
