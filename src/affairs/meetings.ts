import type { Event, Meeting, MeetingChannel, Span } from "../document.ts";
import { spanAt } from "../events/ground.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { clauseEnd, sentenceAround, spanBetween, unbroken } from "./extent.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";
import { timeFrom } from "./when.ts";

/** Words `first` up to, not including, `last`. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Words behind a meeting in which its channel, level and agenda are looked for. */
const reach = 25;

/** Finds what the article tells of each meeting, call and visit beyond who met whom and when. */
export function findMeetings(doc: AffairDoc, lexicons: Lexicons): Meeting[] {
  const affairs = affairsOf(doc, lexicons);
  return doc.events.flatMap((event, index) =>
    event.type === "CONSULT" ? [meetingOf(affairs, event, index)] : [],
  );
}

/** Whether there is more to say of a meeting than that it was: for pages that list the events already. */
export function tellsMore({ channel, length, agenda, level }: Meeting): boolean {
  return length !== null || agenda !== null || level !== null || channel === "phone" || channel === "video";
}

function meetingOf(affairs: AffairGround, event: Event, index: number): Meeting {
  const { ground } = affairs;
  const at = ground.wordAt(event.trigger.start);
  const around = sentenceAround(affairs, at);
  const next = nextMeeting(affairs, at, around.last);
  const told = backReference(affairs, around.last);
  return {
    event: index,
    participants: [...event.actors, ...event.recipients].map((entity) => ({
      entity,
      role: roleOf(affairs, entity, around),
    })),
    channel: channelOf(affairs, event, Math.max(around.first, at - 6), next),
    length:
      lengthIn(affairs, around.first, next) ??
      (told === null ? null : lengthIn(affairs, told, sentenceAround(affairs, told).last)),
    agenda:
      agendaFrom(affairs, event, at, next) ??
      (told === null ? null : discussedFrom(affairs, told, sentenceAround(affairs, told).last)),
    level: levelFrom(affairs, at, Math.min(next, at + 8)),
    accounts: accountsOf(affairs, event, around),
    by: "affairs/meeting",
  };
}

/** The words of an office that the sentence gives somebody, or else the article. */
function roleOf({ doc }: AffairGround, id: string, { first, last }: Range): Span | null {
  const roles = doc.entities.find((one) => one.id === id)?.roles ?? [];
  const start = doc.words[first]!.start;
  const end = doc.words[last - 1]!.end;
  const role = roles.find((one) => one.start >= start && one.end <= end) ?? roles[0];
  return role ? { start: role.start, end: role.end } : null;
}

/** Where the next meeting of the sentence is told, or the sentence's end. */
function nextMeeting({ eventsAt, doc }: AffairGround, at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + reach); i++)
    if (eventsAt.get(i)?.some((k) => doc.events[k]!.type === "CONSULT")) return i;
  return Math.min(last, at + reach);
}

/** The beginning of the next sentence, where it speaks of the meeting again (وتناول الاجتماع …). */
function backReference(affairs: AffairGround, from: number): number | null {
  const { ground, doc } = affairs;
  if (from >= doc.words.length) return null;
  for (let i = from; i < Math.min(from + 4, doc.words.length); i++)
    if (isMeetingWord(affairs, i) && ground.parts(i).article && !affairs.eventsAt.has(i)) return from;
  return null;
}

function isMeetingWord({ ground }: AffairGround, index: number): boolean {
  return ground
    .senses(index)
    .some(({ entry, voice }) => entry.type === "CONSULT" && (voice === "noun" || voice === "masdar"));
}

function channelOf(affairs: AffairGround, event: Event, from: number, to: number): MeetingChannel | null {
  for (let i = from; i < to; i++) {
    const line = affairs.use(i, "line");
    if (line) return line.value as MeetingChannel;
  }
  return event.place === null ? null : "in-person";
}

/** دام ثلاث ساعات، استمر لمدة ساعتين. */
function lengthIn(affairs: AffairGround, from: number, to: number): Meeting["length"] {
  for (let i = from; i < to; i++) {
    if (affairs.use(i, "last")?.voice !== "verb") continue;
    const time = timeFrom(affairs, i + 1, Math.min(i + 6, to));
    if (time?.type === "DURATION") return { start: time.start, end: time.end, value: time.value };
  }
  return null;
}

function agendaFrom(affairs: AffairGround, event: Event, at: number, to: number): Span | null {
  const { ground, doc } = affairs;
  for (let i = at + 1; i < to; i++) {
    const agenda = affairs.use(i, "agenda");
    if (!agenda) continue;
    const first = i + agenda.length;
    return first < doc.words.length ? spanBetween(affairs, first, clauseEnd(affairs, first)) : null;
  }
  const discussed = discussedFrom(affairs, at, to);
  if (discussed) return discussed;
  // بحث الرئيس مع نظيره ملف الحدود: what follows the last of those who take part.
  if (affairs.use(at, "discuss")?.voice !== "verb") return null;
  let behind = at;
  for (let i = at + 1; i < to; i++)
    for (const { entity, last } of ground.mentionsAt.get(i) ?? [])
      if (event.actors.includes(entity) || event.recipients.includes(entity)) behind = last;
  return behind > at && behind < to ? subjectMatter(affairs, behind) : null;
}

/** What a verb of discussing behind the meeting says: تناول الأزمة، بحثا خلاله الأزمة. */
function discussedFrom(affairs: AffairGround, at: number, to: number): Span | null {
  for (let i = at + 1; i < to; i++) {
    const use = affairs.use(i, "discuss");
    if (use?.preposition !== "" || (use.voice === "masdar" && !isCarriedOut(affairs, i))) continue;
    let first = i + 1;
    while (
      first < to &&
      (affairs.use(first, "in-it") || (isMeetingWord(affairs, first) && affairs.ground.parts(first).article))
    )
      first++;
    return first < to ? subjectMatter(affairs, first) : null;
  }
  return null;
}

/** جرى خلال الاجتماع استعراض …: a masdar behind an empty verb. */
function isCarriedOut(affairs: AffairGround, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--)
    if (affairs.use(i, "carried-out")) return unbroken(affairs, i, index);
  return false;
}

/** The rest of a clause, where it begins with a noun and no name of somebody. */
function subjectMatter(affairs: AffairGround, from: number): Span | null {
  const { ground, doc } = affairs;
  let first = from;
  if (ground.role(first, "prep") && ["ila", "other"].includes(ground.role(first, "prep")!.value)) first++;
  const word = doc.words[first];
  if (
    word?.kind !== "arabic" ||
    ground.role(first, "prep") ||
    ground.covered(first) ||
    ground.role(first, "title")
  )
    return null;
  if (ground.mentionsAt.get(first)?.some(({ kind }) => kind === "person")) return null;
  return spanBetween(affairs, first, clauseEnd(affairs, first));
}

function levelFrom(affairs: AffairGround, at: number, to: number): Span | null {
  for (let i = at + 1; i < to; i++) {
    const level = affairs.use(i, "level");
    if (!level) continue;
    if (level.value === "one" || level.rest[0] !== "مستوي") return spanAt(affairs.ground, i, level.length);
    return spanBetween(affairs, i, Math.min(clauseEnd(affairs, i), i + 4));
  }
  return null;
}

/** The attributions that tell the meeting, or that one of its sides makes about it in the sentences behind it. */
function accountsOf({ ground, doc }: AffairGround, event: Event, around: Range): number[] {
  const sides = new Set([...event.actors, ...event.recipients]);
  for (const { id, roles } of doc.entities)
    if (roles.some(({ of }) => of !== null && sides.has(of))) sides.add(id);
  const sentence = doc.words[around.first]!.sentence;
  const until = doc.sentences[Math.min(sentence + 4, doc.sentences.length - 1)]!.end;
  const from = doc.words[around.first]!.start;
  return doc.attributions.flatMap(({ chain, content, cue }, index) => {
    const start = (cue ?? content[0])?.start ?? -1;
    if (index === event.attribution) return [index];
    if (start < from || start >= until) return [];
    const origin = chain[chain.length - 1] ?? [];
    if (!origin.some(({ entity }) => entity !== null && sides.has(entity))) return [];
    const meets = content.some((part) => {
      for (let i = ground.wordAt(part.start); i < doc.words.length && doc.words[i]!.start < part.end; i++)
        if (ground.senses(i).some(({ entry, voice }) => entry.type === "CONSULT" && voice !== "participle"))
          return true;
      return false;
    });
    return meets ? [index] : [];
  });
}
