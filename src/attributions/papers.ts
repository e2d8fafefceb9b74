import type { Ground } from "./ground.ts";
import type { Source } from "./sources.ts";

/**
 * تقرير للوكالة, بيان صادر عن الوزارة, دراسة نشرتها الجامعة: a paper speaks for the body that gave it out. `owner` reads the source at a
 * word. Null where no known body follows the paper.
 */
export function paperOwner(
  ground: Ground,
  k: number,
  end: number,
  owner: (at: number) => Source | null,
): Source | null {
  if (!ground.hit(k, "paper")) return null;
  let at = k + 1;
  for (; at < Math.min(end, k + 5); at++) {
    const { kind, fold } = ground.words[at]!;
    if (kind !== "arabic" || ground.hit(at, "that")) return null;
    const mention = ground.named(at)?.mentions[0];
    if (mention) {
      const attached = mention.start > ground.words[at]!.start;
      return attached && !fold.startsWith("ل") ? null : known(ground, k, owner(at));
    }
    if (ground.hit(at, "medium")) return known(ground, k, owner(at));
    const issued = ground.hit(at, "issued") !== null && ground.words[at + 1]?.fold === "عن";
    const published = ground.cues(at).some((cue) => cue.kind === "verb" && cue.pronoun !== "");
    if (issued || published) return known(ground, k, owner(at + (issued ? 2 : 1)));
    if (ground.hit(at, "preposition") || ground.hit(at, "relative")) return null;
  }
  return null;
}

function known(ground: Ground, k: number, source: Source | null): Source | null {
  const body = source?.parties.every(
    ({ entity }) => entity !== null && ground.typeOf(entity) === "organization",
  );
  return source && body ? { ...source, first: k } : null;
}
