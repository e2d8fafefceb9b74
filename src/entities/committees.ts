import { startsWithArticle } from "./name-shape.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";

const mostWords = 4;

/**
 * Committees and the like that the article names by what they do and tells whose they are (لجنة الأمن والدفاع في البرلمان, لجنة
 * الاحتراف بالاتحاد السعودي): their words, by which they are named again.
 */
export function committeesOf(view: View): Set<string> {
  const found = new Set<string>();
  const { know, words } = view;
  for (let at = 0; at < words.length; at++) {
    if ((view.bits[at]! & bits.head) === 0) continue;
    const head = know[at]!.head!;
    if (head.kind !== "weak-body" || head.definite) continue;
    let last = at + 1;
    while (last < words.length && last - at < mostWords && isField(view, last, last > at + 1)) last++;
    if (last > at + 1 && last < words.length && opensParent(view, last)) found.add(phraseOf(view, at, last));
  }
  return found;
}

/** The words of a body without what is attached to its first one. */
export function phraseOf(view: View, first: number, last: number): string {
  const { skip } = view.know[first]!.head!;
  const folds = view.words.slice(first, last).map(({ fold }) => fold);
  return [folds[0]!.slice(skip), ...folds.slice(1)].join(" ");
}

/** الاحتراف; والدفاع behind it. */
function isField(view: View, at: number, further: boolean): boolean {
  const { noun, demonym } = view.know[at]!;
  if (!noun || demonym !== null || view.titleAt(at) !== null || view.timed[at] === 1) return false;
  return further ? view.words[at]!.form.startsWith("وال") : startsWithArticle(view, at) && !view.hitAt(at);
}

/** في البرلمان, بالاتحاد السعودي. */
function opensParent(view: View, at: number): boolean {
  const { know } = view;
  const joined = know[at]!.preposition ? view.hitAt(at) : null;
  if (joined) return joined.preposition && joined.meanings.some(({ thing }) => thing.type === "organization");
  if (!view.titleAt(at)?.titles.some((one) => one.kind === "link") || at + 1 >= know.length) return false;
  const head = know[at + 1]!.head;
  const parliament = head?.definite && (head.kind === "army" || head.kind === "society");
  const hit = view.hitAt(at + 1);
  return parliament || (hit?.skip === 0 && hit.meanings.some(({ thing }) => thing.type === "organization"));
}
