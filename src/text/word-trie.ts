/**
 * Words as paths of letters from a root: one walk along a written word looks up all words that it begins with, without a string
 * for each. The letters that go on from a node lie side by side, so that a step reads one place in memory.
 */
export interface WordTrie {
  /** The number of a word, -1 where it is not there. */
  readonly numberOf: (word: string) => number;
  /** The node behind a letter (a UTF-16 unit), -1 where no word goes on so. The root is 0. */
  readonly next: (node: number, letter: number) => number;
  /** The number of the word that ends at a node, -1 where none does. */
  readonly wordAt: (node: number) => number;
  /** How many words there are: their numbers run from 0. */
  readonly size: number;
}

/**
 * A trie as it lies in a file, its nodes level by level: the letter that leads to each, and twice the count of letters that go on
 * from it, plus one where a word ends.
 */
export type WordArrays = { readonly letters: Uint16Array; readonly branches: Uint16Array };

/** Lays words out as a trie. */
export function wordArrays(words: Iterable<string>): WordArrays {
  const sorted = [...new Set(words)].sort(byUnits);
  const letters: number[] = [0];
  const branches: number[] = [];
  /** The words that go through each node: from, up to, in `sorted`. */
  const ranges: number[] = [0, sorted.length];
  for (let node = 0, depth = 0, level = 1; node < letters.length; node++) {
    if (node === level) {
      depth++;
      level = letters.length;
    }
    let from = ranges[2 * node]!;
    const to = ranges[2 * node + 1]!;
    const ends = from < to && sorted[from]!.length === depth;
    if (ends) from++;
    let count = 0;
    while (from < to) {
      const letter = sorted[from]!.charCodeAt(depth);
      let next = from + 1;
      while (next < to && sorted[next]!.charCodeAt(depth) === letter) next++;
      letters.push(letter);
      ranges.push(from, next);
      count++;
      from = next;
    }
    branches.push(2 * count + (ends ? 1 : 0));
  }
  return { letters: Uint16Array.from(letters), branches: Uint16Array.from(branches) };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Nodes of a block: where a node's letters begin is worked out block by block, where a word comes by. */
const blockBits = 8;
const none = new Int32Array(0);

/** The trie over its arrays. Opening it costs nothing: most of a large one is never walked. */
export function wordTrie({ letters, branches }: WordArrays): WordTrie {
  const nodes = branches.length;
  const blocks = (nodes >> blockBits) + 1;
  /** The first of the nodes that go on from each, and the number of the word that ends there, in the blocks that are `made`. */
  let firsts = none;
  let ends = none;
  const made = new Uint8Array(blocks);
  /** The same of the first node of each block; the last number is how many words there are. */
  let starts: { firsts: Int32Array; ends: Int32Array } | undefined;

  const counted = (): { firsts: Int32Array; ends: Int32Array } => {
    const found = { firsts: new Int32Array(blocks + 1), ends: new Int32Array(blocks + 1) };
    let first = 1;
    let size = 0;
    for (let block = 0; block < blocks; block++) {
      found.firsts[block] = first;
      found.ends[block] = size;
      const last = Math.min(nodes, (block + 1) << blockBits);
      for (let node = block << blockBits; node < last; node++) {
        const branch = branches[node]!;
        first += branch >> 1;
        size += branch & 1;
      }
    }
    found.firsts[blocks] = first;
    found.ends[blocks] = size;
    return found;
  };
  const make = (block: number): void => {
    starts ??= counted();
    if (firsts === none) {
      firsts = new Int32Array(nodes);
      ends = new Int32Array(nodes);
    }
    made[block] = 1;
    let first = starts.firsts[block]!;
    let size = starts.ends[block]!;
    const last = Math.min(nodes, (block + 1) << blockBits);
    for (let node = block << blockBits; node < last; node++) {
      const branch = branches[node]!;
      firsts[node] = first;
      first += branch >> 1;
      ends[node] = (branch & 1) === 1 ? size++ : -1;
    }
  };
  const next = (node: number, letter: number): number => {
    if (made[node >> blockBits] === 0) make(node >> blockBits);
    const first = firsts[node]!;
    const last = first + (branches[node]! >> 1);
    for (let at = first; at < last; at++) if (letters[at]! >= letter) return letters[at] === letter ? at : -1;
    return -1;
  };
  const wordAt = (node: number): number => {
    if (made[node >> blockBits] === 0) make(node >> blockBits);
    return ends[node]!;
  };
  return {
    numberOf(word) {
      let node = 0;
      for (let at = 0; at < word.length && node >= 0; at++) node = next(node, word.charCodeAt(at));
      return node < 0 ? -1 : wordAt(node);
    },
    next,
    wordAt,
    get size() {
      starts ??= counted();
      return starts.ends[blocks]!;
    },
  };
}

/** The values of a trie's words in the order of their numbers. */
export function inOrder<T>(arrays: WordArrays, values: ReadonlyMap<string, T>): T[] {
  const { numberOf } = wordTrie(arrays);
  const sorted = new Array<T>(values.size);
  for (const [word, value] of values) sorted[numberOf(word)] = value;
  return sorted;
}
