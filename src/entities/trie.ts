/** Names as rows of word numbers, with what each name stands for. */
export interface Trie<T> {
  /** The state after one more word, -1 where no name goes on so. The root is 0. */
  readonly step: (state: number, word: number) => number;
  /** What the name that ends in a state stands for; undefined where none ends. */
  readonly valueAt: (state: number) => readonly T[] | undefined;
}

/** A name on its way into a trie: its words, and the number of what it stands for. */
export interface TrieEntry {
  readonly words: readonly number[];
  readonly value: number;
}

/**
 * A trie as it lies in a file, its states level by level: the word that leads to each, those behind one state in the order of their
 * words; where the states that go on from each begin; where its values begin, and all values.
 */
export type TrieArrays = {
  readonly words: Int32Array;
  readonly firsts: Int32Array;
  readonly starts: Int32Array;
  readonly values: Int32Array;
};

/** Lays names out as a trie; the same name given twice stands for both values, in the order given. */
export function trieArrays(entries: readonly TrieEntry[]): TrieArrays {
  const order = Array.from(entries, (_, k) => k).sort(
    (a, b) => compare(entries[a]!.words, entries[b]!.words) || a - b,
  );
  const words: number[] = [0];
  const firsts: number[] = [];
  const starts: number[] = [];
  const values: number[] = [];
  /** The names that go through each state: from, up to, in `order`. */
  const ranges: number[] = [0, order.length];
  for (let state = 0, depth = 0, level = 1; state < words.length; state++) {
    if (state === level) {
      depth++;
      level = words.length;
    }
    let from = ranges[2 * state]!;
    const to = ranges[2 * state + 1]!;
    const wordsAt = (k: number): readonly number[] => entries[order[k]!]!.words;
    starts.push(values.length);
    while (from < to && wordsAt(from).length === depth) {
      // A name without words stands for nothing.
      if (depth > 0) values.push(entries[order[from]!]!.value);
      from++;
    }
    firsts.push(words.length);
    while (from < to) {
      const word = wordsAt(from)[depth]!;
      let next = from + 1;
      while (next < to && wordsAt(next)[depth] === word) next++;
      words.push(word);
      ranges.push(from, next);
      from = next;
    }
  }
  firsts.push(words.length);
  starts.push(values.length);
  const int32 = (numbers: readonly number[]): Int32Array => Int32Array.from(numbers);
  return { words: int32(words), firsts: int32(firsts), starts: int32(starts), values: int32(values) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let k = 0; k < length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

/** The trie over its arrays; `meaningOf` gives what a number stands for, and is asked once for each state that a text comes to. */
export function trieOver<T>(
  { words, firsts, starts, values }: TrieArrays,
  meaningOf: (number: number) => T,
): Trie<T> {
  const made = new Map<number, readonly T[]>();
  return {
    step(state, word) {
      let low = firsts[state]!;
      let high = firsts[state + 1]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        const there = words[middle]!;
        if (there === word) return middle;
        if (there < word) low = middle + 1;
        else high = middle;
      }
      return -1;
    },
    valueAt(state) {
      const from = starts[state]!;
      const to = starts[state + 1]!;
      if (from === to) return undefined;
      const before = made.get(state);
      if (before) return before;
      const found = Array.from(values.subarray(from, to), meaningOf);
      made.set(state, found);
      return found;
    },
  };
}
