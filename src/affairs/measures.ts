import type { Figure, Measure, MeasureKind, Span, Ultimatum } from "../document.ts";
import { speakersOf } from "../events/participants.ts";
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
  for (const index of affairs.hits("measure", "part", "none")) {
    if (index < behind) continue;
    if (affairs.use(index, "none")) {
      behind = index + affairs.use(index, "none")!.length;
      continue;
    }
    const use = affairs.use(index, "measure") ?? affairs.use(index, "part");
    if (!use) continue;
    behind = index + use.length;
    const state = toldOf(affairs, index);
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
      if (use.article && bare.targets.length > 0 && (bare.imposers.length > 0 || bare.since)) told.push(bare);
      else mentions.push(bare);
    }
  }
  return oneForEachMeasure(doc.entities, told, mentions).filter((one) => isTold(affairs, one));
}

/** Penalties of courts and fees are called so too: a measure of politics says whose it is or whom it hits, or what kind it is. */
function isTold(
  { doc, ground }: AffairGround,
  { kind, words, imposers, targets, affected, goods }: Measure,
): boolean {
  if (kind === "restriction") return goods !== null || (imposers.length > 0 && targets.length > 0);
  if (imposers.length + targets.length > 0 || affected !== null) return true;
  if (kind === "ban") return false;
  if (kind === "tariff" && goods !== null) return true;
  return doc.words[ground.wordAt(words.start) + 1]!.end <= words.end;
}

/** How a measure is told; inside what an ultimatum or a threat holds out it is threatened. */
function toldOf(affairs: AffairGround, index: number): Told | null {
  const told = measureTold(affairs, index);
  const nothing = { step: null, mood: null };
  if (ultimatumsAround(affairs, index).length > 0) return { ...(told ?? nothing), state: "threatened" };
  if (told) return told;
  const k = affairs.ground.attributionAt(index);
  const threatens = k !== null && affairs.doc.attributions[k]!.act === "threaten";
  return threatens ? { ...nothing, state: "threatened" } : null;
}

/** The ultimatums whose or-else a word stands in: one for each target. */
function ultimatumsAround({ doc }: AffairGround, index: number): readonly Ultimatum[] {
  const { start, end } = doc.words[index]!;
  return doc.ultimatums.filter(
    ({ consequence }) => consequence !== null && consequence.start <= start && end <= consequence.end,
  );
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
    rate: kind === "tariff" ? rateOf(affairs, figures, index, behind) : null,
    since: sinceOf(affairs, index, behind, step, state),
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
  const direct = affected ? [] : hitBy(affairs, phrases);
  const known = event === null ? null : doc.events[event]!;
  const ultimatums = ultimatumsAround(affairs, index);
  let imposers: readonly string[] = adjectiveOf(affairs, index);
  if (imposers.length === 0 && known) imposers = known.actors;
  if (imposers.length === 0) imposers = ultimatums.flatMap(({ issuer }) => issuer ?? []);
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
  if (targets.length === 0 && affected === null) targets = ultimatums.flatMap(({ target }) => target ?? []);
  // Who demands a measure does not impose it.
  const demanded = moodVerb?.value === "demanded" && adjectiveOf(affairs, index).length === 0;
  return {
    imposers: demanded ? (known?.type === "REQUEST" ? known.recipients : []) : [...new Set(imposers)],
    targets: [...new Set(targets)].filter((id) => demanded || !imposers.includes(id)),
  };
}

/** Those behind على: by name, or by where what is hit comes from (الواردات الصينية); a demonym of anything else tells of no side. */
function hitBy(affairs: AffairGround, phrases: readonly Phrase[]): string[] {
  const on = phrases.slice(0, 4).find(({ prep }) => prep === "ala" || prep === "did");
  if (!on) return [];
  const from =
    on.entities.length > 0 ? on : phrases.find(({ parent, prep }) => parent === on && prep === "min");
  const head = from?.head;
  if (!from || !head) return [];
  if (head.form === "demonym") {
    const before = head.first - 1;
    return affairs.use(before, "goods") || affairs.use(before, "crowd") ? from.entities : [];
  }
  return head.first - from.first <= 3 ? from.entities : [];
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
