/** What PDF does to Arabic: letters in the order of the screen, and lam-alef swapped. */

/**
 * The order in which letters stand: `reading`, `visual` (from left to right), or `none` where there is too little Arabic to tell. Arabic
 * words begin with ال far more often than they end with لا, and end with ة but never begin with it; both turn round with the letters.
 */
export function arabicOrder(text: string): "reading" | "visual" | "none" {
  const words = text.match(/[\u0621-\u064a]{3,}/g) ?? [];
  if (words.length < 10) return "none";
  let reading = 0;
  let visual = 0;
  for (const word of words) {
    if (/^[وفبك]?ال/.test(word)) reading++;
    if (/[ةى]$/.test(word)) reading++;
    if (/لا[وفبك]?$/.test(word)) visual++;
    if (/^[ةى]/.test(word)) visual += 2;
  }
  return visual > reading ? "visual" : "reading";
}

/**
 * Lam-alef is one sign in many fonts, and comes out as alef-lam where its parts were taken in the order of the screen: `األول` for
 * `الأول`. Put right where no Arabic word begins so; within a word (`خالل`) no rule can tell it from `خالد`. `swapped` counts them.
 */
export function mendedLamAlef(text: string): { readonly text: string; readonly swapped: number } {
  let swapped = 0;
  const mended = text.replace(
    /(?<![\u0621-\u064a])([وفبك]{0,2})ا([اأإآ])ل(?=[\u0621-\u064a])/g,
    (_, before: string, alef: string) => {
      swapped++;
      return `${before}ال${alef}`;
    },
  );
  return { text: mended, swapped };
}
