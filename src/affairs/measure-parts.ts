import type { Dated, Figure, Measure, MeasureState, Span } from "../document.ts";
import { spanAt } from "../events/ground.ts";
import { dateNear } from "../events/occasion.ts";
import { clauseEnd, isStop, sentenceAround, spanBetween } from "./extent.ts";
import type { AffairGround } from "./ground.ts";
import { dated, timeFrom } from "./when.ts";

/** The noun of a measure with the adjectives behind it and the quantity before it (حزمة جديدة من العقوبات). */
export function wordsOf(affairs: AffairGround, index: number, length: number): Span {
  const { ground, doc } = affairs;
  let first = index;
  for (
    let i = index - 1;
    i >= Math.max(0, index - 3) && doc.words[i]!.sentence === doc.words[index]!.sentence;
    i--
  )
    if (affairs.use(i, "quantity")) first = i;
  let last = index + length;
  while (last < index + length + 4 && isAdjective(affairs, index, last)) last++;
  return spanAt(ground, first, last - first);
}

/** A word that goes with the noun: a demonym, or one that is definite or indefinite as the noun is. */
function isAdjective(affairs: AffairGround, noun: number, at: number): boolean {
  const { ground, doc } = affairs;
  const word = doc.words[at];
  if (word?.kind !== "arabic" || word.sentence !== doc.words[noun]!.sentence || isStop(affairs, at))
    return false;
  const mention = ground.mentionsAt.get(at)?.[0];
  if (mention) return mention.form === "demonym" && mention.preposition === "";
  if (ground.covered(at) || ground.role(at, "prep") || affairs.use(at, "standing")) return false;
  const article = ground.parts(noun).article;
  const parts = ground.parts(at);
  if (parts.conjunction !== "" || parts.preposition !== "" || parts.enclitic !== "") return false;
  return (
    article === parts.article &&
    /[هاي]$/.test(word.fold) &&
    word.fold.length > 3 &&
    ground.senses(at).length === 0 &&
    !affairs.use(at, "step")
  );
}

/** The noun phrase behind على that a word of goods heads, or behind an embargo's masdar (حظر تصدير القمح). */
export function goodsOf(affairs: AffairGround, index: number, behind: number): Span | null {
  const { ground } = affairs;
  const { last } = sentenceAround(affairs, index);
  const end = Math.min(clauseEnd(affairs, index), last, behind + 12);
  for (let i = index + 1; i < end; i++) {
    if (ground.role(i, "relative")) return null;
    const goods = affairs.use(i, "goods");
    if (!goods) continue;
    let to = i + 1;
    while (
      to < end &&
      !isStop(affairs, to) &&
      !ground.role(to, "prep") &&
      !ground.role(to, "relative") &&
      !affairs.use(to, "since") &&
      !affairs.use(to, "until") &&
      !isRate(affairs, to)
    )
      to++;
    return spanBetween(affairs, i, to);
  }
  return null;
}

function isRate(affairs: AffairGround, index: number): boolean {
  return (
    affairs.lexeme(index)?.numeral === true ||
    affairs.use(index, "bound") !== undefined ||
    affairs.use(index, "rate") !== undefined
  );
}

/** الدول التي تشتري النفط: those hit by a measure whom no name names, with what tells which they are. */
export function affectedBy(affairs: AffairGround, behind: number): Span | null {
  const { ground, doc } = affairs;
  const end = Math.min(sentenceAround(affairs, Math.min(behind, doc.words.length - 1)).last, behind + 8);
  for (let i = behind; i < end; i++) {
    if (isStop(affairs, i)) return null;
    if (ground.role(i, "prep")?.value !== "ala") continue;
    for (let j = i + 1; j < Math.min(end, i + 4); j++)
      if (affairs.use(j, "crowd")) return spanBetween(affairs, i + 1, clauseEnd(affairs, j, 25));
    return null;
  }
  return null;
}

/** The share in per cent that the sentence tells behind a tariff. */
export function rateOf(
  { doc, ground }: AffairGround,
  figures: readonly Figure[],
  index: number,
  behind: number,
): Measure["rate"] {
  const from = doc.words[index]!.start;
  const to = doc.words[Math.min(doc.words.length, behind + 14) - 1]!.end;
  const sentence = doc.words[index]!.sentence;
  const found = figures.find(
    (one) =>
      one.start >= from &&
      one.end <= to &&
      one.kind === "percent" &&
      doc.words[ground.wordAt(one.start)]!.sentence === sentence,
  );
  return found ? { start: found.start, end: found.end, value: found.value } : null;
}

/** From when: behind منذ and its like, or the day of the imposing. */
export function sinceOf(
  affairs: AffairGround,
  index: number,
  behind: number,
  step: number | null,
  state: MeasureState,
): Dated | null {
  const told = timeBehind(affairs, behind, "since", -1);
  if (told) return told;
  const passed = yearsOf(affairs, index);
  if (passed) return passed;
  if (step === null || state !== "in-force" || affairs.use(step, "step")?.tense !== "past") return null;
  const date = dateNear(affairs.ground, step);
  const { first, last } = sentenceAround(affairs, step);
  const { words, times } = affairs.doc;
  const time = times.find(
    (one) =>
      one.start >= words[first]!.start &&
      one.end <= words[last - 1]!.end &&
      one.value?.startsWith(date ?? "-"),
  );
  return date !== null && time ? { start: time.start, end: time.end, date } : null;
}

/** بعد ثلاث سنوات من الحظر: a measure that has stood for a time began before it. */
function yearsOf({ doc, ground }: AffairGround, index: number): Dated | null {
  const before = doc.words[index - 1];
  if (!before || ground.role(index - 1, "prep")?.value !== "min") return null;
  const time = ground.timesIn(Math.max(0, before.start - 2), before.start)[0];
  return time?.type === "DURATION" ? dated(time, doc.published, -1) : null;
}

/** Up to when: behind حتى and its like. */
export function untilOf(affairs: AffairGround, behind: number): Dated | null {
  return timeBehind(affairs, behind, "until", 1);
}

function timeBehind(affairs: AffairGround, behind: number, name: string, direction: 1 | -1): Dated | null {
  const { doc } = affairs;
  if (behind >= doc.words.length) return null;
  const end = Math.min(clauseEnd(affairs, behind), behind + 16);
  for (let i = behind; i < end; i++) {
    const use = affairs.use(i, name);
    if (!use) continue;
    const time = timeFrom(affairs, i + use.length, i + use.length + 2);
    if (time) return dated(time, doc.published, direction);
  }
  return null;
}
