/** White space and line ends. */
export const SPACE = 1;
export const ARABIC = 2;
export const LATIN = 3;
export const DIGIT = 4;
/** Signs that carry no letter: tashkeel, tatweel, joiners and bidi controls. */
export const IGNORED = 5;
/** Whatever is nothing else. */
export const MARK = 6;
/** A quotation mark or a line end. */
export const PAIRED = 8;
/** Units that `formOf`, `foldOf`, `keyOf` and `bare` write as others. */
export const RESHAPED = 16;
export const FOLDED = 32;
export const REKEYED = 64;
export const HAMZATED = 128;

const kindBits = 7;

/** What each UTF-16 unit is. Read through the functions below: an imported constant is looked up anew at every use. */
const letters = new Uint8Array(65536).fill(MARK);

const kinds: readonly (readonly [kind: number, first: number, last: number])[] = [
  [SPACE, 0x0000, 0x0020],
  [SPACE, 0x0085, 0x0085],
  [SPACE, 0x00a0, 0x00a0],
  [SPACE, 0x2000, 0x200a],
  [SPACE, 0x2028, 0x2029],
  [SPACE, 0x202f, 0x202f],
  [SPACE, 0x3000, 0x3000],
  [LATIN, 0x0041, 0x005a],
  [LATIN, 0x0061, 0x007a],
  [LATIN, 0x00c0, 0x024f],
  [MARK, 0x00d7, 0x00d7],
  [MARK, 0x00f7, 0x00f7],
  [LATIN, 0x0370, 0x052f],
  [ARABIC, 0x0620, 0x06ff],
  [MARK, 0x066a, 0x066d],
  [MARK, 0x06d4, 0x06d4],
  [ARABIC, 0x0750, 0x077f],
  [ARABIC, 0xfb50, 0xfdfb],
  [MARK, 0xfd3e, 0xfd3f],
  [ARABIC, 0xfe70, 0xfefc],
  [DIGIT, 0x0030, 0x0039],
  [DIGIT, 0x0660, 0x0669],
  [DIGIT, 0x06f0, 0x06f9],
  [IGNORED, 0x0610, 0x061a],
  [IGNORED, 0x061c, 0x061c],
  [IGNORED, 0x0640, 0x0640],
  [IGNORED, 0x064b, 0x065f],
  [IGNORED, 0x0670, 0x0670],
  [IGNORED, 0x06d6, 0x06dd],
  [IGNORED, 0x06df, 0x06e8],
  [IGNORED, 0x06ea, 0x06ed],
  [IGNORED, 0x200b, 0x200f],
  [IGNORED, 0x202a, 0x202e],
  [IGNORED, 0x2066, 0x2069],
  [IGNORED, 0xfeff, 0xfeff],
];
for (const [kind, first, last] of kinds) letters.fill(kind, first, last + 1);

/** One of the kinds above. */
export function kindOf(code: number): number {
  return letters[code]! & kindBits;
}

/** The units of a kind that no later line of the table takes from it. */
export function unitsOf(kind: number): number[] {
  const units: number[] = [];
  for (const [of, first, last] of kinds)
    if (of === kind) for (let code = first; code <= last; code++) if (kindOf(code) === kind) units.push(code);
  return units;
}

/** Whether a unit has been given a bit. */
export function hasBit(code: number, bit: number): boolean {
  return (letters[code]! & bit) !== 0;
}

/** Gives a unit a bit. */
export function giveBit(code: number, bit: number): void {
  letters[code]! |= bit;
}

/** Makes a function that writes some letters of a word as others; `bit` marks which. A word without them comes back as it is. */
export function rewriter(bit: number, letterOf: ReadonlyMap<number, string>): (word: string) => string {
  for (const code of letterOf.keys()) giveBit(code, bit);
  return (word) => {
    let out = "";
    let from = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (!hasBit(code, bit)) continue;
      out += word.slice(from, at) + letterOf.get(code)!;
      from = at + 1;
    }
    return from === 0 ? word : out + word.slice(from);
  };
}

/** The entries of a record of single letters, by their code. */
export function byCode(letterOf: Readonly<Record<string, string>>): Map<number, string> {
  return new Map(Object.entries(letterOf).map(([letter, other]) => [letter.charCodeAt(0), other]));
}
