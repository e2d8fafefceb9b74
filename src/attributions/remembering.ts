/** Words seen are remembered up to this many, so that memory stays flat over a stream of articles. */
const remembered = 50_000;

/** The same test, its answers remembered by word: most words are neither cue nor particle, and come again. */
export function remembering(test: (fold: string) => boolean): (fold: string) => boolean {
  const seen = new Map<string, boolean>();
  return (fold) => {
    const known = seen.get(fold);
    if (known !== undefined) return known;
    const answer = test(fold);
    if (seen.size >= remembered) seen.clear();
    seen.set(fold, answer);
    return answer;
  };
}
