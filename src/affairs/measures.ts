import type { Figure, Measure, MeasureKind, Span } from "../document.ts";
import { recipientsOf, speakersOf } from "../events/participants.ts";
import { type Phrase, phrasesFrom } from "../events/phrases.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { sentenceAround } from "./extent.ts";
import { type AffairGround, affairsOf, type MeasureDoc } from "./ground.ts";
import { affectedBy, goodsOf, rateOf, sinceOf, untilOf, wordsOf } from "./measure-parts.ts";
import { measureTold, type Told } from "./measure-state.ts";
import { oneForEachMeasure } from "./same-measure.ts";
import { subjectOfVerb } from "./subject.ts";

/** Finds the sanctions, tariffs, embargoes and bans of an article: one entry each, however often it is told. */
export function findMeasures(doc: MeasureDoc, lexicons: Lexicons): Measure[] {
  const affairs = affairsOf(doc, lexicons);
  const told: Measure[] = [];
  const mentions: Measure[] = [];
  let behind = 0;
  for (const index of affairs.hits) {
    if (index < behind) continue;
    if (affairs.use(index, "none")) {
      behind = index + affairs.use(index, "none")!.length;
      continue;
    }
    const use = affairs.use(index, "measure") ?? affairs.use(index, "part");
    if (!use) continue;
    behind = index + use.length;
    const state = measureTold(affairs, index) ?? threatOf(affairs, index);
    if (state) {
      if (use.name === "measure" || state.step !== null)
        told.push(measureOf(affairs, doc.figures, index, use.value as MeasureKind, state));
    } else if (use.name === "measure") {
      const bare = measureOf(affairs, doc.figures, index, use.value as MeasureKind, {
        state: "in-force",
        step: null,
        mood: null,
      });
      // العقوبات الأميركية على إيران: a measure that the reader is taken to know is in force.
      if (use.article && bare.imposers.length > 0 && bare.targets.length > 0) told.push(bare);
      else mentions.push(bare);
    }
  }
  return oneForEachMeasure(doc.entities, told, mentions);
}

/** A measure inside what an ultimatum or a threat holds out. */
function threatOf({ ground, doc }: AffairGround, index: number): Told | null {
  const word = doc.words[index]!;
  const k = ground.attributionAt(index);
  const threatens =
    doc.ultimatums.some(
      ({ consequence }) =>
        consequence !== null && consequence.start <= word.start && word.end <= consequence.end,
    ) ||
    (k !== null && doc.attributions[k]!.act === "threaten");
  return threatens ? { state: "threatened", step: null, mood: null } : null;
}

function measureOf(
  affairs: AffairGround,
  figures: readonly Figure[],
  index: number,
  kind: MeasureKind,
  { state, step, mood }: Told,
): Measure {
  const { ground } = affairs;
  const { last } = sentenceAround(affairs, index);
  const use = (affairs.use(index, "measure") ?? affairs.use(index, "part"))!;
  const words = wordsOf(affairs, index, use.length);
  const behind = ground.wordAt(words.end);
  const phrases = phrasesFrom(ground, behind, last);
  const affected = affectedBy(affairs, behind);
  const event = eventOf(affairs, [index, step, mood]);
  const sides = sidesOf(affairs, index, step, mood, event, phrases, affected);
  return {
    kind,
    state,
    words,
    again: [],
    ...sides,
    goods: goodsOf(affairs, index, behind),
    rate: rateOf(affairs, figures, index, behind),
    since: sinceOf(affairs, behind, step, state),
    until: untilOf(affairs, behind),
    affected,
    event,
    attribution: ground.attributionAt(index),
    by: "affairs/measure",
  };
}

/** The event told by the measure's noun, by its verb, or by the threat or announcement of it. */
function eventOf({ eventsAt, doc }: AffairGround, places: readonly (number | null)[]): number | null {
  for (const at of places)
    for (const k of at === null ? [] : (eventsAt.get(at) ?? []))
      if (["SANCTION", "CONCEDE", "THREATEN", "COERCE"].includes(doc.events[k]!.type)) return k;
  return null;
}

function sidesOf(
  affairs: AffairGround,
  index: number,
  step: number | null,
  mood: number | null,
  event: number | null,
  phrases: readonly Phrase[],
  affected: Span | null,
): Pick<Measure, "imposers" | "targets"> {
  const { ground, doc } = affairs;
  const direct = affected ? [] : recipientsOf(ground, ["ala", "did"], phrases.slice(0, 4), null);
  const known = event === null ? null : doc.events[event]!;
  const ultimatum = doc.ultimatums.find(
    ({ consequence }) =>
      consequence !== null &&
      consequence.start <= doc.words[index]!.start &&
      doc.words[index]!.end <= consequence.end,
  );
  let imposers: readonly string[] = adjectiveOf(affairs, index);
  if (imposers.length === 0 && known) imposers = known.actors;
  if (imposers.length === 0 && ultimatum?.issuer) imposers = [ultimatum.issuer];
  const verb = step === null ? undefined : affairs.use(step, "step");
  if (imposers.length === 0 && verb?.voice === "verb")
    imposers = subjectOfVerb(affairs, step!, verb).entities;
  const moodVerb = mood === null ? undefined : affairs.use(mood, "mood");
  if (imposers.length === 0 && moodVerb?.voice === "verb")
    imposers = subjectOfVerb(affairs, mood!, moodVerb).entities;
  if (imposers.length === 0 && moodVerb) {
    const k = ground.attributionAt(index);
    if (k !== null && ["threaten", "announce", "promise"].includes(doc.attributions[k]!.act))
      imposers = speakersOf(ground, k);
  }
  let targets: readonly string[] = direct;
  if (targets.length === 0 && known && affected === null) targets = known.recipients;
  if (targets.length === 0 && ultimatum?.target) targets = [ultimatum.target];
  // Who demands a measure does not impose it.
  const demanded = moodVerb?.value === "demanded" && adjectiveOf(affairs, index).length === 0;
  return {
    imposers: demanded ? (known?.type === "REQUEST" ? known.recipients : []) : [...new Set(imposers)],
    targets: [...new Set(targets)].filter((id) => demanded || !imposers.includes(id)),
  };
}

/** العقوبات الأميركية، الرسوم الجمركية الصينية: whose measures they are. */
function adjectiveOf({ ground }: AffairGround, index: number): string[] {
  for (let i = index + 1; i < index + 4; i++) {
    const mention = ground.mentionsAt.get(i)?.[0];
    if (mention) return mention.form === "demonym" && mention.preposition === "" ? [mention.entity] : [];
    if (ground.role(i, "prep")) return [];
  }
  return [];
}
