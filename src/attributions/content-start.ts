import type { Span } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Shape } from "./content.ts";
import type { Cue, Frame } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { isListener, isTold, readSource, stopsNoun } from "./sources.ts";

/** Where the content begins and how it stands. */
export interface ContentStart {
  /** First word of the content. */
  readonly word: number;
  /** Offset of the content's first letter (behind an attached ب or ل). */
  readonly start: number;
  readonly shape: Shape;
  /** Words before this one belong to cue, source, listener and channel. */
  readonly regionEnd: number;
  /** Object that the demand or accusation is turned to. */
  readonly addressee: Span | null;
}

/** أن and إن may stand this many words behind their cue. */
const farthestThat = 40;
const prepositions: readonly (readonly [Frame, string])[] = [
  ["ila", "الي"],
  ["ala", "علي"],
  ["min", "من"],
  ["an", "عن"],
  ["fi", "في"],
];

/** The folded prepositions that a cue itself asks for (دعا: الي). */
export function ownPrepositions(cue: Cue): ReadonlySet<string> {
  return new Set(prepositions.filter(([frame]) => cue.frames.has(frame)).map(([, fold]) => fold));
}

/**
 * Finds what a cue reports: behind أن/إن, a colon or a quotation, behind its preposition, or as its object.
 * `after` is the first word behind cue and source, `known` tells that the source is named before it; null where nothing
 * that is reported follows.
 */
export function findContentStart(
  ground: Ground,
  cue: Cue,
  after: number,
  end: number,
  known = false,
): ContentStart | null {
  const { frames } = cue;
  const p = skipAsides(ground, after, end);
  const near = frames.has("as") || frames.has("opinion") ? null : atPreposition(ground, cue, p, end);
  if (near) return near;
  const clause = (["that", "quote", "relay", "ban"] as const).some((frame) => frames.has(frame))
    ? atClause(ground, frames, after, end)
    : null;
  const turned = frames.has("to") ? behindObject(ground, cue, p, clause?.regionEnd ?? end) : null;
  if (turned) return turned;
  if (clause) {
    const object = known
      ? p < clause.regionEnd && isNoun(ground, p)
      : hangsOnNoun(ground, p, clause.regionEnd);
    if (frames.has("obj") && clause.shape === "clause" && object) return atObject(ground, p, end);
    return clause;
  }
  if (frames.has("blame")) return atBlame(ground, p, end);
  if (frames.has("term")) return atTerm(ground, p, end);
  if (frames.has("as")) return atJudgement(ground, cue, p, end);
  if (frames.has("opinion") && ground.hit(p, "opinion")) return begin(ground, p, "noun", p);
  if (frames.has("of") && ground.words[p]?.fold === "من")
    return atObject(ground, endOfAsked(ground, p + 1, end), end);
  if (frames.has("obj")) return atObject(ground, p, end);
  if (frames.has("b") && p < end && startsWithB(ground, p))
    return begin(ground, p, "noun", p, offsetOfLetter(ground.text, ground.words[p]!, 1));
  return null;
}

/** طلب من الأطراف …: the one who is asked, a name or a noun with its adjectives. */
function endOfAsked(ground: Ground, k: number, end: number): number {
  const named = ground.named(k);
  if (named) return named.last;
  let last = k + 1;
  while (
    last < end &&
    ground.words[last]!.fold.startsWith("ال") &&
    /(ي|ية|يين)$/.test(ground.words[last]!.form)
  )
    last++;
  return last;
}

/** برد, بقرار: where a verb needs ب and nothing else fits, a first ب is taken for it even if the word could be whole. */
function startsWithB(ground: Ground, k: number): boolean {
  const { fold } = ground.words[k]!;
  return fold.startsWith("ب") && fold.length > 2 && !ground.hit(k, "preposition") && !ground.named(k);
}

function begin(
  ground: Ground,
  word: number,
  shape: Shape,
  regionEnd: number,
  start?: number,
  addressee: Span | null = null,
): ContentStart {
  return { word, start: start ?? ground.words[word]!.start, shape, regionEnd, addressee };
}

/** Skips ، في بيان مشترك، and times, listeners and brackets that stand between the source and what it says. */
export function skipAsides(ground: Ground, from: number, end: number): number {
  let k = from;
  for (let turns = 0; turns < 8 && k < end; turns++) {
    const word = ground.words[k]!;
    const time = ground.afterTime(k);
    const timed = ground.hit(k, "preposition") ? ground.afterTime(k + 1) : 0;
    if (time > k) k = time;
    else if (timed > k + 1) k = timed;
    else if (ground.hit(k, "preposition") && ground.hit(k + 1, "channel"))
      k = endOfChannel(ground, k + 2, end);
    else if (ground.hit(k, "particle")) k += 1;
    else if (k === from ? isTold(ground, k) : isListener(ground, k)) k = endOfListener(ground, k, end);
    else if (word.form === "(") k = closing(ground, k, end, ")") + 1;
    else if (word.form === "،") {
      const close = closing(ground, k + 1, Math.min(end, k + 30), "،");
      if (close < 0) return k + 1;
      if (stopsAt(ground, k + 1)) return k + 1;
      k = close + 1;
    } else break;
  }
  return Math.min(k, end);
}

/** في كلمة متلفزة العقوبات: a channel without the article has at most one adjective; what follows is something else. */
function endOfChannel(ground: Ground, k: number, end: number): number {
  const named = k < end ? ground.named(k) : null;
  if (named) return named.last;
  if (k >= end || ground.words[k]!.kind !== "arabic" || stopsNoun(ground, k) || ground.hit(k, "preposition"))
    return k;
  const { article, enclitic, preposition } = ground.segment(k);
  const definite = ground.words[k - 1]!.fold.startsWith("ال");
  return article === definite && enclitic === "" && preposition === "" ? k + 1 : k;
}

function stopsAt(ground: Ground, k: number): boolean {
  if (ground.hit(k, "that")) return true;
  return ground
    .cues(k)
    .some((cue) => cue.kind === "participle" || (cue.kind === "verb" && cue.conjunction !== ""));
}

function closing(ground: Ground, from: number, end: number, mark: string): number {
  for (let k = from; k < end; k++) if (ground.words[k]!.form === mark) return k;
  return -1;
}

function endOfListener(ground: Ground, k: number, end: number): number {
  const named = ground.named(k);
  if (named) return named.last;
  let last = k + 1;
  if (ground.hit(k, "medium")) {
    while (last < end && ground.words[last]!.kind === "mark") last++;
    const name = ground.named(last);
    if (name) last = name.last;
    while (last < end && '"“”»'.includes(ground.words[last]!.form)) last++;
  }
  return last;
}

/** The earliest of أن/إن, a colon or a whole quotation, before another cue takes the sentence over. */
function atClause(
  ground: Ground,
  frames: ReadonlySet<Frame>,
  after: number,
  end: number,
): ContentStart | null {
  const stop = Math.min(end, after + farthestThat);
  const straight = skipAsides(ground, after, end);
  let inRelative = false;
  for (let k = after; k < stop; k++) {
    const word = ground.words[k]!;
    if (ground.inMention(k) && word.kind === "arabic") continue;
    if (k > after && ground.hit(k, "turn")) return null;
    const back = ground.hit(k, "break");
    if (back && back.length > 1 && k > straight && !ground.hit(k, "that")) return null;
    const that = ground.hit(k, "that");
    const opens =
      frames.has("that") || frames.has("relay") || (frames.has("ban") && word.fold.startsWith("بان"));
    if (that && opens && !isConditional(ground, k)) {
      const word = that.value === "negated" ? k : k + 1;
      return word < end ? begin(ground, word, "clause", k) : null;
    }
    if (word.form === ":" && k + 1 < end) {
      const quoted = opensQuotation(ground, k + 1);
      return begin(ground, k + 1, quoted ? "quote" : "clause", k);
    }
    if (
      opensQuotation(ground, k) &&
      !isNamedQuote(ground, k) &&
      lengthOfQuote(ground, k) >= (frames.has("go") ? 2 : 3)
    ) {
      const behind = frames.has("that") ? thatBehindQuotation(ground, k, stop) : null;
      if (behind !== null) {
        k = behind - 1;
        continue;
      }
      const goesOn = frames.has("go") && !frames.has("obj");
      const aside =
        straight === k ||
        ground.hit(straight, "preposition") !== null ||
        ground.words[straight]!.form === "،";
      return frames.has("quote") && !inRelative && (aside || goesOn) ? begin(ground, k, "quote", k) : null;
    }
    if (ground.hit(k, "relative")) {
      const pause = ground.words.findIndex(
        (one, i) => i > k && i < stop && (one.form === "،" || one.form === ":"),
      );
      inRelative = pause < 0;
      if (pause > 0) k = ground.words[pause]!.form === ":" ? pause - 1 : pause;
    } else if (k > after && takesOver(ground, k)) return null;
  }
  return null;
}

/** رئيسة فريق «…» فلانة أن …: a quotation that belongs to the speaker's title is passed over when أن follows soon. */
function thatBehindQuotation(ground: Ground, k: number, end: number): number | null {
  const quotation = ground.quotation(k)!;
  let at = k;
  while (at < end && ground.words[at]!.end <= quotation.end) at++;
  for (let i = at; i < Math.min(end, at + 6); i++) {
    if (ground.hit(i, "that")) return i;
    if (ground.cues(i).some((cue) => cue.kind !== "masdar" && !cue.doubtful)) return null;
  }
  return null;
}

/** إن after a condition (إن لم تفعل) opens nothing that is said. */
function isConditional(ground: Ground, k: number): boolean {
  return ground.words[k]!.fold === "ان" && ground.words[k + 1]?.fold === "لم";
}

function takesOver(ground: Ground, k: number): boolean {
  if (ground.inMention(k)) return false;
  return ground.cues(k).some((cue) => {
    if (cue.kind === "participle")
      return ground.words[k - 1]?.kind === "mark" || ground.hit(k + 1, "that") !== null;
    return cue.kind === "verb" && !cue.doubtful && cue.conjunction !== "" && cue.person === 3;
  });
}

export function opensQuotation(ground: Ground, k: number): boolean {
  const quotation = ground.quotation(k);
  return quotation !== null && quotation.start === ground.words[k]?.start;
}

function isNamedQuote(ground: Ground, k: number): boolean {
  const named = ground.named(k + 1);
  const quotation = ground.quotation(k);
  return named !== null && quotation !== null && named.mentions[0]!.end >= quotation.inner.end - 1;
}

function lengthOfQuote(ground: Ground, k: number): number {
  const quotation = ground.quotation(k)!;
  let words = 0;
  for (let i = k; i < ground.words.length && ground.words[i]!.end <= quotation.end; i++)
    if (ground.words[i]!.kind !== "mark") words++;
  return words;
}

/** دعا إلى، شدد على، حذر من, هدد بـ: the verb's own preposition right behind cue and source. */
export function atPreposition(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (p >= end) return null;
  const word = ground.words[p]!;
  for (const [frame, fold] of prepositions) {
    if (!cue.frames.has(frame) || word.fold !== fold || p + 1 >= end) continue;
    const that = ground.hit(p + 1, "that");
    if (that && p + 2 < end) return begin(ground, that.value === "negated" ? p + 1 : p + 2, "clause", p);
    return begin(ground, p + 1, "noun", p);
  }
  if (cue.frames.has("b") || cue.frames.has("li")) {
    const start = behindLetter(ground, p, cue.frames.has("b") ? "ب" : "ل");
    if (start !== null) return begin(ground, p, "noun", p, start);
  }
  return null;
}

/** The offset behind an attached ب or ل, null where the letter belongs to the word. */
export function behindLetter(ground: Ground, k: number, letter: string): number | null {
  const word = ground.words[k];
  if (word?.kind !== "arabic" || ground.hit(k, "that") || ground.hit(k, "preposition")) return null;
  const named = ground.named(k)?.mentions[0];
  if (named)
    return named.start === offsetOfLetter(ground.text, word, 1) && word.fold[0] === letter
      ? named.start
      : null;
  if (word.form.replaceAll("ـ", "") === letter && ground.words[k + 1]) return ground.words[k + 1]!.start;
  const parts = ground.segment(k);
  if (parts.preposition !== letter || parts.conjunction !== "") return null;
  return offsetOfLetter(ground.text, word, parts.skip);
}

/** طالب الأطراف بـ…, دعا الطرفين إلى…: the person first, then the preposition; whom one accuses belongs to the accusation. */
function behindObject(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  for (let k = p; k < Math.min(end, p + 16); k++) {
    const word = ground.words[k]!;
    if (word.kind === "mark" && !'"“”«»'.includes(word.form)) return null;
    const found = k > p || cue.pronoun !== "" ? atPreposition(ground, cue, k, end) : null;
    if (found) {
      const addressee = k > p ? { start: ground.words[p]!.start, end: ground.words[k - 1]!.end } : null;
      const accused = cue.act === "accuse" && k > p;
      if (accused) return begin(ground, p, "noun", p, undefined, addressee);
      return { ...found, regionEnd: p, addressee };
    }
    if (stopsNoun(ground, k) && !ground.hit(k, "relative")) return null;
  }
  return null;
}

function atBlame(ground: Ground, p: number, end: number): ContentStart | null {
  for (let k = p; k < Math.min(end, p + 12); k++) {
    if (["مسءوليه", "المسءوليه"].includes(ground.words[k]!.fold)) {
      return begin(
        ground,
        p,
        "noun",
        p,
        undefined,
        k > p ? { start: ground.words[p]!.start, end: ground.words[k - 1]!.end } : null,
      );
    }
  }
  return null;
}

/** أمهل الشركة أسبوعا لتسديد الدين: behind the term, what is to be done. */
function atTerm(ground: Ground, p: number, end: number): ContentStart | null {
  let termed = false;
  for (let k = p; k < Math.min(end, p + 25); k++) {
    const time = ground.afterTime(k);
    if (time > k) {
      termed = true;
      k = time - 1;
      continue;
    }
    const start = termed ? behindLetter(ground, k, "ل") : null;
    if (start !== null) return begin(ground, k, "noun", p, start);
  }
  return null;
}

/** وصف الخطوة بأنها خطيرة: object and judgement together; a judgement must really follow. */
function atJudgement(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (p >= end || ground.hit(p, "preposition") || ground.hit(p, "negation")) return null;
  const marked = (k: number): boolean => {
    const { fold } = ground.words[k]!;
    return (
      fold.startsWith("بان") ||
      fold === "ب" ||
      opensQuotation(ground, k) ||
      behindLetter(ground, k, "ب") !== null
    );
  };
  const from = cue.pronoun === "" ? p + 1 : p;
  let words = 0;
  for (let k = p; k < Math.min(end, p + 25); k++) {
    if (ground.words[k]!.kind === "arabic") words++;
    if (ground.words[k]!.form === "،" && cue.act !== "evaluate") return null;
    if (k >= from && marked(k)) return begin(ground, p, "noun", p);
  }
  return !cue.frames.has("quote") && cue.frames.has("that") && words >= 2 && isNoun(ground, p)
    ? begin(ground, p, "noun", p)
    : null;
}

function atObject(ground: Ground, p: number, end: number): ContentStart | null {
  return p < end && isNoun(ground, p) ? begin(ground, p, "noun", p) : null;
}

function isNoun(ground: Ground, k: number): boolean {
  const word = ground.words[k]!;
  if (opensQuotation(ground, k)) return true;
  if (
    word.kind !== "arabic" ||
    ground.hit(k, "preposition") ||
    ground.hit(k, "break") ||
    ground.hit(k, "relative")
  )
    return false;
  if (ground.cues(k).some((cue) => cue.kind === "participle" || (cue.kind === "verb" && !cue.doubtful)))
    return false;
  const { preposition, stem, enclitic } = ground.segment(k);
  return preposition === "" && !(enclitic !== "" && prepositionStems.has(stem));
}

/** فيه, عليه, إليها: prepositions with a pronoun. */
const prepositionStems = new Set(["في", "علي", "عل", "من", "الي", "ال", "عن", "ل", "ب", "لدي", "لد", "مع"]);

/** أكد الوزير أهمية أن يعود: أن hangs on a noun that is itself what is stressed. */
function hangsOnNoun(ground: Ground, p: number, that: number): boolean {
  if (p >= that || that - p > 2 || !isNoun(ground, p) || ground.words[p]!.fold.startsWith("ال")) return false;
  for (let k = p; k < that; k++)
    if (ground.words[k]!.kind === "mark" || ground.hit(k, "preposition")) return false;
  return readSource(ground, p, that) === null;
}
