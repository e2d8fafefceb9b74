import { byCode } from "../text/letters.ts";

/**
 * What stays the same in most spellings of a foreign name: vowels and doubled letters fall, letters that newsrooms
 * exchange for one another become one (غ ج ك for g, ط for ت, ص for س, ظ and ذ for ز, ث for ت).
 */
export function skeletonOf(folds: readonly string[]): string {
  return folds.map(skeletonOfWord).join(" ");
}

/** What each letter becomes in a skeleton. */
const kept = byCode({ غ: "ج", ك: "ج", ق: "ج", ط: "ت", ث: "ت", ص: "س", ذ: "ز", ظ: "ز", ض: "د" });
const falls = new Set([..."اويءه"].map((letter) => letter.charCodeAt(0)));

function skeletonOfWord(fold: string): string {
  let out = "";
  let before = -1;
  for (let i = 0; i < fold.length; i++) {
    const code = fold.charCodeAt(i);
    if (i > 0 && falls.has(code)) continue;
    const letter = kept.get(code);
    const now = letter === undefined ? code : letter.charCodeAt(0);
    if (now !== before) out += letter ?? fold[i]!;
    before = now;
  }
  return out;
}

const vowels = "اويء";
const article = "ال";

/** The consonants of a word as skeletons have them, the letters as written, and the vowel letters behind each. */
interface Frame {
  readonly classes: string;
  readonly letters: string;
  readonly gaps: readonly string[];
}

function frameOf(word: string): Frame {
  let classes = "";
  let letters = "";
  const gaps: string[] = [];
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!;
    if (i > 0 && (vowels.includes(letter) || (letter === "ه" && i === word.length - 1))) {
      // ء has no sound of its own beside a vowel; a last ه is written for ا.
      if (letter !== "ء") gaps[gaps.length - 1] += letter === "ه" ? "ا" : letter;
      continue;
    }
    const now = kept.get(letter.charCodeAt(0)) ?? letter;
    if (now === classes.at(-1) && gaps.at(-1) === "") continue;
    classes += now;
    letters += letter;
    gaps.push("");
  }
  return { classes, letters, gaps };
}

/**
 * In how many letters two spellings of one word differ; null where they are two words. Vowel letters may be left out
 * (ستولتنبرغ, ستولتنبيرغ) but not be others in short words (نايف, نواف), the last sound stays, and short words allow less.
 */
export function spellingDistance(a: string, b: string): number | null {
  if (a === b) return 0;
  const bareA = bare(a);
  const bareB = bare(b);
  if (bareA === bareB) return 1;
  if ((bareA === a) !== (bareB === b)) return null;
  const one = frameOf(bareA);
  const other = frameOf(bareB);
  if (one.classes !== other.classes) return null;
  let distance = 0;
  for (let i = 0; i < one.gaps.length; i++) {
    if (one.letters[i] !== other.letters[i]) distance++;
    const left = one.gaps[i]!;
    const right = other.gaps[i]!;
    if (left === right) continue;
    if (i === one.gaps.length - 1) return null;
    // هولاند, هولوند: another vowel counts twice, and only in long words.
    if (left.includes(right) || right.includes(left)) distance++;
    else if (one.classes.length > 3) distance += 2;
    else return null;
  }
  const most = one.classes.length < 3 ? 0 : one.classes.length === 3 ? 1 : 2;
  return distance <= most ? distance : null;
}

/** A word without the article, where enough is left. */
function bare(word: string): string {
  return word.startsWith(article) && word.length > 4 ? word.slice(2) : word;
}

/** إيلين and إلين: a vowel letter behind the first alef makes no other name. */
function opened(word: string): string {
  return word.replace(/^ا[وي]/, "ا");
}

/** Differences between two full names that may still be one person's. */
const mostDifferences = 2;

/**
 * Whether two names of as many parts are one name in two spellings. Two different first names of the list are two people's
 * (سالم, سليم), however alike.
 */
export function isSameName(
  a: readonly string[],
  b: readonly string[],
  isListed: (fold: string) => boolean,
): boolean {
  if (a.length !== b.length) return false;
  let differences = 0;
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    if (isListed(left) && isListed(right) && opened(left) !== opened(right)) return false;
    const distance = spellingDistance(left, right);
    if (distance === null) return false;
    differences += distance;
  }
  return differences <= mostDifferences;
}
