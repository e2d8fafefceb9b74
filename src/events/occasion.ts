import type { TimeExpression } from "../document.ts";
import type { Ground } from "./ground.ts";
import { type Phrase, phrasesFrom } from "./phrases.ts";

/** ISO date of a time expression that names a day, month or year; null for durations and vague ones. */
export function dateOf(time: TimeExpression): string | null {
  if (time.type !== "DATE" && time.type !== "TIME") return null;
  const found = time.value?.match(/^\d{4}(-\d\d){0,2}(?![\d-])/);
  return found ? found[0] : null;
}

/** The day of a deed: the dated expression nearest to its trigger in the clause, else in the sentence, that tells no beginning (منذ). */
export function dateNear(ground: Ground, index: number): string | null {
  const { words, sentences } = ground.doc;
  const sentence = sentences[words[index]!.sentence]!;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of ground.timesIn(sentence.start, sentence.end)) {
    const date = dateOf(time);
    if (date === null) continue;
    const at = ground.wordAt(time.start);
    if (ground.attributionAt(at) !== ground.attributionAt(index)) continue;
    if (ground.sign(at - 1, "from") || ground.role(at - 1, "until")) continue;
    const distance = at > index ? at - index : (index - at) * 1.5;
    if (distance < nearest && distance < 30) {
      nearest = distance;
      best = date;
    }
  }
  return best;
}

/** How far before a deed its place may stand. */
const placeReach = 14;

/** The place of a deed: a place in its clause behind في, إلى or ب, or one before it (وفي موسكو، استقبل …, ففي منطقة التاجي قتل …). */
export function placeNear(ground: Ground, index: number, phrases: readonly Phrase[]): string | null {
  for (const phrase of phrases) {
    const near = phrase.prep === "fi" || phrase.prep === "ila";
    // بقصف خاركيف: what a deed's noun stands before is no place where another is done.
    if (
      near ||
      (phrase.prep === "b" && phrase.head?.form === "name" && ground.senses(phrase.first).length === 0)
    )
      for (const id of phrase.entities) if (ground.kindOf(id) === "place") return id;
  }
  const { words, sentences } = ground.doc;
  const { first } = sentences[words[index]!.sentence]!;
  for (let i = index - 1; i >= Math.max(first, index - placeReach); i--) {
    if (ground.role(i, "relative") || ground.cueAt.has(i)) break;
    if (ground.role(i, "prep")?.value !== "fi") continue;
    const [before] = phrasesFrom(ground, i, index);
    const place = before?.entities.find((id) => ground.kindOf(id) === "place");
    if (place !== undefined) return place;
  }
  if (!ground.role(first, "prep")) return null;
  const opening = ground.mentionsAt.get(first + 1)?.[0];
  return opening && opening.kind === "place" ? opening.entity : null;
}
