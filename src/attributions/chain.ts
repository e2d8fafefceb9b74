import type { Party, Sentence } from "../document.ts";
import { firstWordAfter } from "../text/first-word.ts";
import { skipAsides } from "./asides.ts";
import { carriersBetween, leadingCarriers, passingCarriers } from "./carriers.ts";
import type { Cue } from "./cues.ts";
import type { Draft, Link, Place } from "./draft.ts";
import { frontedTalk } from "./fronted.ts";
import type { Ground } from "./ground.ts";
import { relaySource } from "./relay.ts";
import { readSource, type Source } from "./sources.ts";
import { innerSubject, mainSubject, pluralSubject, pronounParty, sentenceSpeaker } from "./speakers.ts";
import type { ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** How many sentences back the speaker may be whom a verb without a subject goes on quoting. */
const farthestSpeaker = 4;

/** Who speaks, with the carriers: the subject that is named, else the speaker that the reader supplies. Null: nobody does. */
export function chainFor(
  place: Place,
  cue: Cue,
  subject: Subject,
  start: ContentStart,
): readonly Link[] | null {
  const { ground, sentence, s, drafts, parent } = place;
  const { source } = subject;
  const before = lastSpeaker(drafts, cue, s);
  if (parent !== null) {
    if (source) return [source.parties];
    const inner = innerSubject(ground, drafts[parent]!.first, cue.word);
    return inner ? [inner] : null;
  }
  if (source) {
    if (source.same) {
      const known = drafts.findLast(({ attribution: { parent, chain }, sentence: told }) => {
        const origin = chain.at(-1)?.[0];
        return parent === null && (origin?.anonymous || (told >= s - 1 && isSomebody(ground, origin)));
      });
      if (known) {
        const { chain } = known.attribution;
        const through = carriersBetween(ground, source.last, start.regionEnd, source);
        return through.length > 0 ? [...through, chain.at(-1)!] : chain;
      }
    }
    const kept = keptChain(cue, source, s, before);
    if (kept) return kept;
    const quoted = relaySource(ground, subject.after, start.regionEnd);
    const parties = (start.shape === "clause" ? longer(ground, source, start.regionEnd) : source).parties;
    const carriers = [
      ...leadingCarriers(ground, cue, sentence),
      ...carriersBetween(ground, cue.word + cue.length, start.regionEnd, source),
    ];
    return quoted ? [parties, quoted.parties] : [...carriers, parties];
  }
  const paper = drafts.at(-1);
  if (paper?.sentence === s && paper.read === cue.word && cue.kind === "verb" && cue.conjunction === "")
    return paper.attribution.chain;
  const own = cue.kind === "participle" ? doerBefore(ground, cue) : null;
  if (own) return [own];
  if (cue.kind === "participle" && before?.sentence !== s) {
    const main =
      cue.number === "p"
        ? pluralSubject(ground, sentence.first, cue.word)
        : sentenceSpeaker(ground, sentence.first, cue.word, cue.gender);
    if (main) return [...passingCarriers(ground, sentence.first, cue.word), main];
  }
  const other = before?.sentence === s ? ofItsGender(ground, cue, before) : null;
  if (other) return [other];
  const described = describedBetween(ground, cue, start);
  const passed = described ? relaySource(ground, described.last, start.regionEnd) : null;
  if (described && passed) return [described.parties, passed.parties];
  if (described)
    return [...carriersBetween(ground, cue.word + cue.length, start.regionEnd, described), described.parties];
  if (cue.conjunction !== "" && cue.word > sentence.first && before?.sentence !== s) {
    const main = sentenceSpeaker(ground, sentence.first, cue.word);
    if (main) return [...carriersBetween(ground, sentence.first, cue.word, null), main];
  }
  const talk = cue.kind === "verb" ? frontedTalk(ground, cue.word, sentence.first) : null;
  if (talk !== null && before && s - before.sentence <= farthestSpeaker) {
    const through = carriersBetween(ground, talk, cue.word, null);
    if (through.length > 0) return [...through, before.attribution.chain.at(-1)!];
  }
  if (cue.frames.has("evidence") || !(talk !== null || continues(ground, cue, sentence))) return null;
  const topic =
    before?.sentence === s || cue.word === sentence.first
      ? null
      : readSource(ground, sentence.first, cue.word);
  if (topic?.parties.every((party) => party.entity !== null)) return [topic.parties];
  const anew = isAnew(cue, sentence) && before !== undefined && before.sentence < s - 1;
  const doer = anew || (before !== undefined && isCarrierOnly(ground, before)) ? doerOf(ground, s - 1) : null;
  if (doer) return [doer];
  if (!before || s - before.sentence > farthestSpeaker) {
    const main = mainSubject(ground, sentence.first, cue.word);
    if (main) return [main];
    if (isInside(ground, cue)) return [pluralSubject(ground, sentence.first, cue.word)];
    return cue.frames.has("go") ? [[{ entity: null, anonymous: false, start: null, end: null }]] : null;
  }
  const carriers = carriersBetween(ground, cue.word + cue.length, start.regionEnd, null);
  const chain = before.attribution.chain;
  const isNew = carriers.filter(
    (link) => !chain.some((known) => known.some((party) => party.entity === link[0]!.entity)),
  );
  return [...isNew, ...chain];
}

/** تقريرا اقترح فيه كذا, رسالة قالوا من خلالها إن …: a paper that the sentence tells of. */
function isInside(ground: Ground, cue: Cue): boolean {
  const inside = ground.hit(cue.word + 1, "particle")?.value === "inside";
  return (
    inside && cue.kind === "verb" && cue.conjunction === "" && ground.words[cue.word - 1]?.kind === "arabic"
  );
}

/** هدد التنظيم بكذا فيما هاجمت الكتل … متهمة …: behind another one's words, the subject of the verb that the participle agrees with. */
function ofItsGender(ground: Ground, cue: Cue, before: Draft): Link | null {
  if (
    cue.kind !== "participle" ||
    cue.number !== "s" ||
    before.gender === null ||
    before.gender === cue.gender
  )
    return null;
  for (let k = cue.word - 1; k >= before.last; k--) {
    const verb = ground
      .cues(k)
      .some((one) => one.kind === "verb" && one.gender === cue.gender && !one.doubtful);
    const source = verb
      ? (readSource(ground, k + 1, cue.word) ?? pronounParty(ground, k + 1, cue.word))
      : null;
    if (source) return source.parties;
  }
  return null;
}

/** وأشاد ب…: opens its sentence, and is no verb that only carries on what was said. */
function isAnew(cue: Cue, sentence: Sentence): boolean {
  return cue.kind === "verb" && cue.number === "s" && cue.word === sentence.first && !cue.frames.has("go");
}

/** …، حسب الوكالة: told by an agency, of what nobody in the article says. */
function isCarrierOnly(
  ground: Ground,
  { trailing, attribution: { chain, cue }, last, first }: Draft,
): boolean {
  const told = cue !== null && first === last && !trailing;
  return (
    told && chain.length === 1 && chain[0]!.every(({ entity }) => entity !== null && ground.isMedium(entity))
  );
}

/** وقام فلان بزيارة …: the person right behind the verb that opens a sentence. */
function doerOf(ground: Ground, s: number): Link | null {
  const { first, last } = ground.sentences[s]!;
  const at = first + 1;
  const opens = ground.segment(first).class === "past" && ground.cues(first).length === 0;
  const titled = ground.title(at)?.joined === false;
  const mention = ground.named(at)?.mentions[0];
  if (!opens || !(titled || (mention?.form === "name" && mention.start === ground.words[at]!.start)))
    return null;
  const parties = readSource(ground, at, last)?.parties;
  const [party] = parties ?? [];
  if (parties?.length !== 1 || party?.entity == null || ground.typeOf(party.entity) !== "person") return null;
  return [{ entity: party.entity, anonymous: false, start: null, end: null }];
}

/** وهو ما نفته بانكوك مؤكدة أن …: the subject right before a participle, behind a verb that reports nothing itself. */
function doerBefore(ground: Ground, cue: Cue): Link | null {
  for (let k = cue.word - 1; k >= cue.word - 4 && ground.words[k]?.kind === "arabic"; k--) {
    const named = ground.named(k);
    if (named?.last !== cue.word) continue;
    const verb = ground.cues(k - 1).some((one) => one.kind === "verb" && one.pronoun !== "");
    return verb
      ? named.mentions.map(({ entity }) => ({ entity, anonymous: false, start: null, end: null }))
      : null;
  }
  return null;
}

/** أكد مكتب مدعي عام المدينة أن …: where a clause follows, a described body is described by all nouns before it. */
function longer(ground: Ground, source: Source, that: number): Source {
  const [party] = source.parties;
  if (source.parties.length > 1 || party?.entity !== null || party.anonymous) return source;
  const whole = pronounParty(ground, source.first, that);
  if (!whole || whole.last <= source.last) return source;
  for (let k = source.last; k < whole.last; k++)
    if (ground.afterTime(k) > k || ground.hit(k, "particle")) return source;
  return whole.last === that || ground.words[whole.last]!.kind === "mark" ? whole : source;
}

/** وتابع فلان: the same speaker going on keeps the carriers of the talk. */
function keptChain(cue: Cue, source: Source, s: number, before: Draft | undefined): readonly Link[] | null {
  const entity = source.parties.length === 1 ? source.parties[0]!.entity : null;
  const origin = before?.attribution.chain.at(-1);
  if (
    !before ||
    entity === null ||
    !cue.frames.has("go") ||
    cue.frames.has("anew") ||
    cue.act !== "state" ||
    cue.conjunction === ""
  )
    return null;
  if (s - before.sentence > 1 || origin?.length !== 1 || origin[0]!.entity !== entity) return null;
  return [...before.attribution.chain.slice(0, -1), source.parties];
}

/** وأضاف, ثم قال, مضيفا: a left-out subject is the last speaker's where the verb opens its sentence or is joined to what was said. */
function continues(ground: Ground, cue: Cue, sentence: Sentence): boolean {
  if (cue.kind === "participle" || cue.conjunction !== "" || cue.word === sentence.first) return true;
  if (ground.hit(cue.word + 1, "particle")?.value === "inside") return true;
  if (cue.frames.has("go") && ground.words[cue.word + 1]?.form === ":") return true;
  const previous = ground.hit(cue.word - 1, "negation") ? cue.word - 2 : cue.word - 1;
  if (previous < sentence.first) return true;
  if (ground.words[previous]!.fold === "ان" && (cue.frames.has("go") || ground.hit(previous - 1, "before")))
    return true;
  if (ground.hit(previous - 1, "turn")?.length === 2) return true;
  if (ground.words[previous]!.form === "،" && isFronted(ground, sentence.first)) return true;
  return (
    ["turn", "break", "particle", "when"].some((name) => ground.hit(previous, name)) ||
    ground.words[previous]!.fold === "ثم"
  );
}

/** وعن موقفه من ذلك، أوضح أن …: the sentence opens with a preposition, and the verb comes behind its comma. */
function isFronted(ground: Ground, first: number): boolean {
  return ground.hit(first, "preposition") !== null || ground.hit(first, "break") !== null;
}

/** The last one who spoke in the outlet's own text; where there is one near, the last that agrees with the verb in gender and number. */
function lastSpeaker(drafts: readonly Draft[], cue: Cue, s: number): Draft | undefined {
  const speaks = ({ attribution: { parent, cue, chain } }: Draft): boolean =>
    parent === null && cue !== null && chain.length > 0;
  const plural = cue.number === "p";
  const gender = cue.kind === "verb" && cue.number === "s" ? cue.gender : null;
  const agrees = (draft: Draft): boolean =>
    plural
      ? areMany(draft.attribution.chain.at(-1)!)
      : (draft.gender === null || gender === null || draft.gender === gender) &&
        !(gender === "m" && areCounted(draft.attribution.chain.at(-1)!));
  for (let i = drafts.length - 1; i >= 0 && s - drafts[i]!.sentence <= farthestSpeaker; i--)
    if (speaks(drafts[i]!) && agrees(drafts[i]!)) return drafts[i];
  return drafts.findLast(speaks);
}

/** أحد مساعديه, قائد كذا: described, and a person. */
function isSomebody(ground: Ground, party: Party | undefined): boolean {
  if (!party || party.entity !== null || party.start === null) return false;
  const k = firstWordAfter(ground.words, party.start);
  return ground.title(k) !== null || ground.hit(k, "quantity") !== null;
}

/** عدد من المراقبين, خبراء: people by number, with whom no masculine singular goes on. */
function areCounted(link: Link): boolean {
  return (
    link.length === 1 && link[0]!.anonymous && link[0]!.kind !== undefined && link[0]!.count === undefined
  );
}

function areMany(link: Link): boolean {
  return link.length > 1 || (link[0]!.anonymous && link[0]!.count !== 1);
}

/** قالت الشرطة إن …: words between a verb and أن that no list knows are its speaker all the same. */
function describedBetween(ground: Ground, cue: Cue, start: ContentStart): Source | null {
  if (cue.frames.has("hearer")) return null;
  if (cue.kind !== "verb" || start.shape === "noun" || cue.number === "p" || cue.number === "d") return null;
  let from = skipAsides(ground, cue.word + cue.length, start.regionEnd);
  while (from < start.regionEnd && (ground.hit(from, "particle") || ground.afterTime(from) > from))
    from = Math.max(from + 1, ground.afterTime(from));
  return pronounParty(ground, from, start.regionEnd);
}
