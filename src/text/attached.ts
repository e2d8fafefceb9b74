/** How letters stand before a stem: how many, and which. */
export interface Attached {
  readonly skip: number;
  /** و or ف, else empty. */
  readonly conjunction: string;
  /** ب, ل or ك, else empty. */
  readonly preposition: string;
}

const conjunctions = ["", "و", "ف"];
const prepositions = ["", "ب", "ل", "ك"];

/**
 * A table of written words made from a table of stems: every stem behind every attached و ف ب ل ك, so that a word is looked up once
 * and not taken apart. A word that is a stem itself stays whole; of two ways to take a word apart the shorter prefix wins. Behind ل the
 * alef of the article falls away (للأسبوع), and what is skipped ends before the second ل.
 */
export function withAttached<T>(stems: ReadonlyMap<string, T>): Map<string, T & Attached> {
  const written = new Map<string, T & Attached>();
  for (const conjunction of conjunctions)
    for (const preposition of prepositions) {
      const prefix = conjunction + preposition;
      const skip = prefix.length;
      for (const [stem, value] of stems) {
        // Two letters are too short to be sure of what stands before them.
        if (prefix !== "" && stem.length < 2) continue;
        const word =
          preposition === "ل" && stem.startsWith("ال") ? `${prefix}${stem.slice(1)}` : prefix + stem;
        if (!written.has(word)) written.set(word, { skip, conjunction, preposition, ...value });
      }
    }
  return written;
}
