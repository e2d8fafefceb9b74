/**
 * Folding: the spelling differences that readers overlook are taken away on a copy, letter by letter, never on the text.
 * `form` keeps the word's own letters; `fold` is the key that lexicons are searched by.
 */

/** Tashkeel, tatweel, the dagger alef, zero-width joiners and bidi controls: letters that carry no letter. */
export function isIgnorable(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0640 ||
    code === 0x0670 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06ed && code !== 0x06de && code !== 0x06e9) ||
    isControl(code)
  );
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

const lettersOf = new Map<number, string>([
  [0x06cc, "ي"],
  [0x06d2, "ي"],
  [0x06a9, "ك"],
  [0x06c1, "ه"],
  [0x06be, "ه"],
  [0x0671, "ا"],
]);

/** The letters of a raw word: ignorable signs dropped, presentation forms, Persian letter shapes and digits resolved. */
export function formOf(raw: string): string {
  let plain = true;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (isIgnorable(code) || code >= 0x0660) {
      plain = false;
      break;
    }
  }
  if (plain) return raw;
  let out = "";
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (isIgnorable(code)) continue;
    if (code >= 0x0660 && code <= 0x0669) out += String.fromCharCode(code - 0x0660 + 48);
    else if (code >= 0x06f0 && code <= 0x06f9) out += String.fromCharCode(code - 0x06f0 + 48);
    else if (code === 0x066b) out += ".";
    else if (code === 0x066c) out += ",";
    else if (code >= 0xfb50 && code <= 0xfefc) out += raw[i]!.normalize("NFKC");
    else out += lettersOf.get(code) ?? raw[i]!;
  }
  return out;
}

const foldedLetter: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  ؤ: "ء",
  ئ: "ء",
  ڤ: "ف",
  گ: "ك",
  پ: "ب",
  چ: "ج",
};

/** `form` with hamza seats, ى/ي, ة/ه and borrowed letters folded; one letter in, one letter out. Latin is lower-cased. */
export function foldOf(form: string): string {
  let out = "";
  let same = true;
  for (let i = 0; i < form.length; i++) {
    const letter = form[i]!;
    const folded = foldedLetter[letter];
    if (folded !== undefined) same = false;
    out += folded ?? letter;
  }
  const first = form.charCodeAt(0);
  if (first < 0x0250) return form.toLowerCase();
  return same ? form : out;
}
