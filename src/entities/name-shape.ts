import { isUnknown } from "./person-name.ts";
import type { View } from "./view.ts";

/** The article stands at the very start of the word, nothing attached before it. */
export function startsWithArticle(view: View, at: number): boolean {
  return (
    view.words[at]!.kind === "arabic" && view.words[at]!.form.startsWith("ال") && view.know[at]!.definite
  );
}

/** An adjective rather than a further noun: a nisba (الدولية, الوطني), or one that the lexicon calls so (الأعلى, العامة). */
export function isQuality(view: View, at: number): boolean {
  const { fold } = view.words[at]!;
  const kind = view.know[at]!.head?.kind;
  if (kind === "quality" || kind === "supreme") return true;
  return fold.length > 5 && (fold.endsWith("ي") || fold.endsWith("يه")) && view.know[at]!.name === null;
}

/** منطقة سهلية, رابطة فضفاضة: an indefinite adjective that no list has. */
export function isAdjectival(view: View, at: number): boolean {
  if (startsWithArticle(view, at)) return false;
  const agrees = view.words[at]!.form.endsWith("ة") && view.words[at - 1]!.form.endsWith("ة");
  return agrees || view.words[at]!.fold.endsWith("يه");
}

/** محكمة سيدي امحمد, حي سيدي مومن: an honorific without article opens the name of a quarter or a shrine. */
export function opensSaint(view: View, at: number, end: number): boolean {
  const title = view.titleAt(at);
  if (title?.form !== "bare" || title.skip > 0 || title.last !== at + 1 || title.last >= end) return false;
  if (!title.titles.every((one) => one.kind === "honorific")) return false;
  return (view.know[at + 1]!.name?.skip === 0 || isUnknown(view, at + 1)) && !view.isClausal(at + 1);
}
