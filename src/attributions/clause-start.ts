import { skipAsides } from "./asides.ts";
import type { Frame } from "./cues.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { begin, type ContentStart } from "./start.ts";
import { isWas } from "./was.ts";

/** أن and إن may stand this many words behind their cue. */
const farthestThat = 40;

/** The earliest of أن/إن, a colon or a whole quotation, before another cue takes the sentence over. */
export function atClause(
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
    if (k > after && ground.hit(k, "turn") && !isPastOf(ground, k)) return null;
    const back = ground.hit(k, "break");
    const prepositional = (ground.hit(k, "preposition")?.length ?? 0) > 1;
    if (
      back &&
      !prepositional &&
      k > straight &&
      !ground.hit(k, "that") &&
      (back.length > 1 || back.value === "strong")
    )
      return null;
    if (back && back.length > 1 && k === straight && back.value === "") {
      k += back.length - 1;
      continue;
    }
    if (back && back.length > 1 && k < straight) {
      k = straight - 1;
      continue;
    }
    const because = frames.has("evidence") && word.fold === "لان";
    const that = because ? null : ground.hit(k, "that");
    const opens =
      frames.has("that") || frames.has("relay") || (frames.has("ban") && word.fold.startsWith("بان"));
    if (that && opens && !isConditional(ground, k) && !(k > after && ground.hit(k - 1, "modal"))) {
      const word = that.value === "negated" ? k : k + 1;
      return word < end ? begin(ground, word, "clause", k) : null;
    }
    const tells =
      frames.has("quote") || frames.has("relay") || (frames.has("that") && !frames.has("evidence"));
    if (word.form === ":" && k + 1 < end && tells) {
      const quoted = opensQuotation(ground, k + 1);
      return begin(ground, k + 1, quoted ? "quote" : "clause", k);
    }
    if (
      opensQuotation(ground, k) &&
      !isNamedQuote(ground, k) &&
      lengthOfQuote(ground, k) >= (frames.has("go") ? 2 : 3)
    ) {
      const behind = frames.has("that") ? thatBehindQuotation(ground, k, stop, straight) : null;
      if (behind !== null) {
        k = behind - 1;
        continue;
      }
      const goesOn = frames.has("go") && !frames.has("obj");
      const aside =
        straight === k ||
        ground.hit(straight, "preposition") !== null ||
        ground.segment(straight).preposition === "ل" ||
        ground.hit(straight, "break") !== null ||
        (lengthOfQuote(ground, k) > 4 && isDefinitePhrase(ground, straight, k)) ||
        ground.words[straight]?.form === "،";
      const holds = frames.has("that") && ground.hit(k + 1, "that") !== null;
      return (frames.has("quote") || holds) && !inRelative && (aside || goesOn)
        ? begin(ground, k, "quote", k)
        : null;
    }
    if (ground.hit(k, "relative")) {
      const pause = endOfRelative(ground, k, stop);
      inRelative = pause < 0;
      if (pause > 0) k = ground.words[pause]!.form === "،" ? pause : pause - 1;
    } else if (k === after && frames.has("go") && isManner(ground, k)) continue;
    else if ((k > after || isParticiple(ground, k)) && takesOver(ground, frames, k)) return null;
  }
  return null;
}

/** قال رجل كان هناك إن …: كان right behind a noun describes it. */
function isPastOf(ground: Ground, k: number): boolean {
  return isWas(ground, k) && ground.words[k - 1]!.kind === "arabic";
}

/** وذكرت المذكرة الداخلية «…»: nothing but a definite noun and its adjectives up to the quotation is its speaker. */
function isDefinitePhrase(ground: Ground, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!ground.words[k]!.fold.startsWith("ال")) return false;
  return to > from && to - from < 4;
}

/** A relative clause ends at a comma, a colon, or a long quotation that no preposition ties to it; -1 where none comes. */
function endOfRelative(ground: Ground, from: number, stop: number): number {
  for (let k = from + 1; k < stop; k++) {
    const { form } = ground.words[k]!;
    if (form === "،" || form === ":") return k;
    const tied =
      ground.words[k - 1]!.form.replaceAll("ـ", "").length === 1 || ground.hit(k - 1, "preposition");
    if (!tied && opensQuotation(ground, k) && lengthOfQuote(ground, k) > 4) return k;
  }
  return -1;
}

/**
 * رئيسة فريق «…» فلانة أن …: a quotation that belongs to the speaker's title is passed over when أن follows soon, and a short one
 * within the words about the speaker also when it follows later; a long one right behind the speaker is what was said.
 */
function thatBehindQuotation(ground: Ground, k: number, end: number, straight: number): number | null {
  const quotation = ground.quotation(k)!;
  const length = lengthOfQuote(ground, k);
  if (straight === k && length > 4) return null;
  let at = k;
  while (at < end && ground.words[at]!.end <= quotation.end) at++;
  const far = length < 4 && straight < k && ground.words[k - 1]!.kind === "arabic" ? 16 : 6;
  for (let i = at; i < Math.min(end, at + far); i++) {
    if (ground.hit(i, "break") || (length > 4 && i > at && ground.words[i]!.form === "،")) return null;
    if (ground.hit(i, "that")) return ground.hit(i - 1, "modal") ? null : i;
    if (ground.words[i]!.form === ":" && i <= at + 1 && i + 1 < end && opensQuotation(ground, i + 1))
      return i;
    if (ground.cues(i).some((cue) => cue.kind !== "masdar" && !cue.doubtful)) return null;
  }
  return null;
}

/** إن after a condition (إن لم تفعل) opens nothing that is said. */
function isConditional(ground: Ground, k: number): boolean {
  return ground.words[k]!.fold === "ان" && ground.words[k + 1]?.fold === "لم";
}

/** مؤكدين أن …, right behind the speaker; تابع قائلا إن … is one saying. */
function isParticiple(ground: Ground, k: number): boolean {
  return ground
    .cues(k)
    .some((cue) => cue.kind === "participle" && cue.gender === "m" && !cue.frames.has("means"));
}

/** وأضاف مستنكرا أن …: how it was said, right before أن. */
function isManner(ground: Ground, k: number): boolean {
  return isParticiple(ground, k) && ground.hit(k + 1, "that") !== null;
}

function takesOver(ground: Ground, frames: ReadonlySet<Frame>, k: number): boolean {
  if (ground.inMention(k)) return false;
  return ground.cues(k).some((cue) => {
    if (cue.kind === "masdar" && cue.pronoun !== "" && cue.frames.has("that"))
      return ground.hit(k + 1, "that") === null && !frames.has("relay") && ground.cues(k).length === 1;
    if (cue.kind === "participle")
      return (
        ground.words[k - 1]?.kind === "mark" ||
        ground.hit(k + 1, "that") !== null ||
        (cue.number === "s" && ownPrepositions(cue).has(ground.words[k + 1]?.fold ?? ""))
      );
    const sure = !cue.doubtful || ground.words[k - 1]?.form === "،";
    return cue.kind === "verb" && sure && cue.conjunction !== "" && cue.person === 3;
  });
}

/** Whether a quotation opens at the word. */
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
