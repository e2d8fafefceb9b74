/** Made-up reports: runs of words by number, so that what two texts share is known by construction. */

const letters = [..."بتثجحخدذرزسشصضطظعغقكلمن"];

/** The n-th of some millions of made-up words. */
export function wordOf(n: number): string {
  let rest = n;
  let word = "";
  for (let i = 0; i < 5; i++) {
    word += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return word;
}

/** Words `from` up to, not including, `to`, with a full stop behind every twelfth. */
export function run(from: number, to: number): string {
  const words: string[] = [];
  for (let n = from; n < to; n++) words.push((n - from) % 12 === 11 ? `${wordOf(n)}.` : wordOf(n));
  return words.join(" ");
}

/** The text with every n-th word replaced by another. */
export function edited(text: string, every: number, salt = 1): string {
  return text
    .split(" ")
    .map((word, i) => (i % every === every - 1 ? wordOf(5_000_000 + i * 31 + salt * 7919) : word))
    .join(" ");
}
