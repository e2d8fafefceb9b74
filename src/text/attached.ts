/** How letters stand before a stem: how many, and which. */
export interface Attached {
  readonly skip: number;
  /** و or ف, else empty. */
  readonly conjunction: string;
  /** ب, ل or ك, else empty. */
  readonly preposition: string;
}

/** Written words and what is known of them, with what is attached to them. */
export interface WithAttached<T> {
  readonly get: (word: string) => (T & Attached) | undefined;
  readonly has: (word: string) => boolean;
}

const conjunctions = ["", "و", "ف"];
const prepositions = ["", "ب", "ل", "ك"];
const ways = conjunctions.flatMap((conjunction) =>
  prepositions.map((preposition) => {
    const prefix = conjunction + preposition;
    return { prefix, skip: prefix.length, conjunction, preposition };
  }),
);

/**
 * Every stem behind every attached و ف ب ل ك, found by the written word. A word that is a stem itself stays whole; of two ways to take
 * a word apart the shorter prefix wins. Behind ل the alef of the article falls away (للأسبوع), and what is skipped ends before the
 * second ل.
 */
export function withAttached<T extends object>(stems: ReadonlyMap<string, T>): WithAttached<T> {
  const get = (word: string): (T & Attached) | undefined => {
    for (const { prefix, skip, conjunction, preposition } of ways) {
      if (!word.startsWith(prefix)) continue;
      const rest = word.slice(skip);
      // Two letters are too short to be sure of what stands before them.
      if (skip > 0 && rest.length < 2) continue;
      const value =
        preposition !== "ل"
          ? stems.get(rest)
          : ((rest[0] === "ل" ? stems.get(`ا${rest}`) : undefined) ??
            (rest.startsWith("ال") ? undefined : stems.get(rest)));
      if (value) return { skip, conjunction, preposition, ...value };
    }
    return undefined;
  };
  return { get, has: (word) => get(word) !== undefined };
}
