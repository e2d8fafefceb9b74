import { byCode, FOLDED, IGNORED, kindOf, RESHAPED, rewriter, unitsOf } from "./letters.ts";

/**
 * Folding: the spelling differences that readers overlook are taken away on a copy, letter by letter, never on the text.
 * `form` keeps the word's own letters; `fold` is the key that lexicons are searched by.
 */

/** Tashkeel, tatweel, the dagger alef, zero-width joiners and bidi controls: letters that carry no letter. */
export function isIgnorable(code: number): boolean {
  return kindOf(code) === IGNORED;
}

/** Zero-width joiners and bidi controls, which may stand anywhere without meaning anything to a reader. */
export function isControl(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  );
}

/** What `formOf` writes for each unit that does not stay as it is. */
function shapes(): Map<number, string> {
  const shapeOf = byCode({ ی: "ي", ے: "ي", ک: "ك", ہ: "ه", ھ: "ه", ٱ: "ا", "٫": ".", "٬": "," });
  for (let digit = 0; digit <= 9; digit++)
    for (const zero of [0x0660, 0x06f0]) shapeOf.set(zero + digit, String(digit));
  for (let code = 0xfb50; code <= 0xfefc; code++)
    shapeOf.set(code, String.fromCharCode(code).normalize("NFKC"));
  for (const code of unitsOf(IGNORED)) shapeOf.set(code, "");
  return shapeOf;
}

/** The letters of a raw word: ignorable signs dropped, presentation forms, Persian letter shapes and digits resolved. */
export const formOf: (raw: string) => string = rewriter(RESHAPED, shapes());

const folded = rewriter(
  FOLDED,
  byCode({ أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه", ؤ: "ء", ئ: "ء", ڤ: "ف", گ: "ك", پ: "ب", چ: "ج" }),
);

/** `form` with hamza seats, ى/ي, ة/ه and borrowed letters folded; one letter in, one letter out. Latin is lower-cased. */
export function foldOf(form: string): string {
  return form !== "" && form.charCodeAt(0) < 0x0250 ? form.toLowerCase() : folded(form);
}
