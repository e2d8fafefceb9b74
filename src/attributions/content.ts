import type { Span } from "../document.ts";
import type { Cue, Frame } from "./cues.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { isOutletAside } from "./outlet-aside.ts";
import { readSource } from "./sources.ts";

/** How what is reported stands: a clause, words in quotation marks, or a noun phrase. */
export type Shape = "clause" | "quote" | "noun";

/**
 * The first word after the content that starts at `from`: it ends with its sentence, or where the outlet's own voice or another
 * source comes back. Words inside a closed quotation never end it.
 */
export function endOfContent(
  ground: Ground,
  from: number,
  end: number,
  shape: Shape,
  speaker: "m" | "f" | null = null,
): number {
  for (let k = from; k < end; k++) {
    const quotation = ground.quotation(k);
    if (quotation?.closed && ground.words[k]!.start === quotation.start) {
      while (k + 1 < end && ground.words[k + 1]!.end <= quotation.end) k++;
      if (
        shape === "quote" &&
        quotation.start === ground.words[from]!.start &&
        endsAfterQuote(ground, k + 1, end)
      )
        return k + 1;
      continue;
    }
    const word = ground.words[k]!;
    const paused = word.kind === "mark" && (word.form === "،" || word.form === "؛" || word.form === ",");
    const next = paused ? k + 1 : k;
    if (k > from && next < end && comesBack(ground, next, end, paused, shape)) {
      if (isInner(ground, from, next, speaker)) continue;
      return k;
    }
  }
  return trimMarks(ground, from, end);
}

/** أضافت أن الجانب شدد على …، معتبرا أن …: a participle of the other gender goes with a verb of saying inside the content. */
function isInner(ground: Ground, from: number, k: number, speaker: "m" | "f" | null): boolean {
  const participle = ground.cues(k).find((cue) => cue.kind === "participle" && cue.number === "s");
  if (!participle || speaker === null || participle.gender === speaker) return false;
  for (let at = from; at < k; at++)
    if (
      ground.cues(at).some((cue) => cue.kind === "verb" && cue.gender === participle.gender && !cue.doubtful)
    )
      return true;
  return false;
}

/** After a whole quoted sentence a comma, a stop or a new clause ends the content; more words in the same breath belong to it. */
function endsAfterQuote(ground: Ground, k: number, end: number): boolean {
  if (k >= end) return true;
  const word = ground.words[k]!;
  if (word.kind === "mark") return !'"“”«»('.includes(word.form);
  return (
    ground.hit(k, "break") !== null ||
    ground.cues(k).some((cue) => cue.conjunction !== "" || cue.kind !== "masdar")
  );
}

function comesBack(ground: Ground, k: number, end: number, paused: boolean, shape: Shape): boolean {
  if (ground.inMention(k) && !ground.hit(k, "turn")) return false;
  const hit = ground.hit(k, "break");
  if (hit?.value === "noun") return (paused && shape === "noun") || tellsWhere(ground, k + hit.length);
  if (hit && (ground.hit(k, "preposition")?.length ?? 0) < 2)
    return hit.value === "told" && isPresent(ground, k + hit.length)
      ? false
      : paused || hit.value === "strong" || (hit.length > 1 && hit.value !== "paused");
  for (const cue of ground.cues(k)) {
    if (cue.kind === "participle" && opensContent(ground, cue, end, paused)) return true;
    if (cue.kind === "nominal" && (paused || endsSentence(ground, k, end))) return true;
    if (cue.kind === "verb" && verbComesBack(ground, cue, end, paused, shape)) return true;
  }
  const turn = ground.hit(k, "turn");
  if (turn?.value === "pronoun") {
    const verbs = ground
      .cues(k + turn.length)
      .filter((cue) => cue.kind === "verb" && !cue.frames.has("evidence"));
    if (verbs.some((cue) => paused || (cue.frames.has("go") && marks(ground, cue, end)))) return true;
  }
  if (turn?.value === "also" && ground.cues(k + 1).some((cue) => asksAtOnce(ground, cue))) return true;
  if (turn?.value === "so" && ground.cues(k + 1).some((cue) => isSaid(ground, cue, end))) return true;
  if (!paused) return false;
  if (isNewTalk(ground, k, end)) return true;
  const endsAt = (comma: number): boolean => comesBack(ground, comma + 1, end, true, shape);
  if (isOutletAside(ground, k, end, shape, endsAt)) return true;
  if (
    turn &&
    ground.hit(k + turn.length, "negation") &&
    ground.cues(k + turn.length + 1).some((cue) => cue.kind === "verb")
  )
    return turn.value === "pronoun";
  if (turn) return turnsToSource(ground, k + turn.length, end);
  const quoted = '"”»'.includes(ground.words[k - 2]?.form ?? " ");
  if ((shape === "noun" || quoted) && ground.hit(k, "relative")?.value === "gloss") return true;
  return shape === "noun" && (isJoinedVerb(ground, k) || (paused && ground.words[k]!.fold === "ولم"));
}

/** ولهذا دعا إلى, لذلك يقترح كذا: a verb of saying draws the consequence. */
function isSaid(ground: Ground, cue: Cue, end: number): boolean {
  return cue.kind === "verb" && cue.person === 3 && !cue.doubtful && marks(ground, cue, end);
}

/** …، وفي تصريح لصحيفة كذا قال إن: another occasion on which something was said. */
function isNewTalk(ground: Ground, k: number, end: number): boolean {
  if (
    !ground.words[k]!.fold.startsWith("و") ||
    !ground.hit(k, "preposition") ||
    !ground.hit(k + 1, "channel")
  )
    return false;
  for (let at = k + 2; at < Math.min(end - 1, k + 10); at++)
    if (ground.cues(at).some((cue) => cue.kind === "verb" && !cue.doubtful))
      return ground.hit(at + 1, "that") !== null;
  return false;
}

/** كما شدد على, كما دعا إلى, كما أكد أن: a verb of saying with what it reports right behind it. */
function asksAtOnce(ground: Ground, cue: Cue): boolean {
  if (cue.kind !== "verb" || cue.tense !== "past" || cue.pronoun !== "") return false;
  const next = cue.word + 1;
  return ground.hit(next, "that") !== null || ownPrepositions(cue).has(ground.words[next]?.fold ?? "");
}

/** وهو ما يؤكد, الأمر الذي يعني: what the speaker concludes; وهو ما نفته, الأمر الذي رفضه: what became of it. */
function isPresent(ground: Ground, k: number): boolean {
  return ground.words[k]?.kind === "arabic" && ground.segment(k).class === "present";
}

/** وذلك في تعليقه, وذلك خلال لقاء: where the outlet tells that it was said. */
function tellsWhere(ground: Ground, k: number): boolean {
  return ground.hit(k, "preposition")?.value === "during" && ground.hit(k + 1, "channel") !== null;
}

/** مضيفا أن …: a participle ends what came before where it reports something itself. */
function opensContent(ground: Ground, cue: Cue, end: number, paused: boolean): boolean {
  const k = cue.word + 1;
  if (k >= end) return false;
  const before = ground.words[cue.word - 1]!;
  if ('"”»'.includes(before.form)) return true;
  if (paused || cue.conjunction !== "") {
    const listed = cue.conjunction !== "" && !paused && before.kind !== "mark";
    if (!listed) return true;
  }
  return (
    ground.hit(k, "that") !== null ||
    ground.hit(k + 1, "that") !== null ||
    ground.words[k]!.form === ":" ||
    (ground.words[cue.word]!.fold.endsWith("ا") &&
      cue.number === "s" &&
      ownPrepositions(cue).has(ground.words[k]!.fold))
  );
}

/** Few words of the sentence are left: a source that trails behind (… بحسب مصدر مطلع). */
function endsSentence(ground: Ground, k: number, end: number): boolean {
  return end - k <= 12 && ground.words.slice(k, end).every((word) => word.form !== "،");
}

function verbComesBack(ground: Ground, cue: Cue, end: number, paused: boolean, shape: Shape): boolean {
  if (cue.person === 1 || cue.tense === null) return false;
  if (cue.doubtful && cue.conjunction === "" && ground.hit(cue.word, "preposition")) return false;
  // تمسكه بالقرار ورفضه التراجع: behind a noun phrase a verbal noun with a pronoun is one more thing that is reported.
  if (shape === "noun" && !paused && cue.pronoun !== "" && ground.cues(cue.word).some(isOwned)) return false;
  const goesOn = cue.frames.has("go") && cue.conjunction === "و" && cue.tense === "past";
  if (goesOn && !(cue.doubtful && cue.frames.has("rare")) && marks(ground, cue, end)) return true;
  if (cue.frames.has("go") && cue.conjunction === "و" && ground.words[cue.word + 1]?.form === ":")
    return true;
  const sure = !cue.doubtful || ownPrepositions(cue).has(ground.words[cue.word + 1]?.fold ?? "");
  const joined = cue.conjunction === "و" && cue.tense === "past" && sure;
  const quoted = '"”»'.includes(ground.words[cue.word - 1]?.form ?? " ");
  if (joined && (shape === "noun" || quoted) && marks(ground, cue, end)) return true;
  if (!paused) return false;
  if (cue.conjunction === "" && cue.tense !== "past") return false;
  if (!marks(ground, cue, end)) return false;
  if (shape === "noun" && cue.conjunction === "")
    return cue.tense === "past" && !cue.doubtful && ground.named(cue.word + 1) !== null;
  if (shape === "noun") return true;
  const at = cue.word + 1;
  const near = ground.named(at) ?? ground.title(at) ?? ground.hit(at, "source") ?? ground.hit(at, "body");
  if ((near !== null || cue.conjunction !== "") && readSource(ground, at, end) !== null) return true;
  return cue.conjunction !== "" && cue.tense === "past";
}

function isOwned(cue: Cue): boolean {
  return cue.kind === "masdar" && cue.pronoun !== "";
}

/** Frames in which no أن and no mark need follow. */
const objectFrames: readonly Frame[] = ["obj", "as", "b", "ila", "ala", "min", "an", "to"];

/** Whether something that is reported follows the verb at all: أن, a colon, a quotation, or its preposition or object. */
function marks(ground: Ground, cue: Cue, end: number): boolean {
  if (objectFrames.some((frame) => cue.frames.has(frame))) return true;
  for (let k = cue.word + 1; k < Math.min(end, cue.word + 30); k++) {
    if (ground.hit(k, "that") || ground.words[k]!.form === ":") return true;
    const quotation = ground.quotation(k);
    if (quotation && quotation.start === ground.words[k]!.start) return true;
  }
  return false;
}

/** لكن دبلوماسيين يعتقدون أن …: the turn brings in another source with its own cue. */
function turnsToSource(ground: Ground, k: number, end: number): boolean {
  if (k >= end) return false;
  const cues = ground.cues(k).filter((cue) => cue.kind === "verb" && !cue.doubtful && cue.tense === "past");
  if (cues.some((cue) => cue.frames.has("go") || readSource(ground, k + 1, end) !== null)) return true;
  const source = readSource(ground, k, end);
  if (!source) return false;
  for (let at = source.last; at < Math.min(end, source.last + 3); at++) {
    if (ground.cues(at).some((cue) => cue.kind === "verb")) return !pointsBack(ground, at + 1);
    if (!ground.hit(at, "particle") && !ground.hit(at, "negation")) return false;
  }
  return false;
}

/** اعتذر عن ذلك, رفض هذا: a bare pronoun tells nothing new. */
function pointsBack(ground: Ground, k: number): boolean {
  const at = ground.hit(k, "preposition") ? k + 1 : k;
  return ground.hit(at, "pointer") !== null && ground.words[at + 1]?.kind !== "arabic";
}

/** Leaves out the full stop, the comma and the like at the end; a closing quotation mark stays. */
export function trimMarks(ground: Ground, from: number, end: number): number {
  let last = end;
  while (last > from) {
    const word = ground.words[last - 1]!;
    if (word.kind !== "mark" || "\"“”«»’')!؟?".includes(word.form)) break;
    last--;
  }
  return last;
}

/** The text of the words, as a span; `skip` letters of the first word are left out. */
export function spanOf(
  ground: Ground,
  first: number,
  last: number,
  start = ground.words[first]!.start,
): Span {
  return { start, end: ground.words[last - 1]!.end };
}

/** وركّز، وانتقدت، ويواصل: a verb joined by و after a comma goes back to the outlet's own voice after a noun phrase. */
function isJoinedVerb(ground: Ground, k: number): boolean {
  const { form, kind } = ground.words[k]!;
  if (kind !== "arabic" || !form.startsWith("و") || form.length < 4 || ground.inMention(k)) return false;
  if (ground.cues(k).some((cue) => cue.kind === "verb" && cue.conjunction !== "")) return true;
  const { class: speech, conjunction } = ground.segment(k);
  if (speech === "past" && conjunction === "و") return true;
  return (
    form[1] === "ي" ||
    form.startsWith("وست") ||
    (form.endsWith("ت") && !form.endsWith("ات") && !form.startsWith("وال"))
  );
}
