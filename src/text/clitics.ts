import type { Word } from "../document.ts";
import { foldOf } from "./fold.ts";
import {
  bare,
  keyOf,
  likelihood,
  type Particle,
  type StemClass,
  type StemLine,
  type StemModel,
  stemModel,
} from "./stems.ts";

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
  /** The class of the stem, past and present being verbs; null where the word is not taken for Arabic. */
  readonly class: StemClass | null;
  /** Folded stem without article; ة and ى are restored before a pronoun. Empty in له, بها: a preposition with its pronoun. */
  readonly stem: string;
  readonly enclitic: string;
}

/** Takes a word apart. Never throws; what is no Arabic word stays whole. */
export type Segmenter = (word: Pick<Word, "form" | "fold">) => Segmentation;

/** One way of taking a word apart, and how likely it is. */
export interface Way extends Omit<Segmentation, "stem"> {
  readonly class: StemClass;
  /** The letters between the clitics, as they are written. */
  readonly inner: string;
  /** The form that the model knows them by: final ة kept, ة and ى restored before a pronoun. */
  readonly known: string;
  readonly likely: number;
}

/** A segmenter over a stem model's lines. */
export function segmenter(lines: Iterable<StemLine>, particles: Iterable<Particle>): Segmenter {
  const model = stemModel(lines, particles);
  return (word) => {
    let best: Way | undefined;
    for (const way of waysOf(model, word)) if (!best || way.likely > best.likely) best = way;
    if (!best) return whole(word.fold);
    const { conjunction, particle, preposition, article, skip, enclitic } = best;
    const stem = best.inner === "" ? "" : foldOf(best.known);
    return { conjunction, particle, preposition, article, skip, class: best.class, stem, enclitic };
  };
}

function whole(fold: string): Segmentation {
  return {
    conjunction: "",
    particle: "",
    preposition: "",
    article: false,
    skip: 0,
    class: null,
    stem: fold,
    enclitic: "",
  };
}

const pronouns = ["", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني", "ي"];

/** Every way in which the model lets a word be taken apart. */
export function waysOf(model: StemModel, word: Pick<Word, "form" | "fold">): Way[] {
  const ways: Way[] = [];
  const key = keyOf(word.form);
  addWays(ways, model, key, "");
  const first = key[0];
  if ((first === "و" || first === "ف") && key.length > 1) addWays(ways, model, key, first);
  // The pronoun ي is not written ى.
  return word.form.endsWith("ى") ? ways.filter(({ enclitic }) => enclitic !== "ي") : ways;
}

function addWays(ways: Way[], model: StemModel, key: string, conjunction: "" | "و" | "ف"): void {
  const chance = model.conjunctions.get(conjunction) ?? 0;
  const at = conjunction.length;
  const base = { conjunction, particle: "", preposition: "", article: false, skip: at } as const;
  const { noun, past, present } = model.classes;
  addEnds(ways, model, "noun", key, at, { ...base }, chance * noun.prefixes.get("")!);
  addEnds(ways, model, "past", key, at, { ...base }, chance * past.prefixes.get("")!);
  addEnds(ways, model, "present", key, at, { ...base }, chance * present.prefixes.get("")!);
  addParticles(ways, model, key, at, base, chance);
  if (key.startsWith("ال", at))
    addEnds(ways, model, "noun", key, at + 2, { ...base, article: true }, chance * noun.prefixes.get("ال")!);
  const letter = key[at];
  if (letter === "س")
    addEnds(
      ways,
      model,
      "present",
      key,
      at + 1,
      { ...base, particle: "س", skip: at + 1 },
      chance * present.prefixes.get("س")!,
    );
  if (letter !== "ب" && letter !== "ل" && letter !== "ك") return;
  const after = { ...base, preposition: letter, skip: at + 1 } as const;
  addEnds(ways, model, "noun", key, at + 1, after, chance * noun.prefixes.get(letter)!);
  if (letter === "ل")
    addEnds(ways, model, "present", key, at + 1, after, chance * present.prefixes.get("ل")!);
  const definite = { ...after, article: true };
  if (letter !== "ل" && key.startsWith("ال", at + 1))
    addEnds(ways, model, "noun", key, at + 3, definite, chance * noun.prefixes.get(`${letter}ال`)!);
  if (letter === "ل" && key[at + 1] === "ل") {
    addEnds(ways, model, "noun", key, at + 2, definite, chance * noun.prefixes.get("لال")!);
    addEnds(ways, model, "noun", key, at + 1, definite, chance * noun.prefixes.get("لال")!);
  }
  addParticles(ways, model, key, at + 1, after, chance);
}

type Start = Omit<Segmentation, "class" | "stem" | "enclitic">;

function addEnds(
  ways: Way[],
  model: StemModel,
  name: StemClass,
  key: string,
  from: number,
  start: Start,
  chance: number,
): void {
  if (!(chance > 0)) return;
  const table = model.classes[name];
  for (const pronoun of pronouns) {
    if (pronoun !== "" && (start.article || !key.endsWith(pronoun))) continue;
    const to = key.length - pronoun.length;
    if (to - from < 2) continue;
    const inner = key.slice(from, to);
    // إ stands at the head of a stem only, ة never before a pronoun.
    if (inner.indexOf("إ", 1) > 0 || (pronoun !== "" && inner.endsWith("ة"))) continue;
    const { likely: rank, known } = likelihood(
      model,
      name,
      inner,
      pronoun !== "",
      start.preposition !== "" && !start.article,
    );
    const likely = chance * (table.pronouns.get(pronoun) ?? 0) * rank;
    if (!(likely > 0)) continue;
    ways.push({ ...start, class: name, inner, known, enclitic: pronoun, likely });
  }
}

function addParticles(
  ways: Way[],
  model: StemModel,
  key: string,
  from: number,
  start: Start,
  chance: number,
): void {
  const table = model.classes.particle;
  for (const pronoun of pronouns) {
    if (pronoun !== "" && !key.endsWith(pronoun)) continue;
    const to = key.length - pronoun.length;
    if (to < from) continue;
    let inner = key.slice(from, to);
    // After ل the article of الذي loses its alef.
    if (start.preposition === "ل" && inner.startsWith("ل") && inner.length > 2) inner = `ا${inner}`;
    if (inner === "" && (pronoun === "" || start.preposition === "")) continue;
    const particle =
      (inner === "" ? undefined : model.particles.get(inner)) ??
      model.particles.get(inner === "" ? start.preposition : bare(inner));
    if (!particle) continue;
    if (pronoun !== "" && !particle.pronouns) continue;
    if (inner !== "" && start.preposition !== "" && !particle.prepositions.includes(start.preposition))
      continue;
    const likely =
      chance *
      (inner === "" ? 1 : (table.prefixes.get(start.preposition) ?? 0)) *
      (table.pronouns.get(pronoun) ?? 0) *
      likelihood(model, "particle", particle.word, pronoun !== "").likely;
    if (!(likely > 0)) continue;
    const known = particle.word;
    ways.push({
      ...start,
      class: "particle",
      inner,
      known,
      enclitic: pronoun,
      likely,
    });
  }
}
