import type { Attribution, Sentence, Span } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { certaintyOf } from "./certainty.ts";
import { carriersBetween, type Link, nominalSource, quotedSource } from "./chain.ts";
import { channelBetween, listenerBetween } from "./circumstances.ts";
import { endOfContent, type Shape, spanOf, trimMarks } from "./content.ts";
import {
  type ContentStart,
  findContentStart,
  opensQuotation,
  ownPrepositions,
  skipAsides,
} from "./content-start.ts";
import type { Cue } from "./cues.ts";
import { type Ground, groundOf, type Layers } from "./ground.ts";
import { canReport } from "./position.ts";
import { quotesWithin } from "./quotes.ts";
import { briefly, readSource, type Source } from "./sources.ts";
import { innerSubject, mainSubject, pluralSubject, pronounParty } from "./speakers.ts";
import { findSubject, type Subject } from "./subject.ts";

/** An attribution with the words of its content, while the rest of the article is still to be read. */
interface Draft {
  readonly attribution: Attribution;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Words before this one belong to the cue's source, listener and channel, and are no cues of their own. */
  readonly read: number;
  /** An agency named behind the content carries it. */
  readonly trailing: boolean;
}

/**
 * Finds who says (denies, demands, believes …) what, on whose authority: cue by cue through each sentence, each with its
 * source, its content and the bodies that carry it. Sources left out are the last speaker's.
 */
export function findAttributions(doc: Layers, lexicons: Lexicons): Attribution[] {
  const ground = groundOf(doc, lexicons);
  const drafts: Draft[] = [];
  doc.sentences.forEach((sentence, s) => {
    const headline = readHeadline(ground, sentence, s);
    if (headline) drafts.push(headline);
    for (let k = sentence.first; k < sentence.last; k++) {
      for (const cue of ground.cues(k)) {
        if (carriedBefore(drafts, s, cue)) continue;
        const draft = readCue(ground, cue, sentence, s, drafts);
        if (!draft) continue;
        drafts.push(draft);
        k = Math.max(cue.word + cue.length, draft.read) - 1;
        break;
      }
    }
  });
  return drafts
    .map((draft) => draft.attribution)
    .map((one) => ({ ...one, quotes: quotesWithin(ground, one.content) }));
}

/** A trailing source that already carries an attribution of its sentence makes none of its own. */
function carriedBefore(drafts: readonly Draft[], s: number, cue: Cue): boolean {
  return (
    cue.kind === "nominal" &&
    drafts.some((draft) => draft.sentence === s && draft.trailing && draft.last <= cue.word)
  );
}

/** الأمم المتحدة: النازحون …: a headline that gives the source before a colon. */
function readHeadline(ground: Ground, sentence: Sentence, s: number): Draft | null {
  if (!sentence.headline || sentence.last - sentence.first > 30) return null;
  const source = readSource(ground, sentence.first, sentence.last);
  if (!source || ground.words[source.last]?.form !== ":" || source.last + 1 >= sentence.last) return null;
  const last = trimMarks(ground, source.last + 1, sentence.last);
  if (last <= source.last + 1) return null;
  return {
    attribution: {
      cue: null,
      act: "state",
      chain: [source.parties],
      addressee: null,
      channel: null,
      content: [spanOf(ground, source.last + 1, last)],
      quotes: [],
      certainty: certaintyOf(ground, null, false, source.last + 1, last),
      parent: null,
      by: "attributions/headline",
    },
    sentence: s,
    first: source.last + 1,
    last,
    read: source.last + 1,
    trailing: false,
  };
}

function readCue(
  ground: Ground,
  cue: Cue,
  sentence: Sentence,
  s: number,
  drafts: readonly Draft[],
): Draft | null {
  const parent = innermost(drafts, cue.word);
  if (!canReport(ground, cue, sentence, parent !== null)) return null;
  const clause = parent === null ? sentence.first : drafts[parent]!.first;
  const end = parent === null ? sentence.last : drafts[parent]!.last;
  if (cue.kind === "nominal") return parent === null ? readNominal(ground, cue, sentence, s) : null;
  if (cue.kind === "masdar") return readMasdar(ground, cue, s, end, drafts, parent);
  let subject = findSubject(ground, cue, clause, end);
  const relayed = cue.frames.has("relay") ? readRelay(ground, cue, subject, s, end) : null;
  if (relayed) return finish(relayed, drafts, parent);
  let start = findContentStart(ground, cue, subject.after, end, subject.source !== null);
  if (
    !start &&
    subject.order === "behind" &&
    subject.source?.parties.every((party) => party.entity === null)
  ) {
    const source = briefly(ground, subject.source, ownPrepositions(cue));
    subject = { ...subject, source, after: source.last };
    start = findContentStart(ground, cue, subject.after, end, true);
  }
  if (!start) return parent === null ? readQuotationBefore(ground, cue, subject, sentence, s) : null;
  const chain = chainFor(ground, cue, subject, start, sentence, s, drafts, parent);
  if (!chain) return null;
  const last = endOfContent(ground, start.word, end, start.shape);
  if (last <= start.word) return null;
  const trailing = parent === null ? trailingCarriers(ground, last, sentence) : [];
  const draft = draftOf(ground, cue, [...trailing, ...chain], start, last, subject, s);
  return finish({ ...draft, trailing: trailing.length > 0 }, drafts, parent);
}

/** The draft whose content holds the word, the innermost one. */
function innermost(drafts: readonly Draft[], word: number): number | null {
  for (let i = drafts.length - 1; i >= 0; i--)
    if (drafts[i]!.first <= word && word < drafts[i]!.last) return i;
  return null;
}

function finish(draft: Draft, drafts: readonly Draft[], parent: number | null): Draft {
  if (parent === null) return draft;
  const chain = [...drafts[parent]!.attribution.chain, ...draft.attribution.chain];
  return { ...draft, attribution: { ...draft.attribution, parent, chain } };
}

function draftOf(
  ground: Ground,
  cue: Cue,
  chain: readonly Link[],
  start: ContentStart,
  last: number,
  subject: Subject,
  s: number,
): Draft {
  const region = [cue.word + cue.length, start.regionEnd] as const;
  return {
    attribution: {
      cue: { start: cue.start, end: cue.end },
      act: cue.act,
      chain,
      addressee: start.addressee ?? listenerBetween(ground, ...region),
      channel: channelBetween(ground, ...region),
      content: [spanOf(ground, start.word, last, start.start)],
      quotes: [],
      certainty: certaintyOf(ground, cue, subject.negated, start.word, last),
      parent: null,
      by: cue.by,
    },
    sentence: s,
    first: start.word,
    last,
    read: start.regionEnd,
    trailing: false,
  };
}

/** Who speaks, with the carriers: the subject that is named, else the speaker that the reader supplies. Null: nobody does. */
function chainFor(
  ground: Ground,
  cue: Cue,
  subject: Subject,
  start: ContentStart,
  sentence: Sentence,
  s: number,
  drafts: readonly Draft[],
  parent: number | null,
): readonly Link[] | null {
  const { source } = subject;
  const before = lastSpeaker(drafts, cue.number === "p", s);
  if (parent !== null) {
    if (source) return [source.parties];
    const inner = innerSubject(ground, drafts[parent]!.first, cue.word);
    return inner ? [inner] : null;
  }
  if (source) {
    if (source.same) {
      const known = drafts.findLast(
        (draft) => draft.attribution.parent === null && draft.attribution.chain.at(-1)?.[0]?.anonymous,
      );
      if (known) return known.attribution.chain;
    }
    const kept = keptChain(cue, source, s, before);
    if (kept) return kept;
    const quoted = relaySource(ground, subject.after, start.regionEnd);
    const carriers = [
      ...leadingCarriers(ground, cue, sentence),
      ...carriersBetween(ground, cue.word + cue.length, start.regionEnd, source),
    ];
    return quoted ? [source.parties, quoted.parties] : [...carriers, source.parties];
  }
  if (cue.kind === "participle" && before?.sentence !== s) {
    const main =
      cue.number === "p"
        ? pluralSubject(ground, sentence.first, cue.word)
        : mainSubject(ground, sentence.first, cue.word);
    if (main) return [main];
  }
  const described = describedBetween(ground, cue, start);
  if (described)
    return [...carriersBetween(ground, cue.word + cue.length, start.regionEnd, described), described.parties];
  if (!continues(ground, cue, sentence)) return null;
  if (!before || s - before.sentence > farthestSpeaker) {
    const main = mainSubject(ground, sentence.first, cue.word);
    return main ? [main] : null;
  }
  const carriers = carriersBetween(ground, cue.word + cue.length, start.regionEnd, null);
  const chain = before.attribution.chain;
  const isNew = carriers.filter(
    (link) => !chain.some((known) => known.some((party) => party.entity === link[0]!.entity)),
  );
  return [...isNew, ...chain];
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

/** How many sentences back the speaker may be whom a verb without a subject goes on quoting. */
const farthestSpeaker = 4;

/** وأضاف, ثم قال, مضيفا: a left-out subject is the last speaker's where the verb opens its sentence or is joined to what was said. */
function continues(ground: Ground, cue: Cue, sentence: Sentence): boolean {
  if (cue.kind === "participle" || cue.conjunction !== "" || cue.word === sentence.first) return true;
  const previous = cue.word - 1;
  if (cue.frames.has("go") && ground.words[previous]!.fold === "ان") return true;
  return (
    ["turn", "break", "particle"].some((name) => ground.hit(previous, name)) ||
    ground.words[previous]!.fold === "ثم"
  );
}

/** The last one who spoke in the outlet's own text; for a plural verb the last who may be many, where there is one near. */
function lastSpeaker(drafts: readonly Draft[], plural: boolean, s: number): Draft | undefined {
  const speakers = drafts.filter(
    ({ attribution }) =>
      attribution.parent === null && attribution.cue !== null && attribution.chain.length > 0,
  );
  const many = plural
    ? speakers.findLast(
        (draft) => s - draft.sentence <= farthestSpeaker && areMany(draft.attribution.chain.at(-1)!),
      )
    : undefined;
  return many ?? speakers.at(-1);
}

function areMany(link: Link): boolean {
  return link.length > 1 || (link[0]!.anonymous && link[0]!.count !== 1);
}

/** قالت الشرطة إن …: words between a verb and أن that no list knows are its speaker all the same. */
function describedBetween(ground: Ground, cue: Cue, start: ContentStart): Source | null {
  if (cue.kind !== "verb" || start.shape === "noun" || cue.number === "p" || cue.number === "d") return null;
  return pronounParty(ground, skipAsides(ground, cue.word + cue.length, start.regionEnd), start.regionEnd);
}

/** أوردت صحيفة …، نقلا عن مسؤولين، أن …: whom the speaker quotes. */
function relaySource(ground: Ground, from: number, end: number): Source | null {
  for (let k = from; k < end; k++) {
    const relay = ground.cues(k).find((cue) => cue.kind === "nominal" && cue.frames.has("relay"));
    if (relay) return readSource(ground, k + relay.length, end);
  }
  return null;
}

/** نقلت رويترز عن ثلاثة مصادر أن / قولهم إن / دعوتهم إلى: the carrier, whom it quotes, and what kind of saying it was. */
function readRelay(ground: Ground, cue: Cue, subject: Subject, s: number, end: number): Draft | null {
  const quoted = quotedSource(ground, subject.after, Math.min(end, subject.after + 12));
  if (!quoted) return null;
  const chain = subject.source ? [subject.source.parties, quoted.parties] : [quoted.parties];
  for (let k = quoted.last; k < Math.min(end, quoted.last + 14); k++) {
    const saying = ground.cues(k).find((one) => one.kind === "masdar" && one.pronoun !== "");
    if (!saying) continue;
    const start = findContentStart(ground, saying, k + 1, end);
    if (!start) return null;
    const last = endOfContent(ground, start.word, end, start.shape);
    const draft = draftOf(
      ground,
      { ...cue, act: saying.act },
      chain,
      { ...start, regionEnd: quoted.last },
      last,
      subject,
      s,
    );
    return last > start.word ? draft : null;
  }
  const start = findContentStart(ground, cue, quoted.last, end);
  if (!start) return null;
  const last = endOfContent(ground, start.word, end, start.shape);
  return last > start.word ? draftOf(ground, cue, chain, start, last, subject, s) : null;
}

/** تأكيد بيسكوف أن …: a verbal noun reports only with its speaker and أن right behind it. */
function readMasdar(
  ground: Ground,
  cue: Cue,
  s: number,
  end: number,
  drafts: readonly Draft[],
  parent: number | null,
): Draft | null {
  if (cue.pronoun !== "") return null;
  const source = readSource(ground, cue.word + 1, Math.min(end, cue.word + 18));
  if (!source?.parties.some((party) => party.entity !== null)) return null;
  const that = ["،", "("].includes(ground.words[source.last]?.form ?? "")
    ? skipAsides(ground, source.last, end)
    : source.last;
  if (!ground.hit(that, "that") || that + 1 >= end) return null;
  const start: ContentStart = {
    word: that + 1,
    start: ground.words[that + 1]!.start,
    shape: "clause",
    regionEnd: that,
    addressee: null,
  };
  const last = endOfContent(ground, start.word, end, "clause");
  if (last <= start.word) return null;
  const subject: Subject = { source, after: source.last, negated: false, order: "behind" };
  return finish(draftOf(ground, cue, [source.parties], start, last, subject, s), drafts, parent);
}

/** «…»، قال فلان: what was said stands before its cue. */
function readQuotationBefore(
  ground: Ground,
  cue: Cue,
  subject: Subject,
  sentence: Sentence,
  s: number,
): Draft | null {
  if (!subject.source || subject.order !== "behind" || !cue.frames.has("quote")) return null;
  let k = cue.word - 1;
  if (k >= sentence.first && ground.words[k]!.form === "،") k--;
  const quotation = k >= sentence.first ? ground.quotation(k) : null;
  if (!quotation?.closed || quotation.end !== ground.words[k]!.end) return null;
  let first = k;
  while (first > sentence.first && ground.words[first - 1]!.start >= quotation.start) first--;
  if (k - first < 3) return null;
  const start: ContentStart = {
    word: first,
    start: quotation.start,
    shape: "quote",
    regionEnd: subject.after,
    addressee: null,
  };
  const draft = draftOf(ground, cue, [subject.source.parties], start, k + 1, subject, s);
  const more = skipAsides(ground, subject.after, sentence.last);
  if (more < sentence.last && opensQuotation(ground, more)) {
    const last = endOfContent(ground, more, sentence.last, "quote");
    const content: Span[] = [...draft.attribution.content, spanOf(ground, more, last)];
    return { ...draft, attribution: { ...draft.attribution, content } };
  }
  return draft;
}

/** بحسب مصدر مطلع، فإن … at the head of its clause, … بحسب مصدر مطلع behind it. */
function readNominal(ground: Ground, cue: Cue, sentence: Sentence, s: number): Draft | null {
  const source = nominalSource(ground, cue, sentence.last);
  if (!source) return null;
  if (ground.cues(source.last).some((one) => one.kind === "verb")) return null;
  const subject: Subject = { source, after: source.last, negated: false, order: "behind" };
  const leads = cue.word === sentence.first || ["،", "؛"].includes(ground.words[cue.word - 1]!.form);
  const comma =
    leads && cue.word <= sentence.first + 6 ? commaAfter(ground, source.last, sentence.last) : null;
  if (comma !== null && cue.word === sentence.first) {
    let word = comma + 1;
    while (
      word < sentence.last &&
      (ground.hit(word, "that") || ["فان", "فانه", "فانها"].includes(ground.words[word]!.fold))
    )
      word++;
    if (word >= sentence.last) return null;
    if (ground.cues(word).some((one) => one.kind === "verb" && readSource(ground, word + 1, sentence.last)))
      return null;
    const start: ContentStart = {
      word,
      start: ground.words[word]!.start,
      shape: "clause",
      regionEnd: comma,
      addressee: null,
    };
    const last = endOfContent(ground, word, sentence.last, "clause");
    return last > word ? draftOf(ground, cue, [source.parties], start, last, subject, s) : null;
  }
  const first = clauseBefore(ground, cue.word, sentence.first);
  const last = trimMarks(ground, first, cue.word);
  if (last - first < 2) return null;
  const shape: Shape = "clause";
  const start: ContentStart = {
    word: first,
    start: ground.words[first]!.start,
    shape,
    regionEnd: cue.word,
    addressee: null,
  };
  const draft = draftOf(ground, cue, [source.parties], start, last, subject, s);
  return { ...draft, first: cue.word, last: cue.word };
}

function commaAfter(ground: Ground, from: number, end: number): number | null {
  for (let k = from; k < Math.min(end, from + 14); k++) {
    const { form } = ground.words[k]!;
    if (form === "،" || form === ":") return k;
    if (/^فان(ه|ها)?$/.test(ground.words[k]!.fold)) return k - 1;
  }
  return null;
}

/** The clause that a trailing source belongs to opens behind the last break or stop before it. */
function clauseBefore(ground: Ground, word: number, first: number): number {
  for (let k = word - 2; k > first; k--) {
    if (ground.words[k]!.form === "؛") return k + 1;
    const turn = ground.hit(k, "break");
    if (turn && ground.words[k - 1]!.form === "،") return k + turn.length;
  }
  return first;
}

/** وبحسب رويترز قال فلان: an agency named before the verb carries what it says. */
function leadingCarriers(ground: Ground, cue: Cue, sentence: Sentence): Link[] {
  const nominal = ground.cues(sentence.first).find((one) => one.kind === "nominal");
  const source = nominal ? nominalSource(ground, nominal, cue.word) : null;
  if (!source?.parties.every((party) => party.entity !== null && ground.isMedium(party.entity))) return [];
  return cue.word - source.last <= 1 ? [source.parties] : [];
}

/** … بحسب ما نقلته وكالة …: an agency named behind the content carries it. */
function trailingCarriers(ground: Ground, last: number, sentence: Sentence): Link[] {
  let k = last;
  while (k < sentence.last && k <= last + 1 && ground.words[k]!.kind === "mark") k++;
  const cue = k < sentence.last ? ground.cues(k).find((one) => one.kind === "nominal") : undefined;
  if (!cue) return [];
  const source = nominalSource(ground, cue, sentence.last);
  return source?.parties.every((party) => party.entity !== null && ground.isMedium(party.entity))
    ? [source.parties]
    : [];
}
