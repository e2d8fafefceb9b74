import type { Attribution, Party, Sentence, Span } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { skipAsides } from "./asides.ts";
import { trailingCarriers } from "./carriers.ts";
import { certaintyOf } from "./certainty.ts";
import { chainFor } from "./chain.ts";
import { listenerBetween } from "./circumstances.ts";
import { clauseBefore } from "./clause-before.ts";
import { opensQuotation } from "./clause-start.ts";
import { endOfContent, spanOf, trimMarks } from "./content.ts";
import { atPreposition, findContentStart } from "./content-start.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Place, placeOf } from "./draft.ts";
import { ownPrepositions } from "./frames.ts";
import { type Ground, groundOf, type Layers } from "./ground.ts";
import { isTold } from "./listeners.ts";
import { looksBack, readLookingBack } from "./looking-back.ts";
import { readNominal } from "./nominal.ts";
import { stopsNoun } from "./noun-ends.ts";
import { objectFirst } from "./object-first.ts";
import { canReport, isPassive } from "./position.ts";
import { quotesWithin } from "./quotes.ts";
import { isRelative, readRelative } from "./relative.ts";
import { readMasdar, readRelay } from "./relay.ts";
import { briefly } from "./shortened.ts";
import { readSource, sourceUpTo } from "./sources.ts";
import { pronounParty, sentenceSpeaker } from "./speakers.ts";
import { begin, type ContentStart } from "./start.ts";
import { findSubject, type Subject } from "./subject.ts";
import { splitNouns } from "./two-nouns.ts";
import { withoutObject } from "./whom.ts";

/**
 * Finds who says (denies, demands, believes …) what, on whose authority: cue by cue through each sentence, each with its
 * source, its content and the bodies that carry it. Sources left out are the last speaker's.
 */
export function findAttributions(doc: Layers, lexicons: Lexicons): Attribution[] {
  const ground = groundOf(doc, lexicons);
  const drafts: Draft[] = [];
  doc.sentences.forEach((whole, s) => {
    const sentence = s === 0 ? behindDateline(ground, whole) : whole;
    const headline = readHeadline(ground, sentence, s);
    if (headline) drafts.push(headline);
    for (let k = sentence.first; k < sentence.last; k++) {
      for (const cue of ground.cues(k)) {
        if (carriedBefore(drafts, s, cue)) continue;
        const draft = readCue(placeOf(ground, sentence, s, drafts, cue.word), cue);
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

/** لندن 18 يوليو تموز (رويترز) - …: the first sentence without its dateline. */
function behindDateline(ground: Ground, sentence: Sentence): Sentence {
  for (let k = sentence.first + 1; k < Math.min(sentence.last - 1, sentence.first + 14); k++) {
    const dash = ["-", "–", "—"].includes(ground.words[k]!.form);
    if (dash && ground.words[k - 1]!.form === ")") return { ...sentence, first: k + 1 };
  }
  return sentence;
}

/** A trailing source that already carries an attribution of its sentence makes none of its own. */
function carriedBefore(drafts: readonly Draft[], s: number, cue: Cue): boolean {
  if (cue.kind !== "nominal") return false;
  for (let i = drafts.length - 1; i >= 0 && drafts[i]!.sentence === s; i--)
    if (drafts[i]!.trailing && drafts[i]!.last <= cue.word) return true;
  return false;
}

/** الأمم المتحدة: النازحون …: a headline that gives the source before a colon. */
function readHeadline(ground: Ground, sentence: Sentence, s: number): Draft | null {
  if (!sentence.headline || sentence.last - sentence.first > 30) return null;
  const source = readSource(ground, sentence.first, sentence.last);
  const label =
    source?.parties.length === 1 && source.parties[0]!.anonymous && source.last - source.first === 1;
  if (!source || label) return null;
  const colon = isTold(ground, source.last)
    ? (ground.named(source.last)?.last ?? source.last + 1)
    : source.last;
  if (ground.words[colon]?.form !== ":" || colon + 1 >= sentence.last) return null;
  const last = trimMarks(ground, colon + 1, sentence.last);
  if (last <= colon + 1 || isSigned(ground, colon + 1, last)) return null;
  return {
    attribution: {
      cue: null,
      act: "state",
      chain: [source.parties],
      addressee: listenerBetween(ground, source.last, colon),
      channel: null,
      content: [spanOf(ground, colon + 1, last)],
      quotes: [],
      certainty: certaintyOf(ground, null, false, colon + 1, last),
      parent: null,
      by: "attributions/headline",
    },
    sentence: s,
    first: colon + 1,
    last,
    read: colon + 1,
    gender: null,
    trailing: false,
  };
}

/** لندن: «الشرق الأوسط»: where the article was written, and for whom. */
function isSigned(ground: Ground, first: number, last: number): boolean {
  const at = opensQuotation(ground, first) ? first + 1 : first;
  const named = ground.named(at);
  return named !== null && ground.isMedium(named.mentions[0]!.entity) && named.last >= last - 1;
}

function readCue(place: Place, cue: Cue): Draft | null {
  const { ground, sentence, parent, end } = place;
  if (!canReport(ground, cue, sentence, parent !== null)) return null;
  const heads = parent !== null && place.drafts[parent]!.first === cue.word;
  if (heads && cue.doubtful && !ground.hit(cue.word - 1, "that")) return null;
  if (cue.kind === "nominal") return parent === null ? readNominal(place, cue) : null;
  if (cue.kind === "masdar") return readMasdar(place, cue);
  if (cue.kind === "means") return readMeans(place, cue);
  if (isComplete(ground, cue)) return null;
  if (isRelative(ground, cue)) return readRelative(place, cue);
  const subject = withoutObject(place, cue, findSubject(ground, cue, place.first, end));
  if (looksBack(ground, cue)) return readLookingBack(place, cue, subject);
  const relayed = cue.frames.has("relay") ? readRelay(place, cue, subject) : null;
  if (relayed) return relayed;
  const nobody = readImpersonal(place, cue, subject);
  if (nobody !== undefined) return nobody;
  const reported = readReported(place, cue, subject);
  const light = reported && readLight(place, cue, reported.subject, reported.start);
  if (light) return light;
  const broken = reported?.start.shape === "quote" && parent === null && cue.conjunction === "";
  const around = broken ? readQuotationBefore(place, cue, subject) : null;
  if (around && around.attribution.content.length > 1) return around;
  if (!reported)
    return parent === null
      ? (readQuotationBefore(place, cue, subject) ?? readAside(place, cue, subject))
      : null;
  const { start } = reported;
  const chain = chainFor(place, cue, reported.subject, start);
  const gender = cue.number === "s" ? cue.gender : null;
  const last = chain
    ? (start.until ?? endOfContent(ground, start.word, end, start.shape, gender))
    : start.word;
  if (!chain || last <= start.word) return null;
  const trailing = parent === null ? trailingCarriers(ground, last, sentence) : [];
  const draft = goingOn(place, draftOf(place, cue, [...trailing, ...chain], start, last, reported.subject));
  return { ...draft, trailing: trailing.length > 0 };
}

/** ولم تنفه، مكتفية بكذا: the pronoun is all that is denied. */
function isComplete(ground: Ground, cue: Cue): boolean {
  const alone = cue.kind === "verb" && cue.pronoun !== "" && cue.frames.has("obj");
  return alone && ground.words[cue.word + 1]?.kind === "mark" && !looksBack(ground, cue);
}

/** قيل إن …, ذُكر أن …, ويُتوقع أن …: a passive tells what is said and not by whom. Undefined where the verb is none. */
function readImpersonal(place: Place, cue: Cue, subject: Subject): Draft | null | undefined {
  const { ground, sentence, end } = place;
  const marked = isPassive(ground, cue);
  const right = skipAsides(ground, cue.word + cue.length, end) === cue.word + cue.length;
  const supposed =
    cue.frames.has("supposed") &&
    cue.tense === "present" &&
    cue.gender === "m" &&
    cue.number === "s" &&
    cue.pronoun === "" &&
    subject.order === "none" &&
    (cue.word === sentence.first || ground.hit(cue.word - 1, "turn")?.value === "") &&
    right &&
    ground.hit(cue.word + 1, "that") !== null;
  if (!marked && !supposed && !cue.frames.has("impersonal")) return undefined;
  const start = findContentStart(ground, cue, cue.word + cue.length, end, marked);
  if (!start || (start.shape !== "clause" && !(marked && cue.act === "evaluate"))) return null;
  const last = endOfContent(ground, start.word, end, start.shape);
  const nobody: Party = { entity: null, anonymous: true, start: null, end: null };
  return last > start.word
    ? draftOf(place, cue, [[nobody]], start, last, { ...subject, source: null })
    : null;
}

/** اكتفى فلان بالقول: …, رد بقوله إن …: said by the one whom the sentence is about, else by the last speaker. */
function readMeans(place: Place, cue: Cue): Draft | null {
  const { ground, sentence, parent, end } = place;
  const start = parent === null ? findContentStart(ground, cue, cue.word + 1, end) : null;
  if (!start || start.regionEnd > cue.word + 2) return null;
  const subject: Subject = { source: null, after: cue.word + 1, negated: false, order: "none" };
  const main =
    sourceUpTo(ground, cue.word, sentence.first) ?? sentenceSpeaker(ground, sentence.first, cue.word);
  const chain = main ? [main] : chainFor(place, { ...cue, conjunction: "و" }, subject, start);
  const last = endOfContent(ground, start.word, end, start.shape);
  return chain && last > start.word ? draftOf(place, cue, chain, start, last, subject) : null;
}

/** جدد رفضه للقرار, أبدى اعتقاده أن …: the verbal noun says what kind of saying it was; with a pronoun it is the cue. */
function readLight(place: Place, cue: Cue, subject: Subject, start: ContentStart): Draft | null {
  const { ground, end } = place;
  if (!cue.frames.has("light") || start.shape !== "noun") return null;
  const masdar = ground.cues(start.word).find((one) => one.kind === "masdar");
  const chain = masdar ? chainFor(place, cue, subject, start) : null;
  if (!masdar || !chain) return null;
  const bare = masdar.pronoun === "" && !masdar.definite;
  const own = bare ? null : findContentStart(ground, masdar, start.word + 1, end);
  const content = own ?? start;
  const last = endOfContent(ground, content.word, end, content.shape);
  if (last <= content.word) return null;
  return draftOf(place, own ? masdar : { ...cue, act: masdar.act }, chain, content, last, subject);
}

/** Where the content starts; an unnamed source is cut short where its description has taken in what is reported. */
function readReported(
  { ground, sentence, end, drafts }: Place,
  cue: Cue,
  subject: Subject,
): { readonly subject: Subject; readonly start: ContentStart } | null {
  const start = findContentStart(ground, cue, subject.after, end, subject.source !== null);
  const opens =
    cue.word === sentence.first &&
    (cue.conjunction === "" || bringsInWoman(ground, cue, subject.after, drafts));
  const turned =
    start?.shape === "noun" && subject.order === "none" ? objectFirst(ground, cue, start, end) : null;
  if (turned)
    return {
      subject: { ...subject, source: turned.source, after: turned.source.last, order: "behind" },
      start: turned.start,
    };
  const unknown =
    (opens || (cue.pronoun !== "" && cue.frames.has("to")) || isWhatBehind(ground, start?.word ?? end)) &&
    start?.shape === "noun" &&
    subject.order === "none"
      ? readUnknown(ground, cue, subject, end)
      : null;
  if (unknown) return unknown;
  const split =
    start?.shape === "noun" && subject.order === "none" ? splitNouns(ground, cue, start, end) : null;
  if (split)
    return {
      subject: { ...subject, source: split.source, after: split.start.word, order: "behind" },
      start: split.start,
    };
  if (start) return { subject, start };
  const { source } = subject;
  if (subject.order === "none") return readUnknown(ground, cue, subject, end);
  if (subject.order !== "behind" || !source?.parties.every((party) => party.entity === null)) return null;
  const short = briefly(ground, source, ownPrepositions(cue));
  const again = findContentStart(ground, cue, short.last, end, true);
  return again ? { subject: { ...subject, source: short, after: short.last }, start: again } : null;
}

/** وأدان فلان ما سماه كذا: ما behind a word that no list knows; no object goes on with it. */
function isWhatBehind(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  return word?.kind === "arabic" && !word.fold.startsWith("ال") && ground.hit(k + 1, "what") !== null;
}

/** ودعت غرفة الصناعة إلى …: a feminine verb and noun behind a masculine speaker bring in another one. */
function bringsInWoman(ground: Ground, cue: Cue, k: number, drafts: readonly Draft[]): boolean {
  const word = ground.words[k];
  if (cue.gender !== "f" || drafts.at(-1)?.gender !== "m" || !word?.form.endsWith("ة")) return false;
  return !word.fold.startsWith("ال");
}

/** وحذر فلان من …: words that no list knows, between a verb and its own preposition, are its speaker. */
function readUnknown(
  ground: Ground,
  cue: Cue,
  subject: Subject,
  end: number,
): { readonly subject: Subject; readonly start: ContentStart } | null {
  if (cue.kind !== "verb" || cue.number !== "s" || cue.frames.has("noun")) return null;
  if (cue.pronoun !== "" && !cue.frames.has("to")) return null;
  const from = skipAsides(ground, subject.after, end);
  for (let k = from + 1; k < Math.min(end, from + 9); k++) {
    const what = cue.frames.has("obj") && ground.hit(k, "what") && k + 2 < end;
    const start = what ? begin(ground, k, "noun", k) : atPreposition(ground, cue, k, end);
    if (start) {
      const last = ground.words[k - 1]!.form === "،" ? k - 1 : k;
      const source = pronounParty(ground, from, last);
      return source ? { subject: { ...subject, source, after: k, order: "behind" }, start } : null;
    }
    const { kind, form } = ground.words[k]!;
    if ((kind === "mark" && form !== "،") || stopsNoun(ground, k)) return null;
  }
  return null;
}

/** «…»، على حد تعبيره، «…»: the words go on behind the aside. */
function goingOn({ ground, end }: Place, draft: Draft): Draft {
  const own = ground.cues(draft.last + 1).find((cue) => cue.frames.has("own"));
  if (!own || ground.words[draft.last]!.form !== "،") return draft;
  const more = own.word + own.length + 1;
  if (more >= end || ground.words[more - 1]!.form !== "،" || !opensQuotation(ground, more)) return draft;
  const last = endOfContent(ground, more, end, "quote");
  const content = [...draft.attribution.content, spanOf(ground, more, last)];
  return { ...draft, last, attribution: { ...draft.attribution, content } };
}

/** «…»، قال فلان: what was said stands before its cue. */
function readQuotationBefore(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, sentence } = place;
  if (!cue.frames.has("quote") || cue.kind !== "verb" || subject.order === "before") return null;
  const source = subject.source ?? pronounParty(ground, cue.word + 1, sentence.last);
  if (!source) return null;
  let k = cue.word - 1;
  if (k >= sentence.first && ground.hit(k, "thus")) k--;
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
  const draft = draftOf(place, cue, [source.parties], start, k + 1, subject);
  const more = skipAsides(ground, subject.after, sentence.last);
  if (more < sentence.last && opensQuotation(ground, more)) {
    const last = endOfContent(ground, more, sentence.last, "quote");
    const content: Span[] = [...draft.attribution.content, spanOf(ground, more, last)];
    return { ...draft, attribution: { ...draft.attribution, content } };
  }
  return draft;
}

/** …، كما قال شهود: a source that is put in behind the outlet's own words. */
function readAside(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, sentence } = place;
  const as = cue.word - 1;
  const stands = ground.words[as]?.fold === "كما" && ["،", "؛"].includes(ground.words[as - 1]?.form ?? "");
  const source = subject.source ?? pronounParty(ground, cue.word + 1, sentence.last);
  if (!stands || !source || !cue.frames.has("that")) return null;
  const said = place.drafts.at(-1);
  const inside = said?.sentence === place.s && said.last <= as && said.last >= as - 1 ? said.first : 0;
  const first = Math.max(inside, clauseBefore(ground, as, sentence.first));
  const last = trimMarks(ground, first, as);
  if (last - first < 2) return null;
  const start: ContentStart = {
    word: first,
    start: ground.words[first]!.start,
    shape: "clause",
    regionEnd: cue.word,
    addressee: null,
  };
  const draft = draftOf(place, cue, [source.parties], start, last, subject);
  return { ...draft, first: as, last: as, read: source.last };
}
