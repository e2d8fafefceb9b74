import type { Certainty, Forecast, Span } from "../document.ts";
import { spanAt } from "../events/ground.ts";
import { speakersOf } from "../events/participants.ts";
import { phrasesFrom } from "../events/phrases.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { clauseEnd, isStop, sentenceAround, spanBetween } from "./extent.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";
import { liesAhead } from "./when.ts";

/** Words from the beginning of what somebody believes among which a future tense has to stand. */
const opening = 8;

/** Finds who foretells what, by when and how surely: from what is said, and from nouns such as توقعات and المتوقع. */
export function findForecasts(doc: AffairDoc, lexicons: Lexicons): Forecast[] {
  const affairs = affairsOf(doc, lexicons);
  const said = doc.attributions.flatMap(({ act, cue, content, certainty }, index): Forecast[] => {
    const first = content[0];
    if (!first || !cue) return [];
    const guessed = act === "believe" || (act === "state" && byAnalyst(affairs, index));
    if (act !== "predict" && !(guessed && isAhead(affairs, first))) return [];
    return [
      {
        forecasters: isImpersonal(affairs, index) ? [] : speakersOf(affairs.ground, index),
        cue,
        content: first,
        horizon: horizonIn(affairs, first),
        certainty: affairs.use(affairs.ground.wordAt(cue.start), "doubt") ? doubted(certainty) : certainty,
        attribution: index,
        by: "affairs/said-forecast",
      },
    ];
  });
  const nouns = affairs.hits("guess").flatMap((index) => fromNoun(affairs, index));
  return [...said, ...nouns].sort((a, b) => a.cue.start - b.cue.start);
}

/** استبعد: what is reported is what he thinks will not be. */
function doubted(certainty: Certainty): Certainty {
  return certainty.endsWith("+") ? "PR-" : certainty;
}

/** ويتوقع أن …: a present without a subject is read as a passive, and nobody is told who expects. */
function isImpersonal(affairs: AffairGround, index: number): boolean {
  const { cue, chain } = affairs.doc.attributions[index]!;
  const at = affairs.ground.wordAt(cue!.start);
  const leftOut = (chain[chain.length - 1] ?? []).every(({ start }) => start === null);
  if (!leftOut) return false;
  // وسط تفاؤل بأن …: a noun behind a preposition has nobody either.
  if (affairs.ground.role(at - 1, "prep")) return true;
  return affairs.use(at, "expected") !== undefined && affairs.ground.role(at + 1, "topic") !== undefined;
}

/** Whether what is believed is told in the future. */
function isAhead({ ground, doc, use }: AffairGround, content: Span): boolean {
  const from = ground.wordAt(content.start);
  for (let i = from; i < Math.min(from + opening, doc.words.length); i++) {
    const word = doc.words[i]!;
    if (word.start >= content.end) return false;
    if (word.kind === "arabic" && (ground.parts(i).particle === "س" || use(i, "will"))) return true;
  }
  return false;
}

/** Whether the one who speaks is called an analyst or expert: what officials say will be, they announce. */
function byAnalyst(affairs: AffairGround, index: number): boolean {
  const { doc, ground } = affairs;
  const { chain } = doc.attributions[index]!;
  const isOne = (start: number, end: number): boolean => {
    for (let i = ground.wordAt(start); i < doc.words.length && doc.words[i]!.start < end; i++)
      if (affairs.use(i, "analyst")) return true;
    return false;
  };
  return (chain[chain.length - 1] ?? []).some(({ entity, start, end }) =>
    entity === null
      ? start !== null && end !== null && isOne(start, end)
      : doc.entities.find(({ id }) => id === entity)?.roles.some((role) => isOne(role.start, role.end)),
  );
}

/** The first time in what is foretold that lies ahead, or a length of time in which it is to be (خلال أسبوعين). */
function horizonIn(affairs: AffairGround, content: Span): number | null {
  const { doc, ground } = affairs;
  const at = doc.times.findIndex(
    (time) =>
      time.start >= content.start &&
      time.end <= content.end &&
      (time.type === "DURATION"
        ? affairs.use(ground.wordAt(time.start) - 1, "latest") !== undefined
        : liesAhead(time, doc.published)),
  );
  return at < 0 ? null : at;
}

function fromNoun(affairs: AffairGround, index: number): Forecast[] {
  const { ground } = affairs;
  const use = affairs.use(index, "guess");
  if (!use || ground.cueAt.has(index) || ground.cueAt.has(index - 1)) return [];
  const opens = use.article ? participleContent(affairs, index) : contentBehind(affairs, index);
  if (opens === null) return [];
  const content = spanBetween(affairs, opens, clauseEnd(affairs, opens, 40));
  if (!content) return [];
  const attribution = ground.attributionAt(index);
  const owner = phrasesFrom(ground, index + 1, opens)[0];
  const owners = owner?.prep === "" ? owner.entities : [];
  const speakers = attribution === null ? [] : speakersOf(ground, attribution);
  return [
    {
      forecasters: owners.length > 0 ? owners : speakers,
      cue: spanAt(ground, index),
      content,
      horizon: horizonIn(affairs, content),
      certainty: use.value as Certainty,
      attribution,
      by: "affairs/noun-of-forecast",
    },
  ];
}

/** من المتوقع أن …, من المرجح إنشاء …: not أقل من المتوقع, and no adjective (الساكن المتوقع). */
function participleContent(affairs: AffairGround, index: number): number | null {
  const { ground, doc } = affairs;
  // من "المحتمل": newsrooms quote the one word.
  const mark = doc.words[index - 1]?.kind === "mark" ? 2 : 1;
  if (ground.role(index - mark, "prep")?.value !== "min") return null;
  const { last } = sentenceAround(affairs, index);
  for (let i = index + 1; i < Math.min(index + 4, last); i++)
    if (ground.role(i, "topic")) return i + 1 < last ? i + 1 : null;
  const next = index + 1;
  if (next >= last || doc.words[next]!.kind !== "arabic" || ground.role(next, "prep")) return null;
  return ground.parts(next).preposition === "" ? next : null;
}

/** The word that begins what is foretold: behind أن or بأن, or the noun with ب. */
function contentBehind(affairs: AffairGround, index: number): number | null {
  const { ground, doc } = affairs;
  const { last } = sentenceAround(affairs, index);
  for (let i = index + 1; i < Math.min(index + 7, last); i++) {
    if (isStop(affairs, i)) return null;
    if (ground.role(i, "topic")) return i + 1 < last ? i + 1 : null;
    if (!ground.mentionsAt.has(i) && doc.words[i]!.kind === "arabic" && ground.parts(i).preposition === "ب")
      return i;
  }
  return null;
}
