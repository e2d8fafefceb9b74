/** Names as rows of word numbers, with what each name stands for: one hash table over (state, word) in typed arrays. */
export interface Trie<T> {
  /** The state after one more word, -1 where no name goes on so. The root is 0. */
  readonly step: (state: number, word: number) => number;
  /** What the name that ends in a state stands for; undefined where none ends. */
  readonly valueAt: (state: number) => readonly T[] | undefined;
}

/** A name on its way into a trie. */
export interface TrieEntry<T> {
  readonly words: readonly number[];
  readonly value: T;
}

/** Builds a trie; the same name given twice stands for both values, in the order given. */
export function trieOf<T>(entries: readonly TrieEntry<T>[]): Trie<T> {
  let edges = 0;
  for (const { words } of entries) edges += words.length;
  let size = 16;
  while (size < edges * 1.5) size *= 2;
  const mask = size - 1;
  // State, word and target of an edge side by side, so that a look-up touches one place in memory.
  const table = new Int32Array(size * 4).fill(-1);
  const placeOf = (state: number, word: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    while (table[slot * 4] !== -1 && (table[slot * 4] !== state || table[slot * 4 + 1] !== word))
      slot = (slot + 1) & mask;
    return slot * 4;
  };
  const values: (T[] | undefined)[] = [undefined];
  for (const { words, value } of entries) {
    let state = 0;
    for (const word of words) {
      const place = placeOf(state, word);
      if (table[place] === -1) {
        table[place] = state;
        table[place + 1] = word;
        table[place + 2] = values.push(undefined) - 1;
      }
      state = table[place + 2]!;
    }
    if (state === 0) continue;
    const there = values[state];
    if (!there) values[state] = [value];
    else if (!there.includes(value)) there.push(value);
  }
  return {
    step: (state, word) => table[placeOf(state, word) + 2]!,
    valueAt: (state) => values[state],
  };
}
