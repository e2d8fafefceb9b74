import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";
import type { Place } from "./rule.ts";

/** What tells that a word behind a given name is a family name: titles before both, an office behind, all folded. */
export interface NameSigns {
  readonly given: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

/** Rulers and clergy go by one name: الملك سلمان الخميس is a king on Thursday. */
const goByOneName = new Set([
  "شيخ",
  "سمو",
  "جلاله",
  "فخامه",
  "امام",
  "قس",
  "مطران",
  "كاردينال",
  "مولاي",
  "سماحه",
]);

/** The signs of the lexicons. */
export const nameSignsOf = compiled((lexicons: Lexicons): NameSigns => {
  const given = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "given-names.tsv"))
    if (cells.kind === "given") given.add(foldOf(formOf(cells.name!)));
  const titles = new Set<string>();
  const offices = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "titles.tsv")) {
    const { kind } = cells;
    if (kind === "office")
      for (const form of [cells.word!, cells.feminine!]) offices.add(foldOf(formOf(form)));
    if (kind !== "rank" && kind !== "honorific" && kind !== "profession") continue;
    const word = foldOf(formOf(cells.word!));
    if (!goByOneName.has(word)) for (const form of [word, foldOf(formOf(cells.feminine!))]) titles.add(form);
  }
  offices.delete("");
  titles.delete("");
  return { given, titles, offices };
});

/** True where a weekday or month is a family name: العميد سامي الجمعة، علي الخميس مدير المركز، آل خميس. */
export function isSurname(place: Place): boolean {
  const { first, last } = place.match;
  const { signs } = place;
  if (place.is(first - 1, "of-family")) return true;
  if (!isBehindGivenName(place)) return false;
  return (
    isTitle(foldAt(place, first - 2), signs) ||
    (place.isReporting(first - 2) && signs.offices.has(foldAt(place, last)))
  );
}

/** True right behind a given name: عمر مايو. */
export function isBehindGivenName(place: Place): boolean {
  const { first } = place.match;
  return place.terms[first]!.tags[0]!.skip === 0 && place.signs.given.has(foldAt(place, first - 1));
}

function isTitle(fold: string, { titles }: NameSigns): boolean {
  return procliticsOf(fold).some(({ key }) => titles.has(key.startsWith("ال") ? key.slice(2) : key));
}

/** The folded word at a term, empty where there is none in Arabic. */
export function foldAt(place: Place, index: number): string {
  const term = place.terms[index];
  const word = term && place.words[term.first];
  return word?.kind === "arabic" ? word.fold : "";
}
