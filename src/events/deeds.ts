import { byAct } from "./by-act.ts";
import { byLightVerb } from "./by-light-verb.ts";
import { byMasdar } from "./by-masdar.ts";
import { byNoun, longestFirst } from "./by-noun.ts";
import { byVerb } from "./by-verb.ts";
import type { Ground } from "./ground.ts";
import { inPassing, isInPassing } from "./in-passing.ts";
import { judgementAt } from "./judgements.ts";
import { speakersOf } from "./participants.ts";
import { endsMention, isVerb } from "./phrases.ts";
import type { At, Carried } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** What one sentence tells: its deeds, and who the next sentence may mean by a pronoun. */
export interface Deeds {
  readonly told: readonly Told[];
  readonly subject: readonly string[];
}

/** The deeds that one sentence tells, in the order of their triggers; `before` are those told earlier in the article, `earlier` the subject of the sentence before. */
export function deedsOf(
  ground: Ground,
  sentence: number,
  before: readonly Told[],
  earlier: readonly string[],
): Deeds {
  const { first, last } = ground.doc.sentences[sentence]!;
  const told: Told[] = [];
  const carried: Carried = { subject: [], earlier, accused: [] };
  const used = new Set<number>();
  for (let i = first; i < last; i++) {
    const cue = ground.cueAt.get(i);
    const senses = ground.senses(i);
    if (senses.length === 0 && cue === undefined) continue;
    const at = { ground, index: i, carried, used, before: () => [...before, ...told] };
    if (!used.has(i) && (!ground.covered(i) || isOccasion(ground, i)))
      for (const one of deedsAt(at, senses)) told.push(one);
    if (cue !== undefined && !senses.some(({ entry }) => entry.type !== "LIGHT" || entry.groups.has("grant")))
      for (const one of byAct(at, cue)) told.push(one);
    const judgement = cue === undefined ? null : judgementAt(ground, i, last, at.before);
    if (judgement) told.push(judgement);
    if (cue !== undefined) {
      const speakers = speakersOf(ground, cue);
      if (speakers.length > 0) carried.subject = speakers;
    }
  }
  return { told, subject: carried.subject.length > 0 ? carried.subject : firstNamed(ground, sentence) };
}

/** The name that opens a sentence. */
function firstNamed(ground: Ground, sentence: number): readonly string[] {
  const { first, last } = ground.doc.sentences[sentence]!;
  for (let i = first; i < Math.min(last, first + 12); i++) {
    const found = ground.mentionsAt
      .get(i)
      ?.filter(({ form, kind, preposition }) => form !== "demonym" && kind !== "place" && preposition === "");
    if (found && found.length > 0) return [found[0]!.entity];
  }
  return [];
}

/** في اتصال مع الرئيس: how something was said can tell of a meeting. */
function isOccasion(ground: Ground, index: number): boolean {
  return (
    ground.inChannel(index) &&
    !ground.named(index) &&
    ground.senses(index).some(({ voice, entry }) => voice === "noun" && entry.type === "CONSULT")
  );
}

function deedsAt(at: At, senses: readonly Sense[]): Told[] {
  if (senses.length === 0) return [];
  const { ground, index } = at;
  const verb = senses.find(({ voice }) => voice === "verb");
  if (verb && isVerb(ground, index)) {
    const light = senses.filter(({ voice, entry }) => voice === "verb" && entry.type === "LIGHT");
    const deed = senses.find(({ voice, entry }) => voice === "verb" && entry.type !== "LIGHT");
    const found = light.length > 0 ? byLightVerb(at, light) : [];
    if (found.length > 0 || !deed) return found;
    return byVerb(at, deed);
  }
  const passing = senses.find((sense) => sense.voice === "noun" && isInPassing(at, sense));
  if (passing) return inPassing(at, passing);
  const participle = senses.find(({ voice }) => voice === "participle");
  if (participle && standsAside(ground, index)) return byVerb(at, participle);
  const light = senses.filter(({ voice, entry }) => voice === "masdar" && entry.type === "LIGHT");
  if (light.length > 0) {
    const found = byLightVerb(at, light);
    if (found.length > 0) return found;
  }
  const masdar = senses.find(({ voice, entry }) => voice === "masdar" && entry.type !== "LIGHT");
  const noun = longestFirst(senses).find(({ voice, entry }) => voice === "noun" && entry.frame.has("alone"));
  if (noun && (!masdar || masdar.entry.type === noun.entry.type)) return byNoun(at, noun);
  return masdar ? byMasdar(at, masdar) : [];
}

/** A participle tells a deed of the subject where it stands apart (، مهددا ب …) or is a cue. */
function standsAside(ground: Ground, index: number): boolean {
  if (ground.cueAt.has(index)) return true;
  const before = ground.doc.words[index - 1];
  if (before === undefined) return false;
  if (before.kind === "mark" || isCircumstance(ground, index)) return true;
  return ground.senses(index)[0]!.conjunction && !describes(ground, index);
}

/** هاجم النائب الوزير متهما إياه: an indefinite accusative right behind a name, or before إياه, tells what its subject does besides. */
function isCircumstance(ground: Ground, index: number): boolean {
  if (!ground.doc.words[index]!.form.endsWith("ا")) return false;
  const him = ground.role(index + 1, "him");
  return him?.value === "obj" || endsMention(ground, index);
}

/** حاجة ضرورية وملحة: joined to an adjective it is one, and tells no deed. */
function describes(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  return words[index]!.form.endsWith("ة") && words[index - 1]!.form.endsWith("ة");
}
