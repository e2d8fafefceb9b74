import type { Sentence, Span } from "../document.ts";
import { carriersBetween } from "./carriers.ts";
import { clauseBefore } from "./clause-before.ts";
import { endOfContent, type Shape, spanOf, trimMarks } from "./content.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Link, type Place } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { nominalSource } from "./nominal-source.ts";
import { relaySource } from "./relay.ts";
import { readSource, type Source } from "./sources.ts";
import { mainSubject, pronounParty } from "./speakers.ts";
import type { ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** بحسب مصدر مطلع، فإن … at the head of its clause, … بحسب مصدر مطلع behind it. */
export function readNominal(place: Place, cue: Cue): Draft | null {
  const { ground, sentence } = place;
  if (cue.frames.has("own")) return null;
  const source = cue.frames.has("back")
    ? writerOf(place, cue)
    : (nominalSource(ground, cue, sentence.last) ?? unknownPaper(ground, cue, sentence.last));
  if (!source) return null;
  const next = ground.cues(source.last);
  const verb = next.some((one) => one.kind === "verb") && !next.some((one) => one.kind === "nominal");
  if (cue.word === sentence.first && verb) return null;
  const links = chainOf(ground, cue, source, sentence.last);
  const subject: Subject = { source, after: source.last, negated: false, order: "behind" };
  const that = thatBehind(ground, source.last, sentence.last);
  if (that !== null) {
    const start: ContentStart = {
      word: that + 1,
      start: ground.words[that + 1]!.start,
      shape: "clause",
      regionEnd: that,
      addressee: null,
    };
    const last = endOfContent(ground, that + 1, sentence.last, "clause");
    return last > that + 1 ? draftOf(place, cue, links, start, last, subject) : null;
  }
  const leads = cue.word === sentence.first || ["،", "؛"].includes(ground.words[cue.word - 1]!.form);
  const comma =
    leads && cue.word <= sentence.first + 6
      ? (commaAfter(ground, source.last, sentence.last) ?? behindSource(ground, cue, source, sentence))
      : afterJoined(ground, cue, source, sentence);
  if (comma !== null && (cue.word === sentence.first || isJoined(ground, cue))) {
    let word = comma + 1;
    while (
      word < sentence.last &&
      (ground.hit(word, "that") || ["فان", "فانه", "فانها"].includes(ground.words[word]!.fold))
    )
      word++;
    if (word >= sentence.last) return null;
    const passed = relaySource(ground, source.last, comma) !== null;
    const verb = ground.cues(word).some((one) => one.kind === "verb");
    if (verb && !passed && readSource(ground, word + 1, sentence.last)) return null;
    const start: ContentStart = {
      word,
      start: ground.words[word]!.start,
      shape: "clause",
      regionEnd: comma,
      addressee: null,
    };
    const last = endOfContent(ground, word, sentence.last, "clause");
    return last > word ? draftOf(place, cue, links, start, last, subject) : null;
  }
  if (cue.word === sentence.first) return null;
  const first = clauseBefore(ground, cue.word, sentence.first);
  const tied = ground.hit(cue.word - 1, "break")?.value === "noun" ? cue.word - 1 : cue.word;
  const last = trimMarks(ground, first, tied);
  if (last - first < 2 || (last - first === 2 && ground.hit(last - 1, "pointer"))) return null;
  const shape: Shape = "clause";
  const start: ContentStart = {
    word: first,
    start: ground.words[first]!.start,
    shape,
    regionEnd: cue.word,
    addressee: null,
  };
  const draft = draftOf(place, cue, links, start, last, subject);
  const around = last - first < 4 ? goingOn(ground, source.last, sentence) : null;
  const content = around ? [...draft.attribution.content, around] : draft.attribution.content;
  return {
    ...draft,
    attribution: { ...draft.attribution, content },
    first: cue.word,
    last: cue.word,
    read: source.last,
  };
}

/** وتتابع تونس، وفق البيان، تدهور الأوضاع: the clause that a source interrupts goes on behind its comma. */
function goingOn(ground: Ground, comma: number, sentence: Sentence): Span | null {
  const from = comma + 1;
  if (ground.words[comma]?.form !== "،" || from >= sentence.last) return null;
  const last = endOfContent(ground, from, sentence.last, "clause");
  return last > from ? spanOf(ground, from, last) : null;
}

/** بحسب ما نقلته وكالة … عن مسؤول, بحسب سكان اتصلت بهم وكالة …: the carrier before the one whom it quotes. */
function chainOf(ground: Ground, cue: Cue, source: Source, end: number): Link[] {
  const relays = (k: number): boolean => ground.cues(k).some((one) => one.frames.has("relay"));
  for (let k = cue.word + cue.length; k < source.first; k++) {
    if (!relays(k) || ground.words[source.last]?.fold !== "عن") continue;
    const quoted = readSource(ground, source.last + 1, end);
    if (quoted) return [source.parties, quoted.parties];
  }
  const quoted = relaySource(ground, source.last, Math.min(end, source.last + 4));
  if (quoted) return [source.parties, quoted.parties];
  const told = ground.hit(cue.word + cue.length, "what")
    ? carriersBetween(ground, source.last, Math.min(end, source.last + 2), source)
    : [];
  if (told.length > 0) return [...told, source.parties];
  const asked = source.parties.some((party) => party.anonymous) ? askedBy(ground, source, end) : null;
  return asked ? [asked, source.parties] : [source.parties];
}

/** سكان اتصلت بهم فرانس برس: the agency that asked, behind a preposition with the pronoun of those asked. */
function askedBy(ground: Ground, source: Source, end: number): Link | null {
  for (let k = source.first + 1; k < Math.min(end, source.last + 6); k++) {
    if (ground.words[k]!.kind === "mark") return null;
    const mention = ground.named(k)?.mentions[0];
    if (!mention || !ground.isMedium(mention.entity)) continue;
    const before = ground.segment(ground.hit(k - 1, "medium") ? k - 2 : k - 1);
    if (before.enclitic === "") return null;
    return [{ entity: mention.entity, anonymous: false, start: mention.start, end: mention.end }];
  }
  return null;
}

/** رد فلان بكتاب جاء فيه أن …: what stands in a paper is said by the one who sent it. */
function writerOf({ ground, sentence }: Place, cue: Cue): Source | null {
  const parties = mainSubject(ground, sentence.first, cue.word);
  const last = cue.word + cue.length;
  return parties && { parties, first: last, last, same: false };
}

/** وجاء في الرسالة أن …, وحسب الجزء الأخير من الرسالة، فإن …: words that no list knows, right up to أن, a colon or فإن. */
function unknownPaper(ground: Ground, cue: Cue, end: number): Source | null {
  const from = cue.word + cue.length;
  const source = from < end ? pronounParty(ground, from, end) : null;
  if (!source) return null;
  const leads = ground.hit(source.last, "that") !== null || ground.words[source.last]?.form === ":";
  for (let k = source.last; !leads && k < Math.min(end, source.last + 10); k++)
    if (/^فان(ه|ها|هم)?$/.test(ground.words[k]!.fold)) return source;
  return leads ? source : null;
}

/** وجاء في بيان الوزارة أن …: what is reported follows with أن, before any pause. */
function thatBehind(ground: Ground, from: number, end: number): number | null {
  for (let k = from; k < Math.min(end - 1, from + 8); k++) {
    if (ground.hit(k, "that")) return k;
    if (ground.words[k]!.kind === "mark" || ground.cues(k).some((one) => one.kind === "verb")) return null;
  }
  return null;
}

/** …، وبحسب البيان، أغرى رجل …: joined by و behind a comma, the source leads what comes behind its own comma. */
function isJoined(ground: Ground, cue: Cue): boolean {
  return cue.conjunction === "و" && ground.words[cue.word - 1]?.form === "،";
}

function afterJoined(ground: Ground, cue: Cue, source: Source, sentence: Sentence): number | null {
  return isJoined(ground, cue) ? commaAfter(ground, source.last, sentence.last) : null;
}

/** وبحسب الوكالة يهدف المشروع …: no comma, the outlet's verb right behind the source; the word before it stands for the comma. */
function behindSource(ground: Ground, cue: Cue, source: Source, sentence: Sentence): number | null {
  let k = source.last;
  while (k < sentence.last && ground.isDemonym(k) && ground.words[k]!.fold.startsWith("ال")) k++;
  const next = ground.words[k];
  if (cue.word !== sentence.first || k + 3 > sentence.last || next?.kind !== "arabic") return null;
  if (ground.hit(k, "preposition") || ground.hit(k, "relative")) return null;
  return /^(ي|ت|ف|سي|ست)/.test(next.fold) && !ground.named(k) ? k - 1 : null;
}

/** The comma that closes the source; بحسب صحيفة …، نقلا عن مصدر …، …: behind whom it quotes. */
function commaAfter(ground: Ground, from: number, end: number): number | null {
  for (let k = from; k < Math.min(end, from + 14); k++) {
    const { form } = ground.words[k]!;
    const relays = ground.cues(k + 1).some((one) => one.kind === "nominal" && one.frames.has("relay"));
    if (form === "،" && relays) return commaAfter(ground, k + 2, end);
    if (form === "،" && ground.hit(k + 1, "relative")) return commaAfter(ground, k + 2, end);
    if (form === "،" || form === ":") return k;
    if (/^فان(ه|ها)?$/.test(ground.words[k]!.fold)) return k - 1;
  }
  return null;
}
