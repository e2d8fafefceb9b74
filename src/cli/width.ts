/** How wide text stands in a terminal, and cutting it to fit, letter by letter as a reader sees letters. */

let segmenter: Intl.Segmenter | undefined;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the control character ESC
const colours = /\u001b\[[0-9;]*m/g;

/** Letters of which each is one as a reader sees it, and nothing else: what most lines are made of. */
const plain = /^[ -~\u0621-\u063a\u0641-\u064a\u060c\u061b\u061f]*$/;

/** The letters of a text as a reader sees them. */
function* lettersOf(text: string): Iterable<string> {
  if (plain.test(text)) yield* text;
  else {
    // To make one takes as long as to read half an article.
    segmenter ??= new Intl.Segmenter("ar", { granularity: "grapheme" });
    for (const { segment } of segmenter.segment(text)) yield segment;
  }
}

/** Terminal cells that a text takes; colours, marks and direction controls take none. */
export function widthOf(text: string): number {
  const bare = text.replace(colours, "");
  if (plain.test(bare)) return bare.length;
  let cells = 0;
  for (const letter of lettersOf(bare)) cells += cellsOf(letter);
  return cells;
}

/** The text on one line, without control characters; cut with `…` where it is wider than `cells`. */
export function fitted(text: string, cells: number): string {
  // No letter is narrower than nothing and few carry more than three marks: what lies beyond cannot be seen.
  const line = oneLine(text.slice(0, Math.max(cells, 1) * 8));
  const whole = line.length < cells * 8 && widthOf(line) <= cells && text.length <= Math.max(cells, 1) * 8;
  if (whole) return line;
  let out = "";
  let used = 0;
  for (const segment of lettersOf(line)) {
    const more = cellsOf(segment);
    if (used + more > cells - 1) break;
    out += segment;
    used += more;
  }
  return `${out.trimEnd()}…`;
}

/** The text cut at spaces into lines of at most `cells`; a word that is wider stands on several. */
export function wrapped(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const finish = (): void => {
    if (line !== "") lines.push(line);
    line = "";
    used = 0;
  };
  for (const word of oneLine(text).split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + 1 + width > cells) finish();
    if (width <= cells) {
      line += used > 0 ? ` ${word}` : word;
      used += used > 0 ? width + 1 : width;
      continue;
    }
    for (const segment of lettersOf(word)) {
      if (used + cellsOf(segment) > cells) finish();
      line += segment;
      used += cellsOf(segment);
    }
  }
  finish();
  return lines;
}

/** A text padded with spaces on the right to `cells`. */
export function padded(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - widthOf(text)));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function cellsOf(grapheme: string): number {
  if (plain.test(grapheme)) return 1;
  if (noWidth.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
