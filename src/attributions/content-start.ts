import { offsetOfLetter } from "../text/words.ts";
import { skipAsides } from "./asides.ts";
import { atClause, opensQuotation } from "./clause-start.ts";
import type { Cue } from "./cues.ts";
import { ownPrepositions, prepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { readSource } from "./sources.ts";
import { speaksOfItself } from "./speaking.ts";
import { begin, type ContentStart } from "./start.ts";

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
  const p = behindBareComma(ground, cue, after, end) ?? skipAsides(ground, after, end);
  const drawn = frames.has("ila") && ground.hit(p, "drawn") ? p + 1 : p;
  const near = frames.has("as") || frames.has("opinion") ? null : atPreposition(ground, cue, drawn, end);
  if (near) return near;
  const described = behindRelative(ground, cue, p, end);
  if (described) return described;
  const direct =
    frames.has("quote") && p < end && speaksOfItself(ground, p) && !thatBetween(ground, after, p);
  if (direct) return begin(ground, p, "clause", p);
  const clause = (["that", "quote", "relay", "ban"] as const).some((frame) => frames.has(frame))
    ? atClause(ground, frames, after, end)
    : null;
  if (clause && frames.has("obj") && p < end && ground.hit(p, "what") && clause.regionEnd > p)
    return begin(ground, p, "noun", p);
  const turned = frames.has("to") ? behindObject(ground, cue, p, clause?.regionEnd ?? end) : null;
  if (turned) return turned;
  if (clause) {
    const object =
      ground.words[clause.regionEnd - 1]!.form !== "،" &&
      (known
        ? p < clause.regionEnd &&
          isNoun(ground, p) &&
          !ground.hit(p - 1, "channel") &&
          !isAdjectival(ground, p, clause.regionEnd) &&
          !isFurtherTitle(ground, cue, p, clause.regionEnd) &&
          !describesSpeaker(ground, p, clause.regionEnd)
        : hangsOnNoun(ground, p, clause.regionEnd));
    if (frames.has("obj") && clause.shape === "clause" && object) return atObject(ground, p, end);
    return clause;
  }
  const far = atFarPreposition(ground, cue, p, end);
  if (far) return far;
  if (frames.has("blame")) return atBlame(ground, p, end);
  if (frames.has("term")) return atTerm(ground, p, end);
  if (frames.has("as")) return atJudgement(ground, cue, p, end, known);
  if (frames.has("opinion") && ground.hit(p, "opinion")) return begin(ground, p, "noun", p);
  if (frames.has("of") && ground.words[p]?.fold === "من")
    return atObject(ground, endOfAsked(ground, p + 1, end), end);
  if (cue.act === "reject" && ground.hit(p, "silence")) return null;
  if ((cue.act === "confirm" || frames.has("claim")) && ground.hit(cue.word - 1, "negation")) return null;
  if (frames.has("claim") && !isDeed(ground, p)) return null;
  if (frames.has("obj"))
    return (frames.has("to") ? behindAsked(ground, p, end) : null) ?? atObject(ground, p, end);
  if (frames.has("b") && p < end && startsWithB(ground, p))
    return begin(ground, p, "noun", p, offsetOfLetter(ground.text, ground.words[p]!, 1));
  return null;
}

function thatBetween(ground: Ground, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (ground.hit(k, "that")) return true;
  return false;
}

/** نص البيان الذي تضمن كذا، على …: the verb's own preposition behind the comma that closes a relative clause. */
function behindRelative(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (p >= end || !ground.hit(p, "relative")) return null;
  for (let k = p + 1; k < Math.min(end, p + 16); k++)
    if (ground.words[k]!.form === "،") return atPreposition(ground, cue, k + 1, end);
  return null;
}

/** وصفت الوزارة، اللقاء بين فلان، والوزير …: a comma between subject and object, where what the next comma closes goes on with و. */
function behindBareComma(ground: Ground, cue: Cue, after: number, end: number): number | null {
  const { frames } = cue;
  if (ground.words[after]?.form !== "،" || !(frames.has("obj") || frames.has("as") || frames.has("to")))
    return null;
  const first = after + 1;
  if (
    first >= end ||
    !isNoun(ground, first) ||
    ground.title(first) ||
    !(
      ground.words[first]!.fold.startsWith("ال") ||
      ground.named(first) ||
      (frames.has("to") && ground.hit(first, "source"))
    )
  )
    return null;
  const close = skipAsides(ground, after, end);
  if (close <= first + 1 || close >= end || ground.words[close - 1]!.form !== "،") return null;
  const joined = ground.words[close]!.fold.startsWith("و") && ground.cues(close).length === 0;
  return joined || asksBetween(ground, cue, first, close) ? first : null;
}

/** دعا الوزير، السكان إلى الصبر، …: the verb's own preposition stands before the next comma. */
function asksBetween(ground: Ground, cue: Cue, first: number, close: number): boolean {
  if (!cue.frames.has("to")) return false;
  for (let k = first + 1; k < close - 1; k++) {
    if (stopsNoun(ground, k)) return false;
    if (atPreposition(ground, cue, k, close - 1)) return true;
  }
  return false;
}

/** ناشدت الأطراف كافة ضبط النفس: behind the definite words for the ones who are asked, the noun for what is asked of them. */
function behindAsked(ground: Ground, p: number, end: number): ContentStart | null {
  let k = p;
  while (k < end && (ground.words[k]!.fold.startsWith("ال") || ground.hit(k, "all"))) k++;
  if (k === p || k >= end || ground.named(k) || !isNoun(ground, k)) return null;
  return begin(ground, k, "noun", p, undefined, {
    start: ground.words[p]!.start,
    end: ground.words[k - 1]!.end,
  });
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
  return (
    fold.startsWith("ب") &&
    fold.length > 2 &&
    !ground.hit(k, "preposition") &&
    !ground.hit(k, "quantity") &&
    !ground.named(k)
  );
}

/** دعا إلى، شدد على، حذر من, هدد بـ: the verb's own preposition right behind cue and source. */
export function atPreposition(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (p >= end || ground.cues(p).some((one) => one.kind === "nominal")) return null;
  const word = ground.words[p]!;
  for (const [frame, fold] of prepositions) {
    if (!cue.frames.has(frame) || word.fold !== fold || p + 1 >= end) continue;
    const that = ground.hit(p + 1, "that");
    if (that && p + 2 < end) return begin(ground, that.value === "negated" ? p + 1 : p + 2, "clause", p);
    const felt = ground.hit(p + 1, "feeling") ? p + 2 : 0;
    const hoped = felt > 0 ? ground.hit(felt, "that") : null;
    if (hoped && felt + 1 < end)
      return begin(ground, hoped.value === "negated" ? felt : felt + 1, "clause", p);
    if (felt > 0 && felt < end && opensQuotation(ground, felt)) return begin(ground, felt, "quote", p);
    if (felt > 0 && ground.words[felt]?.fold === "في" && felt + 1 < end)
      return begin(ground, felt + 1, "noun", p);
    return begin(ground, p + 1, "noun", p);
  }
  for (const frame of ["an", "min"] as const) {
    // عما إذا كان, مما وصفه: the preposition is one word with ما.
    if (!cue.frames.has(frame) || word.fold !== (frame === "an" ? "عما" : "مما") || p + 1 >= end) continue;
    const asked = ground.hit(p + 1, "condition") !== null;
    const start = asked ? undefined : offsetOfLetter(ground.text, word, 1);
    return begin(ground, asked ? p + 1 : p, asked ? "clause" : "noun", p, start);
  }
  if (cue.frames.has("b") || (cue.frames.has("li") && !isOwners(ground, p, end))) {
    const start = behindLetter(ground, p, cue.frames.has("b") ? "ب" : "ل");
    if (start !== null) return begin(ground, p, "noun", p, start);
  }
  return null;
}

/** دعا الهيئة العليا للانتخابات إلى, دعا مجالس الحزب للعمل: another ل, or إلى, comes right behind a ل that tells whose somebody is. */
function isOwners(ground: Ground, p: number, end: number): boolean {
  for (let k = p + 1; k < Math.min(end, p + 5) && ground.words[k]!.kind === "arabic"; k++)
    if (ground.words[k]!.fold === "الي" || (k === p + 1 && behindLetter(ground, k, "ل") !== null))
      return true;
  return false;
}

/** The offset behind an attached ب or ل, null where the letter belongs to the word. */
export function behindLetter(ground: Ground, k: number, letter: string): number | null {
  const word = ground.words[k];
  if (word?.kind !== "arabic" || ground.hit(k, "that") || ground.hit(k, "preposition")) return null;
  if (ground.hit(k, "manner")) return null;
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
    if (word.form === "،" && k > p) {
      if (ground.segment(k + 1)?.conjunction === "و" && ground.cues(k + 1).length === 0) continue;
      const behind = behindAside(ground, k, end);
      const start = behind < 0 ? null : atPreposition(ground, cue, behind, end);
      return (
        start && { ...start, addressee: { start: ground.words[p]!.start, end: ground.words[k - 1]!.end } }
      );
    }
    if (word.kind === "mark" && !'"“”«»'.includes(word.form)) return null;
    const own = k > p || cue.pronoun !== "" ? atPreposition(ground, cue, k, end) : null;
    const plain = !own && cue.frames.has("b") && ground.named(p)?.last === k && startsWithB(ground, k);
    const found = plain ? begin(ground, k, "noun", k, offsetOfLetter(ground.text, word, 1)) : own;
    if (found) {
      const addressee = k > p ? { start: ground.words[p]!.start, end: ground.words[k - 1]!.end } : null;
      const accused = cue.act === "accuse" && k > p && !ground.hit(p, "object-pronoun");
      if (accused) return begin(ground, p, "noun", p, undefined, addressee);
      return { ...found, regionEnd: p, addressee };
    }
    if (stopsNoun(ground, k) && !ground.hit(k, "relative") && !ground.hit(k, "negation")) return null;
  }
  return null;
}

/**
 * أعرب فلان خلال لقائه نظيره عن قلقه, شدد … على أهمية …: behind asides of any length the verb's own preposition counts where a
 * feeling with its pronoun or a word for what is stressed follows it.
 */
function atFarPreposition(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (!cue.frames.has("an") && !cue.frames.has("ala") && !cue.frames.has("ila")) return null;
  const own = ownPrepositions(cue);
  for (let k = p; k < Math.min(end - 1, p + 30); k++) {
    if (ground.hit(k, "that") || ground.hit(k, "turn")) return null;
    if (own.has(ground.words[k]!.fold)) {
      const { enclitic } = ground.segment(k + 1);
      const felt = ground.words[k]!.fold === "عن" && (enclitic !== "" || onlyOf(cue));
      if (felt || ground.hit(k + 1, "stressed")) return atPreposition(ground, cue, k, end);
    }
    if (ground.cues(k).some((one) => one.kind === "verb" && !one.doubtful && one.conjunction !== ""))
      return null;
  }
  return null;
}

/** أعرب, عبّر: what takes عن and nothing else. */
function onlyOf({ frames }: Cue): boolean {
  return frames.has("an") && !frames.has("that") && !frames.has("obj") && !frames.has("quote");
}

/** دعا نظيره، في اتصال أمس، إلى …: the word behind a short aside between commas, -1 where none ends. */
function behindAside(ground: Ground, comma: number, end: number): number {
  if (!ground.hit(comma + 1, "preposition") && ground.afterTime(comma + 1) <= comma + 1) return -1;
  for (let k = comma + 1; k < Math.min(end - 1, comma + 14); k++)
    if (ground.words[k]!.form === "،") return k + 1;
  return -1;
}

function atBlame(ground: Ground, p: number, end: number): ContentStart | null {
  for (let k = p; k < Math.min(end, p + 12); k++) {
    if (ground.hit(k, "blamed")) {
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
function atJudgement(ground: Ground, cue: Cue, p: number, end: number, known: boolean): ContentStart | null {
  if (p >= end || ground.hit(p, "preposition") || ground.hit(p, "negation")) return null;
  if (cue.frames.has("noun") && cue.tense !== "past") return null;
  if (ground.cues(p).some((one) => one.kind === "participle")) return null;
  const marked = (k: number): boolean => {
    const { fold } = ground.words[k]!;
    return (
      fold.startsWith("بان") ||
      fold === "ب" ||
      (cue.act === "evaluate" && cue.tense === "past" && k > p && fold === "من") ||
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
  const judged =
    ground.named(p) !== null ||
    ground.words[p]!.fold.startsWith("ال") ||
    ground.segment(p).enclitic !== "" ||
    ground.words[p + 1]?.fold.startsWith("ال");
  return known && judged && cue.frames.has("that") && words >= 2 && isNoun(ground, p)
    ? begin(ground, p, "noun", p)
    : null;
}

/** تبنى الهجوم, تبنى مسؤولية التفجير, تبنى معظم الهجمات: only deeds are claimed. */
function isDeed(ground: Ground, p: number): boolean {
  for (let k = p; k < p + 3; k++) if (ground.hit(k, "claimed")) return true;
  return false;
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
    ground.hit(k, "turn") ||
    ground.hit(k, "relative")
  )
    return false;
  const verb = (cue: Cue): boolean => cue.kind === "verb" && !cue.doubtful && !canBeMasdar(ground, cue);
  if (ground.cues(k).some((cue) => cue.kind === "participle" || verb(cue))) return false;
  const { preposition, conjunction } = ground.segment(k);
  return conjunction !== "و" && preposition === "" && !ground.hit(k, "to-it");
}

/** أكدوا تجدد القصف: behind a verb that has an object, what looks like a present in ت is a verbal noun. */
function canBeMasdar(ground: Ground, cue: Cue): boolean {
  return cue.tense === "present" && cue.conjunction === "" && ground.words[cue.word]!.fold.startsWith("ت");
}

/** أكد الوزير فلان ضيف الحلقة أن …: more about the speaker, where the noun is none that one stresses or denies. */
function isFurtherTitle(ground: Ground, cue: Cue, p: number, that: number): boolean {
  if (cue.act === "deny" || cue.act === "reject" || that - p < 2) return false;
  if (!ground.inMention(p - 1) || ground.hit(p, "stressed")) return false;
  const { article, enclitic } = ground.segment(p);
  return !article && enclitic === "" && !ground.cues(p).some((one) => one.kind === "masdar");
}

/** أكدت شركة كذا النفطية العملاقة أن …: definite words right up to أن describe the speaker. */
function isAdjectival(ground: Ground, p: number, that: number): boolean {
  for (let k = p; k < that; k++)
    if (!ground.words[k]!.fold.startsWith("ال") || ground.hit(k, "relative")) return false;
  return true;
}

/** نفى الوزير المكلف شؤون كذا فلان أن …: a definite word and nouns right up to أن are more about the speaker. */
function describesSpeaker(ground: Ground, p: number, that: number): boolean {
  if (!ground.hit(that, "that") || !ground.words[p]!.fold.startsWith("ال")) return false;
  if (ground.hit(that - 1, "preposition") || ground.hit(that - 1, "stressed")) return false;
  for (let k = p; k < that; k++) {
    if (ground.words[k]!.kind !== "arabic" || ground.hit(k, "relative") || ground.hit(k, "what"))
      return false;
    if (!ground.inMention(k) && ground.cues(k).length > 0) return false;
  }
  return true;
}

/** أكد الوزير أهمية أن يعود: أن hangs on a noun that is itself what is stressed. */
function hangsOnNoun(ground: Ground, p: number, that: number): boolean {
  if (p >= that || that - p > 2 || !isNoun(ground, p) || ground.words[p]!.fold.startsWith("ال")) return false;
  for (let k = p; k < that; k++)
    if (ground.words[k]!.kind === "mark" || ground.hit(k, "preposition")) return false;
  return readSource(ground, p, that) === null;
}
