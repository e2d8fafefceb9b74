import type { Sentence } from "../document.ts";
import type { Thing } from "./gazetteer.ts";
import { startsWithArticle } from "./name-shape.ts";
import type { Hit, View } from "./view.ts";
import { bits } from "./word-bits.ts";

/** Words of sport that make an article one about sport. */
const sportWords = 3;

/** Whether an article is about sport. */
export function isAboutSport({ bits: all }: Pick<View, "bits">): boolean {
  let count = 0;
  for (let i = 0; i < all.length; i++) if ((all[i]! & bits.sport) !== 0) count++;
  return count >= sportWords;
}

/** A club whose name is an ordinary word too (الشباب, الاتحاد). */
export function isDoubtfulClub({ thing, ambiguous }: { thing: Thing; ambiguous: boolean }): boolean {
  return ambiguous && thing.kind === "club";
}

/**
 * Names of clubs, without attached letters, as an article about sport uses them: right behind نادي, in a list behind it (أندية الهلال
 * والنصر), or a known one behind another word of sport (لاعب الرائد). Such a name counts in the whole article.
 */
export function clubsOf(view: View, sentences: readonly Sentence[]): Set<string> {
  const clubs = new Set<string>();
  if (!isAboutSport(view)) return clubs;
  const { know, words } = view;
  for (let i = 0; i < words.length; i++) {
    const { head } = know[i]!;
    const club = head?.kind === "club" && !head.definite;
    if (!club && ((view.bits[i]! & bits.sport) === 0 || know[i]!.definite)) continue;
    const end = sentences[words[i]!.sentence]!.last;
    for (let at = i + 1; at < end; at++) {
      const key = clubKey(view, at, at > i + 1);
      if (key === null || (!club && !knownClub(view, at))) break;
      if (goesOn(view, at, end) && !knownClub(view, at)) break;
      clubs.add(key);
    }
  }
  return clubs;
}

/** The word's name with its article, behind و where a list goes on. */
function clubKey(view: View, at: number, listed: boolean): string | null {
  const known = view.know[at]!;
  if (view.words[at]!.kind !== "arabic" || view.timed[at] || known.breaks || known.head !== null) return null;
  if (!listed) return startsWithArticle(view, at) ? known.ways[0]!.key : null;
  const way = known.ways.find(({ conjunction, preposition }) => conjunction === "و" && preposition === "");
  return way?.key.startsWith("ال") ? way.key : null;
}

function knownClub(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  return hit?.last === at + 1 && hit.meanings.some((one) => one.thing.kind === "club");
}

/** نادي الأسير الفلسطيني, نادي السيارات والدراجات: more than one word is no bare name. */
function goesOn(view: View, at: number, end: number): boolean {
  return at + 1 < end && view.know[at + 1]!.noun && startsWithArticle(view, at + 1);
}

/** A club of the article at a word, by the one name that it has there; null where none is meant. */
export function clubAt(view: View, at: number, end: number): Hit | null {
  if (view.clubs.size === 0 || (view.bits[at]! & bits.arabic) === 0 || view.timed[at]) return null;
  const known = view.know[at]!;
  const way = known.ways.find(({ key }) => view.clubs.has(key));
  if (!way) return null;
  // الهلال الأحمر, الاتحاد السعودي, الرائد سعد العوفي.
  const next = at + 1 < end ? view.know[at + 1]! : null;
  const behind = view.know[at - 1]?.head;
  const sporting = (view.bits[at - 1]! & bits.sport) !== 0 && !view.know[at - 1]!.definite;
  const called = sporting || (behind?.kind === "club" && !behind.definite);
  if (!called && next !== null) {
    if (goesOn(view, at, end) && !next.verb) return null;
    const titled = known.titles.some(({ skip }) => skip === way.skip);
    if (titled && next.name?.skip === 0 && !next.common) return null;
  }
  const hit = view.hitAt(at);
  if (hit && hit.last > at + 1) return null;
  const meanings = hit?.skip === way.skip ? hit.meanings.filter(({ thing }) => thing.kind === "club") : [];
  return {
    first: at,
    last: at + 1,
    skip: way.skip,
    meanings,
    conjunction: way.conjunction !== "",
    preposition: way.preposition !== "",
  };
}
