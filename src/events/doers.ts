import type { EventType, Span } from "../document.ts";
import { clauseOf, contentEnd } from "./clauses.ts";
import { type Ground, spanAt } from "./ground.ts";
import { isVerb, type Phrase, phrasesFrom } from "./phrases.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** How far from the noun that tells a deed its verb may stand, before and behind. */
const before = 16;
const behind = 6;
/** Light verbs whose subject does not do the deed of their noun. */
const passive = ["passive", "happen", "witness", "fall", "suffer", "pass", "host", "gather-in"];

interface Verb {
  readonly index: number;
  readonly sense: Sense;
}

/** The words that tell who does a deed, whether an entity is meant or not (آلاف المتظاهرين, مسلحون مجهولون); null where none do. */
export function doerOf(ground: Ground, deed: Told): Span | null {
  const index = ground.wordAt(deed.trigger.start);
  const { first, last } = ground.doc.sentences[ground.doc.words[index]!.sentence]!;
  const own = doerAt(ground, deed.type, index);
  if (own || (deed.type !== "PROTEST" && deed.type !== "ASSAULT")) return own;
  for (let i = first; i < last; i++) {
    const other = i === index || ground.named(i) ? null : doerAt(ground, deed.type, i);
    if (other) return other;
  }
  return deed.type === "PROTEST" ? crowdNear(ground, index) : null;
}

/** Who does the deed of a type that a word tells. */
function doerAt(ground: Ground, type: EventType, index: number): Span | null {
  const own = ground.senses(index).filter(({ entry }) => entry.type === type);
  if (own.length === 0) return null;
  if (ground.role(index, "crowd")) return spanOf(ground, index, index + 1);
  const verb = verbOf(ground, index, own);
  return verb ? subjectSpan(ground, verb, index) : setAbout(ground, index);
}

/** The verb that tells the deed, or the light verb of the noun that does (شن … هجوما, مظاهرة نظمها …). */
function verbOf(ground: Ground, index: number, own: readonly Sense[]): Verb | null {
  const { words } = ground.doc;
  const verb = own.find(({ voice }) => voice === "verb");
  if (verb && isVerb(ground, index)) return { index, sense: verb };
  const groups = new Set(own.flatMap(({ entry }) => [...entry.groups]));
  const light = (i: number): Sense | undefined =>
    ground
      .senses(i)
      .find(({ voice, entry }) => voice === "verb" && [...entry.groups].some((group) => groups.has(group)));
  const inside = (i: number): boolean => words[i]?.sentence === words[index]!.sentence;
  for (let i = index + 1; i < index + behind && inside(i) && words[i]!.kind !== "mark"; i++) {
    const sense = light(i);
    if (sense && sense.pronoun !== "") return { index: i, sense };
  }
  for (let i = index - 1; i > index - before && inside(i); i--) {
    const sense = light(i);
    if (sense && isVerb(ground, i)) return { index: i, sense };
  }
  return null;
}

function subjectSpan(ground: Ground, { index, sense }: Verb, noun: number): Span | null {
  const right = phrasesFrom(ground, index + 1, contentEnd(ground, index));
  const by = right.find(({ prep }) => prep === "by");
  if (by) return phraseSpan(ground, by, 2);
  if (sense.entry.frame.has("none") || passive.some((group) => sense.entry.groups.has(group))) return null;
  const left = leftOf(ground, index);
  if (describes(ground, index) && left?.last !== index) return null;
  const bare = right.filter(
    ({ prep, first }) => prep === "" && first !== noun && first <= index + 12 && !ground.timeAt(first),
  );
  const next = bare[0] && bare[0].first <= index + 4 ? bare[0] : null;
  const subject = left ?? next;
  if (!subject || tells(ground, subject)) return null;
  // قتل شخصان, شخصان قتلا: with one noun the verb is passive.
  const alone = left
    ? bare[0] === undefined || bare[0].first > index + 2 || ground.parts(index + 1).conjunction !== ""
    : bare.length < 2 && countIn(ground, subject) < 0;
  if (sense.entry.frame.has("sole") && alone && sense.pronoun === "") return null;
  return phraseSpan(ground, subject, 0);
}

/** سيارة استهدفت موكبه: a verb right behind an indefinite noun says more of it, and what follows is its object. */
function describes(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  const word = words[index - 1];
  if (
    word?.kind !== "arabic" ||
    word.sentence !== words[index]!.sentence ||
    ground.parts(index).conjunction !== ""
  )
    return false;
  return (
    ground.roles(index - 1).length === 0 && !ground.timeAt(index - 1) && !ground.parts(index - 1).article
  );
}

/** استهدف هجوم …: what tells a deed does none. */
function tells(ground: Ground, { first }: Phrase): boolean {
  return ground.senses(first).some(({ voice, entry }) => voice === "noun" && entry.type === "ASSAULT");
}

/** قوات الأمن ستة مسلحين: the word for a number that begins the object behind the subject, -1 where there is none. */
function countIn(ground: Ground, { first, last }: Phrase): number {
  for (let i = first + 1; i < last; i++)
    if (ground.doc.words[i]!.kind === "number" || ground.sign(i, "count")) return i;
  return -1;
}

/** The noun phrase that opens the clause of a verb (إن مسلحين خطفوا …). */
function leftOf(ground: Ground, index: number): Phrase | null {
  const clause = clauseOf(ground, index);
  if (clause.by === "start" || clause.by === "mark" || clause.by === "and") {
    const touching = phrasesFrom(ground, clause.first, index)[0];
    const fits = touching && touching.prep === "" && touching.first <= clause.first + 1;
    return fits &&
      touching.last === index &&
      !ground.timeAt(touching.first) &&
      !ground.role(touching.first, "aside")
      ? touching
      : null;
  }
  let first = clause.by === "relative" ? Math.max(0, clause.opener - 4) : clause.first;
  while (first < index && (ground.doc.words[first]!.kind === "mark" || ground.role(first, "aside"))) first++;
  if (first >= index) return null;
  const phrases = phrasesFrom(ground, first, clause.by === "relative" ? clause.opener : index);
  const phrase = clause.by === "relative" ? phrases.at(-1) : phrases[0];
  return phrase && phrase.prep === "" && phrase.first <= first + 1 ? phrase : null;
}

/** قام مسلحون بخطف …: the doer stands between the empty verb and the masdar. */
function setAbout(ground: Ground, index: number): Span | null {
  const { words } = ground.doc;
  for (let i = index - 1; i > index - before && words[i]?.sentence === words[index]!.sentence; i--) {
    if (ground.role(i, "set")?.value !== "b") continue;
    const phrase = phrasesFrom(ground, i + 1, index).find(({ prep }) => prep === "");
    return phrase ? phraseSpan(ground, phrase, 0) : null;
  }
  return null;
}

/** The nearest word of the sentence for people who do such deeds (متظاهرون), no adjective (هجوم انتحاري). */
function crowdNear(ground: Ground, index: number): Span | null {
  const { words, sentences } = ground.doc;
  const { first, last } = sentences[words[index]!.sentence]!;
  let best = -1;
  for (let i = first; i < last; i++)
    if (
      ground.role(i, "crowd") &&
      !ground.senses(i - 1).some(({ voice }) => voice === "noun") &&
      (best < 0 || Math.abs(i - index) < Math.abs(best - index))
    )
      best = i;
  return best < 0 ? null : spanOf(ground, best, best + 1);
}

/** A phrase without the preposition words before it, up to five words, up to the object that begins with a number. */
function phraseSpan(ground: Ground, phrase: Phrase, skip: number): Span | null {
  const first = phrase.first + skip;
  const count = countIn(ground, phrase);
  const last = Math.min(phrase.last, first + 5, count > first ? count : phrase.last);
  if (first >= last) return null;
  // العشرات من المستوطنين: those of whom a number is told.
  const of = last === first + 1 && ground.sign(first, "count") && ground.role(last, "prep")?.value === "min";
  return spanOf(ground, first, of ? Math.min(last + 3, ground.doc.words.length) : last);
}

function spanOf(ground: Ground, first: number, last: number): Span {
  const { words } = ground.doc;
  let end = last;
  while (end > first + 1 && words[end - 1]!.kind === "mark") end--;
  return { start: spanAt(ground, first).start, end: words[end - 1]!.end };
}
