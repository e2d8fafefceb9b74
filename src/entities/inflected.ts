import type { Words } from "./gazetteer.ts";

/** The ordinary words of `common-words.tsv`, folded, by kind. */
export interface OrdinaryWords {
  readonly nouns: Words;
  readonly verbs: Words;
  readonly others: Words;
  /** Words that newspapers hardly use. */
  readonly rares: Words;
}

/** Pronouns as they are written behind a word, folded. */
export const pronouns = ["ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك"];
const verbEndings = ["ون", "ين", "ان", "وا", "ت", "ه", "ها", "هم", "نا", "هما", "ني"];
const plurals = ["ون", "ين", "ات", "ان", "ا"];

/** An ordinary word with a pronoun or a plural ending that the list does not hold in this form. */
export function isInflected(key: string, lists: OrdinaryWords): boolean {
  const isFrequent = (stem: string): boolean => lists.nouns.has(stem) || lists.others.has(stem);
  const known = (stem: string): boolean => isFrequent(stem) || lists.rares.has(stem);
  for (const ending of pronouns) {
    if (key.length < ending.length + 3 || !key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    if (ending === "ك" && (stem.length < 3 || /[اوي]$/.test(stem))) continue;
    if (known(stem)) return true;
    if (stem.endsWith("ت") && known(`${stem.slice(0, -1)}ه`)) return true;
  }
  // كفيك, عينيك
  if (key.endsWith("يك") && key.length > 4 && known(key.slice(0, -2))) return true;
  // Foreign names end in ون and ين too, mostly behind fewer letters.
  for (const ending of plurals) {
    if (
      key.length >= (ending === "ا" ? 4 : ending.length + 4) &&
      key.endsWith(ending) &&
      isFrequent(key.slice(0, -ending.length))
    )
      return true;
  }
  return false;
}

/** قالوا, يقولوا, يقولون: verbs of the plural, which no name looks like. */
export function isPluralVerb(key: string, lists: OrdinaryWords): boolean {
  if ((key[0] === "ي" || key[0] === "ت") && key.endsWith("ون") && key.length > 5) return true;
  if ((key[0] === "ي" || key[0] === "ت") && key.endsWith("ها") && key.length > 4) return true;
  if (!key.endsWith("وا") || key.length < 5) return false;
  const stem = key.slice(0, -2);
  return (
    lists.verbs.has(stem) || lists.verbs.has(`${stem}ت`) || lists.verbs.has(`${stem}ون`) || stem.length > 3
  );
}

/** يضعون, يكتبه, تكتب: a verb of the list with an ending that the list does not hold in this form. */
export function isInflectedVerb(key: string, lists: OrdinaryWords): boolean {
  if (hasVerbEnding(key, lists)) return true;
  if (key[0] !== "ت" || key.length < 5) return false;
  const masculine = `ي${key.slice(1)}`;
  return lists.verbs.has(masculine) || hasVerbEnding(masculine, lists);
}

function hasVerbEnding(key: string, lists: OrdinaryWords): boolean {
  const present = "يت".includes(key[0]!);
  return verbEndings.some(
    (ending) =>
      key.length >= ending.length + 3 &&
      key.endsWith(ending) &&
      (present || ending[1] !== "ن") &&
      lists.verbs.has(key.slice(0, -ending.length)),
  );
}
