import type { Attribution, Party, Sentence } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { skipAsides } from "./asides.ts";
import { trailingCarriers } from "./carriers.ts";
import { chainFor } from "./chain.ts";
import { endOfContent } from "./content.ts";
import { findContentStart } from "./content-start.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Place, placeOf } from "./draft.ts";
import { type Ground, groundOf, type Layers } from "./ground.ts";
import { readHeadline } from "./headline.ts";
import { looksBack, readLookingBack } from "./looking-back.ts";
import { readNominal } from "./nominal.ts";
import { canReport, isPassive } from "./position.ts";
import { goingOn, readAside, readQuotationBefore } from "./quotation-before.ts";
import { quotesWithin } from "./quotes.ts";
import { isRelative, readRelative } from "./relative.ts";
import { readMasdar, readRelay } from "./relay.ts";
import { readReported } from "./reported.ts";
import { sourceUpTo } from "./sources.ts";
import { sentenceSpeaker } from "./speakers.ts";
import type { ContentStart } from "./start.ts";
import { findSubject, type Subject } from "./subject.ts";
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
