import { bare } from "./key.ts";
import { otherHamza, type Shares, shareOf } from "./stems.ts";
import type { WordTrie } from "./word-trie.ts";

/** A walk through the words of a trie along one word: each piece of it is looked up without being cut out. */
export interface Walk {
  /** Takes up a word by its key (`keyOf`); all else is about the word last taken up. */
  readonly over: (key: string) => void;
  readonly key: () => string;
  /** The share of letters `from`–`to`; with other hamzas than the ones met it counts for less. */
  readonly share: (met: Shares, from: number, to: number) => number;
  /** The share of letters `from`–`to` with one more letter (a UTF-16 unit) behind them. */
  readonly shareWith: (met: Shares, from: number, to: number, letter: number) => number;
}

/** Pieces begin at one of the first letters: behind a conjunction, a preposition, the article and a letter of person. */
const starts = 6;
/** Letters of a piece; no word of a lexicon is longer. */
const longest = 31;

/** A walk over a trie. It keeps one word at a time. */
export function walk(trie: WordTrie): Walk {
  /** Node behind each piece: a row for each start, a column for each length. The second half holds the word without hamzas. */
  const nodes = new Int32Array(2 * starts * (longest + 1));
  /** Which rows have been walked, by bits. */
  let walked = 0;
  let key = "";
  let plain = "";

  const nodeOf = (from: number, to: number, half: number): number => {
    if (from >= starts || to - from > longest) return -1;
    const row = half * starts + from;
    const at = row * (longest + 1);
    if ((walked & (1 << row)) === 0) {
      walked |= 1 << row;
      const letters = half === 0 ? key : plain;
      let node = 0;
      nodes[at] = 0;
      for (let length = 1; length <= longest && from + length <= letters.length; length++) {
        if (node >= 0) node = trie.next(node, letters.charCodeAt(from + length - 1));
        nodes[at + length] = node;
      }
    }
    return nodes[at + to - from]!;
  };
  const shareAt = (met: Shares, node: number): number => {
    return node < 0 ? 0 : shareOf(met, trie.wordAt(node));
  };
  const behind = (node: number, letter: number): number => (node < 0 ? -1 : trie.next(node, letter));
  return {
    over(given) {
      key = given;
      plain = bare(given);
      walked = 0;
    },
    key: () => key,
    share(met, from, to) {
      const share = shareAt(met, nodeOf(from, to, 0));
      return share > 0 || plain === key ? share : otherHamza * shareAt(met, nodeOf(from, to, 1));
    },
    shareWith(met, from, to, letter) {
      const share = shareAt(met, behind(nodeOf(from, to, 0), letter));
      if (share > 0 || plain === key) return share;
      return otherHamza * shareAt(met, behind(nodeOf(from, to, 1), letter));
    },
  };
}
