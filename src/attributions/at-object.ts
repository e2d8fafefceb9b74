import { behindLetter } from "./at-preposition.ts";
import { opensQuotation } from "./clause-start.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { begin, type ContentStart } from "./start.ts";

/** The noun right at the word as what is reported, null where no noun stands there. */
export function atObject(ground: Ground, p: number, end: number): ContentStart | null {
  return p < end && isNoun(ground, p) ? begin(ground, p, "noun", p) : null;
}

/** Whether a noun phrase or a quotation can open at the word. */
export function isNoun(ground: Ground, k: number): boolean {
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

/** حمّل فلانا مسؤولية كذا: the one who is blamed, and for what. */
export function atBlame(ground: Ground, p: number, end: number): ContentStart | null {
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
export function atTerm(ground: Ground, p: number, end: number): ContentStart | null {
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
export function atJudgement(
  ground: Ground,
  cue: Cue,
  p: number,
  end: number,
  known: boolean,
): ContentStart | null {
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
export function isDeed(ground: Ground, p: number): boolean {
  for (let k = p; k < p + 3; k++) if (ground.hit(k, "claimed")) return true;
  return false;
}
