import type { Ground } from "./ground.ts";
import type { Phrase } from "./phrases.ts";
import type { Sense } from "./vocabulary.ts";

/** How far behind a verb an indefinite object may stand. */
const reach = 7;

/**
 * Those who suffer a deed whose verb has one indefinite noun or number behind it and no object, so that it is read as passive
 * (قتل خمسة دبلوماسيين إماراتيين, أصيب جندي تركي): the entities of that phrase; null where the verb has an object or a doer.
 */
export function patientsOf(
  ground: Ground,
  index: number,
  { entry, voice, pronoun }: Sense,
  right: readonly Phrase[],
): string[] | null {
  if (!entry.frame.has("sole") || voice !== "verb" || pronoun !== "") return null;
  const end = clauseEnd(ground, index);
  const [one, ...others] = right.filter(({ prep, first }) => prep === "" && first < end);
  if (!one || one.first !== index + 1 || others.some(({ entities }) => entities.length > 0)) return null;
  if (one.head !== null && one.head.form !== "demonym") return null;
  const counted = isCount(ground, one.first);
  if (!counted && !isSingle(ground, one)) return null;
  const of = right.find(({ prep, parent }) => prep === "min" && parent === one);
  return [...one.entities, ...(counted && of && of.first <= one.first + 2 ? of.entities : [])];
}

/** The first comma, relative or opener of a clause behind a verb. */
function clauseEnd(ground: Ground, index: number): number {
  const { words, sentences } = ground.doc;
  const { last } = sentences[words[index]!.sentence]!;
  for (let i = index + 1; i < last; i++) {
    const { form } = words[i]!;
    if (form === "،" || form === ",") return i;
    if (ground.roles(i).some(({ name }) => name === "relative" || name === "stop" || name === "topic"))
      return i;
  }
  return last;
}

function isCount(ground: Ground, index: number): boolean {
  return ground.doc.words[index]!.kind === "number" || ground.sign(index, "count");
}

/** An indefinite noun for nobody who does such deeds, without an object in its clause. */
function isSingle(ground: Ground, { first }: Phrase): boolean {
  const { words } = ground.doc;
  if (words[first]!.kind !== "arabic" || ground.parts(first).article) return false;
  if (ground.roles(first).some(({ name }) => name === "force" || name === "crowd" || name === "body"))
    return false;
  for (let i = first; i < Math.min(words.length, first + reach); i++) {
    const word = words[i]!;
    if (word.sentence !== words[first]!.sentence || word.kind === "mark" || ground.role(i, "prep")) break;
    if (i > first && (isCount(ground, i) || ground.parts(i).article)) return false;
    if (word.form.endsWith("ا") && !ground.mentionsAt.has(i)) return false;
  }
  return true;
}
