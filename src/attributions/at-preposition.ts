import { offsetOfLetter } from "../text/words.ts";
import { opensQuotation } from "./clause-start.ts";
import type { Cue } from "./cues.ts";
import { ownPrepositions, prepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { begin, type ContentStart } from "./start.ts";

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

/** برد, بقرار: where a verb needs ب and nothing else fits, a first ب is taken for it even if the word could be whole. */
export function startsWithB(ground: Ground, k: number): boolean {
  const { fold } = ground.words[k]!;
  return (
    fold.startsWith("ب") &&
    fold.length > 2 &&
    !ground.hit(k, "preposition") &&
    !ground.hit(k, "quantity") &&
    !ground.named(k)
  );
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
export function behindObject(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
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

/** نص البيان الذي تضمن كذا، على …: the verb's own preposition behind the comma that closes a relative clause. */
export function behindRelative(ground: Ground, cue: Cue, p: number, end: number): ContentStart | null {
  if (p >= end || !ground.hit(p, "relative")) return null;
  for (let k = p + 1; k < Math.min(end, p + 16); k++)
    if (ground.words[k]!.form === "،") return atPreposition(ground, cue, k + 1, end);
  return null;
}

/**
 * أعرب فلان خلال لقائه نظيره عن قلقه, شدد … على أهمية …: behind asides of any length the verb's own preposition counts where a
 * feeling with its pronoun or a word for what is stressed follows it.
 */
export function atFarPreposition(
  ground: Ground,
  cue: Cue,
  p: number,
  end: number,
  known: boolean,
): ContentStart | null {
  if (!cue.frames.has("an") && !cue.frames.has("ala") && !cue.frames.has("ila")) return null;
  const own = ownPrepositions(cue);
  for (let k = p; k < Math.min(end - 1, p + 30); k++) {
    if (ground.hit(k, "that") || ground.hit(k, "turn")) return null;
    if (own.has(ground.words[k]!.fold)) {
      const { enclitic } = ground.segment(k + 1);
      const felt = ground.words[k]!.fold === "عن" && (enclitic !== "" || (known && onlyOf(cue)));
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
