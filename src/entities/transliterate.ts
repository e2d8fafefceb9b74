import { foldOf, formOf } from "../text/fold.ts";

const letters: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "a",
  و: "w",
  ي: "y",
  ى: "a",
  ء: "",
  أ: "a",
  إ: "i",
  آ: "a",
  ؤ: "u",
  ئ: "i",
  ڤ: "v",
  پ: "p",
  چ: "ch",
  گ: "g",
};
const vowels = "aeiou";

/**
 * Arabic letters in Latin ones, legible rather than reversible: article as Al-, long vowels by their neighbours,
 * an `a` between consonants that could not be spoken. Other characters stay as they are. Words that `known` has,
 * are written as it writes them.
 */
export function transliterate(text: string, known?: (fold: string) => string | undefined): string {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => known?.(foldOf(formOf(word))) ?? transliterateWord(word))
    .join(" ");
}

function transliterateWord(word: string): string {
  const article = word.startsWith("ال") && word.length > 4;
  const stem = article ? word.slice(2) : word;
  let out = "";
  let consonants = 0;
  for (let i = 0; i < stem.length; i++) {
    const letter = stem[i]!;
    const latin = letters[letter];
    if (latin === undefined) {
      out += letter;
      continue;
    }
    const before = out.at(-1) ?? "";
    const next = stem[i + 1];
    const nextIsVowel = next === undefined || "اويىة".includes(next);
    if (letter === "و" || letter === "ي") {
      const vowel = letter === "و" ? "u" : "i";
      const consonantal =
        i === 0 || (vowels.includes(before) && next !== undefined && nextIsVowel) || next === "ا";
      consonants = 0;
      out += consonantal ? latin : vowels.includes(before) && before === "a" ? latin : vowel;
      continue;
    }
    if (latin === "a" && before === "a") continue;
    const consonant = latin !== "" && !vowels.includes(latin[0]!);
    // Two consonants at the start, three in a row or two at the end cannot be spoken.
    const crowded =
      consonant && consonants > 0 && (out.length === consonants || consonants > 1 || next === undefined);
    out += crowded ? `a${latin}` : latin;
    consonants = !consonant ? 0 : crowded ? 1 : consonants + 1;
  }
  const capital = out.charAt(0).toUpperCase() + out.slice(1);
  return article ? `Al-${capital}` : capital;
}

/** A lower-case id of Latin letters, digits and hyphens for a name. */
export function slugOf(name: string): string {
  const slug = transliterate(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
}
