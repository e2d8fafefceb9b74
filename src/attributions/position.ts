import type { Sentence } from "../document.ts";
import { isIgnorable } from "../text/fold.ts";
import { behindLetter } from "./at-preposition.ts";
import { opensQuotation } from "./clause-start.ts";
import type { Cue } from "./cues.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { looksBack } from "./looking-back.ts";
import { isRelative, reportsInRelative } from "./relative.ts";
import { isWas } from "./was.ts";

/** Whether a cue stands where it can report: not inside a quotation or a name, not passive, not in a relative clause. */
export function canReport(ground: Ground, cue: Cue, sentence: Sentence, nested: boolean): boolean {
  if (
    cue.person === 1 ||
    ground.inMention(cue.word) ||
    ground.hit(cue.word, "break") ||
    (cue.kind === "verb" && (ground.hit(cue.word, "preposition")?.length ?? 0) > 1)
  )
    return false;
  const quotation = ground.quotation(cue.word);
  if (quotation && quotation.start < cue.start && !breaksOff(ground, cue)) return false;
  if (cue.kind === "nominal" || cue.kind === "masdar") return true;
  if (cue.kind === "verb" && ground.text.slice(cue.start, cue.end).includes("\u064b")) return false;
  const previous = cue.word - 1;
  if (cue.jussive && !ground.hit(previous, "negation")) return false;
  // حين وردت: behind such a word no و joins, it is the verb's own letter.
  if (cue.conjunction === "و" && ground.hit(previous, "when") && ground.words[cue.word]!.fold.startsWith("و"))
    return false;
  if (ground.hit(previous, "break")?.value === "else") return false;
  if (ground.hit(cue.word + 1, "nobody") || ground.hit(cue.word + 1, "veil")) return false;
  if (cue.frames.has("to") && ground.hit(cue.word + 1, "god")) return false;
  if (turnsOut(ground, cue) || lacksObject(ground, cue) || isUnsaid(ground, cue)) return false;
  if (
    ground.hit(previous, "condition") ||
    (isWas(ground, previous) &&
      (ground.hit(previous - 1, "condition") || ground.hit(previous - 1, "relative"))) ||
    (ground.hit(previous, "negation") && ground.hit(previous - 1, "condition"))
  )
    return false;
  if (cue.kind === "participle") return !nested && standsFree(ground, cue, sentence);
  if (cue.conjunction === "" && previous >= sentence.first) {
    if (looksBack(ground, cue)) return true;
    if (isRelative(ground, cue)) return reportsInRelative(ground, cue);
    if (ground.hit(previous, "question") || ground.hit(previous, "relative") || ground.hit(previous, "what"))
      return false;
    if (cue.tense !== "past" && isSubjunctive(ground, previous))
      return ground.hit(previous - 1, "before") !== null;
    if (cue.pronoun !== "" && ground.words[previous]!.kind === "arabic" && isBareNoun(ground, previous))
      return false;
    if (cue.doubtful && cue.number === "d" && !ground.inMention(previous)) return false;
    const inside = ground.hit(cue.word + 1, "particle")?.value === "inside";
    if (cue.doubtful && !inside && !canBeVerb(ground, previous)) return false;
  }
  return !(cue.doubtful && cue.frames.has("rare")) || isPlainlyVerb(ground, cue, sentence);
}

/** Acts that a negation turns into a view of its own (لم يستبعد, لا يعتقد); of the others, what is not said is not said. */
const held: ReadonlySet<string> = new Set(["predict", "believe", "deny", "reject", "agree", "evaluate"]);

/** ولم يشر البيان إلى …, لم تعلن جهة مسؤوليتها: nobody says it. */
function isUnsaid(ground: Ground, cue: Cue): boolean {
  return cue.kind === "verb" && !held.has(cue.act) && ground.hit(cue.word - 1, "negation") !== null;
}

/** تبين أن …, تبين له أن …: what looks like the feminine present is the past of another verb, unless its subject stands behind it. */
function turnsOut(ground: Ground, cue: Cue): boolean {
  if (!cue.frames.has("shown") || cue.tense !== "present" || cue.gender !== "f") return false;
  const next = cue.word + 1;
  if (ground.hit(next, "that")) return true;
  return ground.hit(next + 1, "that") !== null && !ground.words[next]!.fold.startsWith("ال");
}

/** كان قد اتهم بالتجسس, علاقات وصفت بالضيقة: a verb that needs a person or a thing before its ب is a passive without it. */
function lacksObject(ground: Ground, cue: Cue): boolean {
  if (cue.kind !== "verb" || cue.pronoun !== "" || cue.tense !== "past") return false;
  const { frames } = cue;
  if (!(frames.has("as") && !frames.has("that")) && !(cue.act === "accuse" && frames.has("to"))) return false;
  const next = cue.word + 1;
  const that = ground.hit(next, "that") !== null && ground.words[next]!.fold.startsWith("ب");
  return that || behindLetter(ground, next, "ب") !== null;
}

/** "…، وتابع "…": a quotation that nobody closed ended where the speaker is told to go on with another one. */
function breaksOff(ground: Ground, cue: Cue): boolean {
  if (ground.quotation(cue.word)!.closed || cue.conjunction !== "و" || !cue.frames.has("quote")) return false;
  for (let k = cue.word + 1; k < cue.word + 6; k++) if (opensQuotation(ground, k)) return true;
  return false;
}

/** أن يعلن, دون أن يؤكد: what is only wished, feared or left undone is not said. */
function isSubjunctive(ground: Ground, previous: number): boolean {
  return ["ان", "بان", "الا", "لن", "لكي", "كي", "لا"].includes(ground.words[previous]!.fold) &&
    ground.words[previous]!.fold !== "لا"
    ? ground.hit(previous, "that") !== null
    : false;
}

/** تقرير نشرته …: a verb with an object pronoun behind an indefinite noun describes that noun. */
function isBareNoun(ground: Ground, k: number): boolean {
  return (
    !ground.inMention(k) &&
    !ground.hit(k, "turn") &&
    !ground.hit(k, "break") &&
    !ground.hit(k, "particle") &&
    !ground.hit(k, "that") &&
    !ground.hit(k, "negation")
  );
}

/** وبيّن: a verb that mostly is another word needs its shadda, or the head of its sentence behind و. */
function isPlainlyVerb(ground: Ground, cue: Cue, sentence: Sentence): boolean {
  return (
    ground.text.slice(cue.start, cue.end).includes("\u0651") ||
    (cue.word === sentence.first && cue.conjunction === "و")
  );
}

/** A word that may be a noun as well is a verb at the head of a clause, behind قد or أن, or behind a name. */
function canBeVerb(ground: Ground, previous: number): boolean {
  const word = ground.words[previous]!;
  if (word.kind === "mark") return true;
  if (["turn", "that", "particle", "break"].some((name) => ground.hit(previous, name) !== null)) return true;
  return ground.inMention(previous);
}

/** مضيفا: an accusative behind a comma, or with أن, a colon or its preposition behind it. */
function standsFree(ground: Ground, cue: Cue, sentence: Sentence): boolean {
  if (cue.word === sentence.first)
    return (
      ground.hit(cue.word + 1, "that") !== null ||
      ground.hit(cue.word + 2, "that") !== null ||
      (ownPrepositions(cue).has(ground.words[cue.word + 1]?.fold ?? "") &&
        ground.hit(cue.word + 2, "stressed") !== null) ||
      (ground.hit(cue.word + 3, "that") !== null && ground.hit(cue.word + 2, "preposition") !== null) ||
      (ground.words[cue.word + 1]?.form === ":" && cue.frames.has("quote"))
    );
  const before = ground.words[cue.word - 1]!;
  if (
    before.form === "،" ||
    before.form === "," ||
    before.form === "-" ||
    before.form === "–" ||
    cue.conjunction !== ""
  )
    return true;
  const next = cue.word + 1;
  return (
    ground.hit(next, "that") !== null ||
    ground.hit(next + 1, "that") !== null ||
    ground.words[next]?.form === ":" ||
    opensQuotation(ground, next) ||
    ground.hit(next, "object-pronoun") !== null ||
    (ground.words[cue.word]!.fold.endsWith("ا") && ownPrepositions(cue).has(ground.words[next]?.fold ?? ""))
  );
}

/** A written damma on the first two letters marks the passive (اعتُبر، ذُكر), whose speaker is not told. */
export function isPassive(ground: Ground, cue: Cue): boolean {
  let letters = 0;
  for (let at = cue.start; at < cue.end && letters <= 3; at++) {
    const code = ground.text.charCodeAt(at);
    if (code === 0x064f)
      return cue.tense === "past"
        ? letters <= 3 && !cue.frames.has("relay")
        : letters === 1 && endsInFatha(ground, cue);
    if (!isIgnorable(code)) letters++;
  }
  return false;
}

/** The active of the fourth form has a damma too (يُعلن); a passive present shows a fatha further on (يُعَد) or is too short (تُعد). */
function endsInFatha(ground: Ground, cue: Cue): boolean {
  const raw = ground.text.slice(cue.start, cue.end);
  return raw.includes("\u064e") || raw.replace(/[\u064b-\u065f]/g, "").length <= 3;
}
