import { foldOf, formOf } from "./fold.ts";

/**
 * Keys by which names meet across scripts and spellings: Witkoff, Vitkoff, ويتكوف and ويتكوڤ share one. A key is a row of
 * sounds in Latin capitals: consonants in classes (K for k, g, j, q, kh; T for t, th; S for s, z; F for f, v; C for sh, ch), A for a
 * vowel that opens the name; other vowels, doubled letters, the article and a last h fall. Where a letter may sound in several ways
 * (ch, j, w, h before a consonant; ذ, ظ, ض) a name has several keys; two names may be one where they share any.
 */
export function nameKeys(name: string): ReadonlySet<string> {
  const words = name
    .normalize("NFKC")
    .split(/[\s\-–_.,'’ʼ`]+/)
    .filter((word) => word !== "");
  let rows: string[][] = [];
  for (const word of joinedServants(words)) {
    const sounds = isArabic(word) ? arabicSounds(word) : latinSounds(word);
    rows = [...rows, ...(rows.length === 0 ? sounds : withoutOpening(sounds))];
  }
  let keys = [""];
  for (const choices of rows) {
    keys = keys.flatMap((key) => choices.map((sound) => key + sound));
    if (keys.length > mostKeys) keys = keys.slice(0, mostKeys);
  }
  return new Set(keys.map((key) => key.replace(/(?<=.)H$/, "")).filter((key) => key !== ""));
}

/** Whether every word of a search, or all of it together, sounds like a word of a name, in whichever script. */
export function soundsLike(search: string, name: string): boolean {
  const whole = nameKeys(name);
  for (const key of nameKeys(search)) if (whole.has(key)) return true;
  const words = wordsOf(name).map(nameKeys);
  const sought = wordsOf(search).map(nameKeys);
  return (
    sought.length > 0 &&
    sought.every((keys) => keys.size > 0 && words.some((own) => [...keys].some((key) => own.has(key))))
  );
}

/** More keys than this come from no name. */
const mostKeys = 16;

function wordsOf(name: string): string[] {
  return joinedServants(name.split(/[\s\-–_]+/).filter((word) => word !== ""));
}

/** عبد الله, Abd al-Rahman, el Sisi: a servant is written to whose he is, an article that stands alone falls. */
function joinedServants(words: readonly string[]): string[] {
  const out: string[] = [];
  let open = "";
  for (const word of words) {
    if (words.length > 1 && /^(?:al|el|as|ash|ar|an|az|ad|at)$/i.test(word)) continue;
    if (/^(?:عبد|abd|abdel|abdul)$/i.test(word)) open += isArabic(word) ? "عبد" : "abd";
    else {
      out.push(open + bare(word, open === ""));
      open = "";
    }
  }
  if (open !== "") out.push(open);
  return out;
}

/** A word without the article, also within عبدالله and Abdullah. */
function bare(word: string, opens: boolean): string {
  if (isArabic(word)) {
    const fold = foldOf(formOf(word));
    if (fold.startsWith("عبدال")) return `عبد${fold.slice(5)}`;
    if (!opens && fold.startsWith("ال")) return fold.slice(2);
    return fold.startsWith("ال") && fold.length > 4 ? fold.slice(2) : fold;
  }
  const lower = plainLatin(word);
  if (/^abd[aeu]l./.test(lower)) return `abd${lower.slice(5)}`;
  return lower;
}

function isArabic(word: string): boolean {
  return /[\u0600-\u06ff]/.test(word);
}

/** Letters without their marks: é is e, ö is o, ş is sh. */
function plainLatin(word: string): string {
  return word
    .toLowerCase()
    .replace(/ş|š|ș/g, "sh")
    .replace(/ç|č|ć/g, "ch")
    .replace(/ž|ż|ź/g, "zh")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/ğ/g, "g")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
}

/** Sounds of a word that follows another: its opening vowel is one like any other. */
function withoutOpening(sounds: string[][]): string[][] {
  return sounds[0]?.length === 1 && sounds[0][0] === "A" ? sounds.slice(1) : sounds;
}

const arabicLetters: Readonly<Record<string, readonly string[]>> = {
  ب: ["B"],
  ت: ["T"],
  ث: ["T", "S"],
  ج: ["K"],
  ح: ["H"],
  خ: ["K"],
  د: ["D"],
  ذ: ["D", "S"],
  ر: ["R"],
  ز: ["S"],
  س: ["S"],
  ش: ["C"],
  ص: ["S"],
  ض: ["D"],
  ط: ["T"],
  ظ: ["S", "D"],
  غ: ["K"],
  ف: ["F"],
  ق: ["K"],
  ك: ["K"],
  ل: ["L"],
  م: ["M"],
  ن: ["N"],
  ه: ["H"],
};

/** Choices of sounds, one after another; vowels are left out but for the first. */
function arabicSounds(fold: string): string[][] {
  const out: string[][] = [];
  for (let i = 0; i < fold.length; i++) {
    const letter = fold[i]!;
    if (letter === fold[i - 1]) continue;
    if (i === 0 && "اعءوي".includes(letter)) {
      out.push(letter === "و" ? ["W"] : letter === "ي" ? ["Y"] : ["A"]);
      continue;
    }
    // تش is one sound, as ch is.
    if (letter === "ت" && fold[i + 1] === "ش") continue;
    const sounds = arabicLetters[letter];
    if (sounds) out.push([...sounds]);
  }
  return out;
}

/** Latin letters that sound together, the longest first. */
const latinGroups: readonly (readonly [string, readonly string[]])[] = [
  ["tsch", ["C"]],
  ["sch", ["C"]],
  ["tch", ["C"]],
  ["sh", ["C"]],
  ["ch", ["C", "K"]],
  ["zh", ["K"]],
  ["kh", ["K"]],
  ["gh", ["K"]],
  ["dj", ["K"]],
  ["dh", ["D", "S"]],
  ["th", ["T", "S"]],
  ["ph", ["F"]],
  ["ck", ["K"]],
  ["qu", ["K"]],
  ["x", ["KS"]],
];

const latinLetters: Readonly<Record<string, string>> = {
  b: "B",
  c: "K",
  d: "D",
  f: "F",
  g: "K",
  j: "K",
  k: "K",
  l: "L",
  m: "M",
  n: "N",
  p: "B",
  q: "K",
  r: "R",
  s: "S",
  t: "T",
  v: "F",
  z: "S",
};

function latinSounds(word: string): string[][] {
  const out: string[][] = [];
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!;
    if (letter === word[i - 1]) continue;
    if ("aeiou".includes(letter)) {
      if (i === 0) out.push(["A"]);
      continue;
    }
    if (letter === "w" || letter === "y") {
      if (i === 0) out.push(letter === "w" ? ["W", "F"] : ["Y"]);
      continue;
    }
    const group = latinGroups.find(([letters]) => word.startsWith(letters, i));
    if (group) {
      out.push([...group[1]]);
      i += group[0].length - 1;
      continue;
    }
    // Johnson, Kohl: an h before a consonant may be silent; Mahmoud's is not.
    if (letter === "h") out.push(i > 0 && !"aeiouy".includes(word[i + 1] ?? "a") ? ["H", ""] : ["H"]);
    else if (letter === "c" && "eiy".includes(word[i + 1] ?? "-")) out.push(["S"]);
    // Juncker and Jorge are يونكر and خورخي.
    else if (letter === "j" && i === 0) out.push(["K", "Y"]);
    else if (letter === "v" && i === 0) out.push(["F", "W"]);
    else if (latinLetters[letter]) out.push([latinLetters[letter]]);
  }
  return out;
}
