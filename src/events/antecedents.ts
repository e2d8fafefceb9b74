import type { Ground, Placed } from "./ground.ts";
import { pronouns } from "./small-words.ts";

/** Whom a pronoun may mean: those carried on from the clause or sentence before, and those who cannot be meant. */
export interface Reference {
  /** The subject of the clause before. */
  readonly subject: readonly string[];
  /** The subject of the sentence before. */
  readonly earlier: readonly string[];
  /** Those who do the deed: nobody does it to himself. */
  readonly doers: readonly string[];
  /** Only persons can be meant. */
  readonly persons: boolean;
}

/** How far back the other side of a participle's deed may stand. */
const farthest = 60;

/**
 * Whom a pronoun behind a verb or a preposition means (طالبه سلفه, يستقبله الملك): the subject of the clause before, else the name nearest before it in
 * the sentence, else the subject of the sentence before, each only where its gender can be the pronoun's.
 */
export function meantBy(ground: Ground, index: number, pronoun: string, given: Reference): string[] {
  if (pronoun === "نا" || pronoun === "ني") return [];
  const many = pronoun !== "ه" && pronoun !== "ها";
  const carried = [given.subject, given.earlier].map((ids) => fitting(ground, ids, pronoun, given));
  if (carried[0]!.length > 0) return carried[0]!;
  const near = many ? [] : nearestName(ground, index, pronoun, given);
  return near.length > 0 ? near : carried[1]!;
}

/** How far behind a deed the pronoun for its other side may stand. */
const reach = 6;

/**
 * Whom a pronoun behind a preposition or إيا means, where it stands at the other side of a deed (التقى به, متهمة إياه); null where none does.
 * إياه is the one told last before it, who does not do the deed.
 */
export function himBehind(
  ground: Ground,
  index: number,
  sides: readonly string[],
  given: Reference,
): string[] | null {
  const { words } = ground.doc;
  for (let i = index + 1; i < Math.min(words.length, index + reach); i++) {
    if (
      words[i]!.sentence !== words[index]!.sentence ||
      words[i]!.kind === "mark" ||
      ground.mentionsAt.has(i)
    )
      break;
    const him = ground
      .roles(i)
      .find(({ name, value }) => name === "him" && (value === "obj" || sides.includes(value)));
    if (!him) continue;
    const pronoun = pronouns.find((one) => words[i]!.fold.endsWith(one))!;
    if (him.value === "obj") return nearestName(ground, i, pronoun, given);
    return meantBy(ground, i, pronoun, given);
  }
  return null;
}

function fitting(ground: Ground, ids: readonly string[], pronoun: string, given: Reference): string[] {
  const single = pronoun === "ه" || pronoun === "ها";
  if (single ? ids.length !== 1 : ids.length < 2) return [];
  return ids.every((id) => fits(ground, id, pronoun, given)) ? [...ids] : [];
}

function fits(ground: Ground, id: string, pronoun: string, { doers, persons }: Reference): boolean {
  if (doers.includes(id) || (persons && ground.kindOf(id) !== "person")) return false;
  const gender = ground.genderOf(id);
  return gender === null || (pronoun !== "ه" && pronoun !== "ها") || (gender === "f") === (pronoun === "ها");
}

/** The name nearest before a word in its sentence that a pronoun in the singular can mean. */
function nearestName(ground: Ground, index: number, pronoun: string, given: Reference): string[] {
  const { words, sentences } = ground.doc;
  const { first } = sentences[words[index]!.sentence]!;
  for (let i = index - 1; i >= Math.max(first, index - farthest); i--) {
    const found = ground.mentionsAt
      .get(i)
      ?.filter((one) => isParty(one) && fits(ground, one.entity, pronoun, given));
    if (found && found.length > 0) return [found[0]!.entity];
  }
  return [];
}

function isParty({ form, kind }: Placed): boolean {
  return form !== "demonym" && kind !== "other";
}
