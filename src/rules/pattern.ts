/**
 * Patterns over words. A pattern is Latin text: class names in a row, `|` between alternatives in parentheses, `name:` before what
 * is captured, `?`, `*`, `+` or `{m,n}` behind what repeats, `!class` for any word not of that class, `any` for any word.
 *
 *     on:preposition? day:weekday date:(number month)? tail:(comma any){0,2}
 *
 * `*` and `+` repeat at most 8 times and one match takes at most 4,000 steps, so that no input can make matching slow.
 */
export interface Pattern {
  readonly source: string;
  readonly root: Node;
}

/** A piece of a pattern. */
export type Node =
  | { readonly kind: "class"; readonly name: string; readonly negated: boolean }
  | { readonly kind: "all"; readonly items: readonly Node[] }
  | { readonly kind: "one"; readonly items: readonly Node[] }
  | { readonly kind: "repeat"; readonly item: Node; readonly least: number; readonly most: number }
  | { readonly kind: "capture"; readonly name: string; readonly item: Node };

/** Words `first` up to, not including, `last`. */
export interface Capture {
  readonly first: number;
  readonly last: number;
}

/** Where a pattern matched, and what it captured. */
export interface Match extends Capture {
  readonly captures: Readonly<Record<string, Capture>>;
}

const mostRepeats = 8;

/** Reads a pattern; throws an Error that names the pattern and the place of what it could not read. */
export function pattern(source: string): Pattern {
  const pieces = source.match(/[a-z][a-z0-9-]*:|!?[a-z][a-z0-9-]*|\{\d+,\d+\}|[()|?*+]|\S/g) ?? [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`pattern "${source}": ${what} at "${pieces.slice(at, at + 3).join(" ")}"`);
  };
  const readOne = (): Node => {
    const alternatives = [readAll()];
    while (pieces[at] === "|") {
      at++;
      alternatives.push(readAll());
    }
    return alternatives.length === 1 ? alternatives[0]! : { kind: "one", items: alternatives };
  };
  const readAll = (): Node => {
    const items: Node[] = [];
    while (at < pieces.length && pieces[at] !== ")" && pieces[at] !== "|") items.push(readItem());
    return items.length === 1 ? items[0]! : { kind: "all", items };
  };
  const readItem = (): Node => {
    let name: string | null = null;
    if (pieces[at]?.endsWith(":")) name = pieces[at++]!.slice(0, -1);
    let item: Node;
    const piece = pieces[at++] ?? fail("the pattern ends too early");
    if (piece === "(") {
      item = readOne();
      if (pieces[at++] !== ")") fail("a parenthesis is left open");
    } else if (/^!?[a-z]/.test(piece)) {
      item = { kind: "class", name: piece.replace("!", ""), negated: piece.startsWith("!") };
    } else {
      at--;
      item = fail("a class name was expected");
    }
    const sign = pieces[at];
    const bounds =
      sign === "?" ? [0, 1] : sign === "*" ? [0, mostRepeats] : sign === "+" ? [1, mostRepeats] : null;
    const given =
      bounds ??
      sign
        ?.match(/^\{(\d+),(\d+)\}$/)
        ?.slice(1)
        .map(Number);
    if (given) {
      at++;
      item = { kind: "repeat", item, least: given[0]!, most: given[1]! };
    }
    return name === null ? item : { kind: "capture", name, item };
  };
  const root = readOne();
  if (at < pieces.length) fail("something is left over");
  return { source, root };
}
