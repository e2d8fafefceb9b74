import type { Word } from "../document.ts";
import type { Placed } from "./ground.ts";
import type { Role } from "./small-words.ts";

/** How far before a word for two parties they may have been named together. */
const farthest = 800;
/** How many words may stand between two names that are told together (titles, what they are of). */
const widest = 9;

interface Made {
  readonly words: readonly Word[];
  readonly mentionsAt: ReadonlyMap<number, readonly Placed[]>;
  readonly rolesOf: (index: number) => readonly Role[];
  /** How often the article means an entity. */
  readonly timesTold: (entity: string) => number;
}

/**
 * The two whom a word in the dual stands for (الطرفان، الوفدين، الوزيران): of those named together before it,
 * divided by و or by مع, the two of whom the article tells most, the nearest of such; persons where the word means persons.
 */
export function pairBefore(
  { words, mentionsAt, rolesOf, timesTold }: Made,
  index: number,
  persons: boolean,
): readonly [Placed, Placed] | null {
  const fits = (one: Placed): boolean =>
    persons ? one.kind === "person" : one.kind !== "other" && one.kind !== "person";
  const lowest = Math.max(0, index - farthest);
  let best: readonly [Placed, Placed] | null = null;
  let most = 0;
  for (let i = index - 1; i > lowest; i--) {
    const second = mentionsAt.get(i)?.find(fits);
    if (!second) continue;
    for (let j = i - 1; j >= Math.max(lowest, i - widest); j--) {
      if (words[j]!.sentence !== words[i]!.sentence) break;
      const first = mentionsAt.get(j)?.find((one) => fits(one) && one.entity !== second.entity);
      if (!first) continue;
      if (joins(words, rolesOf, first.last, second)) {
        const told = Math.min(timesTold(first.entity), timesTold(second.entity));
        // Two named together once, in passing, are no parties of a dealing.
        if (told > most && (told > 1 || behindBetween(rolesOf, first.first))) {
          most = told;
          best = [first, second];
        }
      }
      break;
    }
  }
  return best;
}

/** Whether بين stands close before a word. */
function behindBetween(rolesOf: (index: number) => readonly Role[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--)
    if (rolesOf(i).some(({ name, value }) => name === "prep" && value === "bayn")) return true;
  return false;
}

/** Whether و or مع, and nothing that begins a clause, stands between two names. */
function joins(
  words: readonly Word[],
  rolesOf: (index: number) => readonly Role[],
  from: number,
  second: Placed,
): boolean {
  let joined = second.conjunction && second.preposition === "";
  for (let i = from; i < second.first; i++) {
    const word = words[i]!;
    if (word.kind === "mark") return false;
    for (const { name, value } of rolesOf(i)) {
      if (name === "stop" || name === "relative" || name === "topic") return false;
      if (name === "prep" && value === "maa") joined = true;
      if (name === "title" && word.fold[0] === "و") joined = true;
    }
  }
  return joined;
}
