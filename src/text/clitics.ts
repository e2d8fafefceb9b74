import type { Word } from "../document.ts";
import { foldOf } from "./fold.ts";
import { bare, keyOf } from "./key.ts";
import { likelihood } from "./likelihood.ts";
import { type Particle, type StemClass, type StemModel, shareOf } from "./stems.ts";
import { type Walk, walk } from "./walk.ts";

/** A word taken apart: conjunction, future particle or preposition, article, stem, pronoun. Empty where there is none. */
export interface Segmentation {
  readonly conjunction: "" | "و" | "ف";
  /** س of the future. */
  readonly particle: "" | "س";
  readonly preposition: "" | "ب" | "ل" | "ك";
  /** The article stands before the stem, as ال or, after ل, as ل. */
  readonly article: boolean;
  /** Letters of `form` before the article or the stem: `form.slice(skip)` is the word as a name has it (القاهرة, لصحافيين). */
  readonly skip: number;
  /** Folded stem without article; ة and ى are restored before a pronoun. Empty in له, بها: a preposition with its pronoun. */
  readonly stem: string;
  readonly enclitic: string;
  /** A light part of speech: what the stem most likely is. Adjectives and names count as nouns; empty for what is no Arabic word. */
  readonly class: StemClass | "";
}

/** What stands beyond the last word of a text: no letters, nothing attached. */
export const noSegments: Segmentation = {
  conjunction: "",
  particle: "",
  preposition: "",
  article: false,
  skip: 0,
  stem: "",
  enclitic: "",
  class: "",
};

/** Takes a word apart. Never throws; what is no Arabic word stays whole. */
export type Segmenter = (word: Pick<Word, "form" | "fold">) => Segmentation;

/** What may stand before a stem. */
type Start = Omit<Segmentation, "stem" | "enclitic" | "class">;

/** One way of taking a word apart, and how likely it is: units `from`–`to` of its key are left between the clitics. */
export interface Way {
  readonly start: Start;
  readonly class: StemClass;
  readonly from: number;
  readonly to: number;
  /** The form that the model knows them by: final ة kept, ة and ى restored before a pronoun, the article of الذي whole. */
  readonly known: string;
  readonly enclitic: string;
  readonly likely: number;
}

/** A segmenter over a stem model. */
export function segmenter(model: StemModel): Segmenter {
  const walked = walk(model.trie);
  return (word) => {
    const ways = waysOf(model, walked, word);
    let best = ways[0];
    if (!best) return whole(word.fold);
    for (const way of ways) if (way.likely > best.likely) best = way;
    const { start, from, to, known, enclitic } = best;
    return { ...start, stem: from === to ? "" : foldOf(known), enclitic, class: best.class };
  };
}

function whole(fold: string): Segmentation {
  return {
    conjunction: "",
    particle: "",
    preposition: "",
    article: false,
    skip: 0,
    stem: fold,
    enclitic: "",
    class: "",
  };
}

const pronouns = ["", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني", "ي"];

/** A word being taken apart: the ways found so far. */
interface Attempt {
  readonly model: StemModel;
  readonly walk: Walk;
  readonly key: string;
  /** The pronouns that the word may end in, with none at all first. */
  readonly pronouns: readonly string[];
  readonly ways: Way[];
}

/** Every way in which the model lets a word be taken apart; the walk is over the model's trie. */
export function waysOf(model: StemModel, walk: Walk, word: Pick<Word, "form" | "fold">): Way[] {
  const key = keyOf(word.form);
  walk.over(key);
  // The pronoun ي is not written ى.
  const may = pronouns.filter(
    (pronoun) => key.endsWith(pronoun) && !(pronoun === "ي" && word.form.endsWith("ى")),
  );
  const attempt: Attempt = { model, walk, key, pronouns: may, ways: [] };
  addWays(attempt, "");
  const first = key[0];
  if ((first === "و" || first === "ف") && key.length > 1) addWays(attempt, first);
  return attempt.ways;
}

function addWays(attempt: Attempt, conjunction: "" | "و" | "ف"): void {
  const { model, key } = attempt;
  const chance = model.conjunctions.get(conjunction) ?? 0;
  const at = conjunction.length;
  const base: Start = { conjunction, particle: "", preposition: "", article: false, skip: at };
  const { noun, past, present } = model.classes;
  addEnds(attempt, "noun", at, base, chance * noun.prefixes.get("")!);
  addEnds(attempt, "past", at, base, chance * past.prefixes.get("")!);
  addEnds(attempt, "present", at, base, chance * present.prefixes.get("")!);
  addParticles(attempt, at, base, chance);
  if (key.startsWith("ال", at))
    addEnds(attempt, "noun", at + 2, { ...base, article: true }, chance * noun.prefixes.get("ال")!);
  const letter = key[at];
  if (letter === "س") {
    const future: Start = { ...base, particle: "س", skip: at + 1 };
    addEnds(attempt, "present", at + 1, future, chance * present.prefixes.get("س")!);
  }
  if (letter !== "ب" && letter !== "ل" && letter !== "ك") return;
  const after: Start = { ...base, preposition: letter, skip: at + 1 };
  addEnds(attempt, "noun", at + 1, after, chance * noun.prefixes.get(letter)!);
  if (letter === "ل") addEnds(attempt, "present", at + 1, after, chance * present.prefixes.get("ل")!);
  const definite: Start = { ...after, article: true };
  if (letter !== "ل" && key.startsWith("ال", at + 1))
    addEnds(attempt, "noun", at + 3, definite, chance * noun.prefixes.get(`${letter}ال`)!);
  if (letter === "ل" && key[at + 1] === "ل") {
    addEnds(attempt, "noun", at + 2, definite, chance * noun.prefixes.get("لال")!);
    addEnds(attempt, "noun", at + 1, definite, chance * noun.prefixes.get("لال")!);
  }
  addParticles(attempt, at + 1, after, chance);
}

function addEnds(attempt: Attempt, name: StemClass, from: number, start: Start, chance: number): void {
  if (!(chance > 0)) return;
  const { model, walk, key, ways } = attempt;
  const table = model.classes[name];
  for (const enclitic of attempt.pronouns) {
    const bound = enclitic !== "";
    if (bound && start.article) break;
    const to = key.length - enclitic.length;
    if (to - from < 2) continue;
    // إ stands at the head of a stem only, ة never before a pronoun.
    const lower = key.indexOf("إ", from + 1);
    if ((lower >= 0 && lower < to) || (bound && key[to - 1] === "ة")) continue;
    const rank = likelihood(model, name, walk, from, to, bound, start.preposition !== "" && !start.article);
    const likely = chance * (table.pronouns.get(enclitic) ?? 0) * rank.likely;
    if (!(likely > 0)) continue;
    const known =
      rank.last === 0 ? key.slice(from, to) : key.slice(from, to - 1) + String.fromCharCode(rank.last);
    ways.push({ start, class: name, from, to, known, enclitic, likely });
  }
}

function addParticles(attempt: Attempt, from: number, start: Start, chance: number): void {
  const { model, key, ways } = attempt;
  const table = model.classes.particle;
  for (const enclitic of attempt.pronouns) {
    const to = key.length - enclitic.length;
    if (to < from || (to === from && (enclitic === "" || start.preposition === ""))) continue;
    const particle = particleAt(model, key, from, to, start);
    if (!particle || (enclitic !== "" && !particle.pronouns)) continue;
    if (to > from && start.preposition !== "" && !particle.prepositions.includes(start.preposition)) continue;
    const met = shareOf(table.forms, model.trie.numberOf(particle.word));
    const likely =
      chance *
      (to === from ? 1 : (table.prefixes.get(start.preposition) ?? 0)) *
      (table.pronouns.get(enclitic) ?? 0) *
      table.share *
      met;
    if (likely > 0) ways.push({ start, class: "particle", from, to, known: particle.word, enclitic, likely });
  }
}

/** The particle that letters `from`–`to` are; where none are left, the preposition before them, which has a pronoun behind it. */
function particleAt(
  model: StemModel,
  key: string,
  from: number,
  to: number,
  start: Start,
): Particle | undefined {
  if (to === from) return model.particles.get(start.preposition);
  if (to - from > model.longestParticle) return undefined;
  const inner = key.slice(from, to);
  // After ل the article of الذي loses its alef.
  const whole = start.preposition === "ل" && inner.startsWith("ل") && inner.length > 2 ? `ا${inner}` : inner;
  return model.particles.get(whole) ?? model.particles.get(bare(whole));
}
