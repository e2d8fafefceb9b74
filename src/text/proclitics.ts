/** One way of reading the letters before a stem: `skip` letters stand before it, `key` is what is looked up. */
export interface Proclitics {
  readonly skip: number;
  readonly key: string;
  /** و or ف, else empty. */
  readonly conjunction: string;
  /** ب, ل or ك, else empty. */
  readonly preposition: string;
}

/**
 * Every way in which a folded word can be a stem behind attached و ف ب ل ك, the whole word first. In لل the second ل is the
 * article's: the stem starts there, and its key gets the alef back (للكرملين → skip 1, key الكرملين).
 */
export function procliticsOf(fold: string): Proclitics[] {
  const ways: Proclitics[] = [{ skip: 0, key: fold, conjunction: "", preposition: "" }];
  addPrepositions(ways, fold, 0, "");
  const first = fold[0];
  if ((first === "و" || first === "ف") && fold.length > 2) {
    ways.push({ skip: 1, key: fold.slice(1), conjunction: first, preposition: "" });
    addPrepositions(ways, fold, 1, first);
  }
  return ways;
}

function addPrepositions(ways: Proclitics[], fold: string, at: number, conjunction: string): void {
  const letter = fold[at];
  if (letter !== "ب" && letter !== "ل" && letter !== "ك") return;
  if (fold.length - at < 3) return;
  if (letter === "ل" && fold[at + 1] === "ل")
    ways.push({ skip: at + 1, key: `ا${fold.slice(at + 1)}`, conjunction, preposition: "ل" });
  ways.push({ skip: at + 1, key: fold.slice(at + 1), conjunction, preposition: letter });
}
