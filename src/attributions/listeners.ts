import type { Ground } from "./ground.ts";
import { isQuoteMark } from "./quote-mark.ts";

/** لوكالة فرانس برس, للصحافيين, لقناة …: the attached ل of the one who is told. */
export function isListener(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  if (word?.kind !== "arabic" || !word.fold.startsWith("ل")) return false;
  const medium = ground.hit(k, "medium");
  if (medium) return medium.skip > 0;
  if (word.fold === "ل")
    return (
      isQuoteMark(ground, k + 1) &&
      (ground.named(k + 2) !== null || ground.hit(k + 2, "medium") !== null || closesSoon(ground, k + 1))
    );
  const named = ground.named(k);
  if (named) return named.mentions[0]!.start > word.start && ground.isMedium(named.mentions[0]!.entity);
  return word.fold.startsWith("للصحاف") || word.fold.startsWith("للصحف") || word.fold.startsWith("للاعلام");
}

/** لـ«الشرق»: a quotation of one to three words that is no speech. */
function closesSoon(ground: Ground, k: number): boolean {
  const quotation = ground.quotation(k);
  if (!quotation) return closingMark(ground, k) !== null;
  return (
    quotation?.closed === true && ground.words[Math.min(k + 4, ground.words.length - 1)]!.end >= quotation.end
  );
}

/** لـ»الشرق»: the mark that closes a name of up to three words whose marks are no pair; null where none comes. */
export function closingMark(ground: Ground, k: number): number | null {
  for (let at = k + 2; at <= k + 4; at++) if (isQuoteMark(ground, at)) return at;
  return null;
}

/** لمجلس العلاقات الخارجية: right behind the verb any name with an attached ل is the one who is told. */
export function isTold(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  if (word?.kind !== "arabic" || !word.fold.startsWith("ل")) return false;
  const named = ground.named(k);
  return isListener(ground, k) || (named !== null && named.mentions[0]!.start > word.start);
}
