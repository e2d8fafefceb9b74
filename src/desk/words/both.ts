/** Words in both languages; the compiler sees that neither lacks one. */
export interface InBoth<W> {
  readonly ar: W;
  readonly en: W;
}

/** Words that one view has for itself; `src/messages/` holds those that several speak with. */
export function inBoth<const W extends string>(words: {
  readonly ar: Readonly<Record<W, string>>;
  readonly en: Readonly<Record<W, string>>;
}): InBoth<Readonly<Record<W, string>>> {
  return words;
}
