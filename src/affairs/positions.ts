import type { Act, Attribution, Position, Span, Stance } from "../document.ts";
import { spanAt } from "../events/ground.ts";
import { speakersOf } from "../events/participants.ts";
import { isVerb } from "../events/phrases.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { clauseEnd, isStop, sentenceAround, spanBetween } from "./extent.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";
import { subjectOfVerb } from "./subject.ts";
import type { Use } from "./vocabulary.ts";

/** Acts of speech that are positions. */
const stanceOf: Readonly<Partial<Record<Act, Stance>>> = {
  demand: "wants",
  reject: "rejects",
  propose: "proposes",
  agree: "accepts",
};

/** Finds what each party wants, rejects, accepts, proposes or makes a condition: from what it says, and from verbs such as يريد. */
export function findPositions(doc: AffairDoc, lexicons: Lexicons): Position[] {
  const affairs = affairsOf(doc, lexicons);
  const told = doc.attributions.flatMap((one, index) => fromAttribution(affairs, one, index));
  const verbs = affairs.hits("stand").flatMap((index) => fromVerb(affairs, index));
  return [...told, ...verbs].sort((a, b) => a.cue.start - b.cue.start);
}

function fromAttribution(affairs: AffairGround, one: Attribution, index: number): Position[] {
  const { ground } = affairs;
  const content = one.content[0];
  if (!one.cue || !content || one.chain.length === 0) return [];
  const verb = affairs.use(ground.wordAt(one.cue.start), "stand");
  const stance = verb ? stanceIn(verb) : stanceOf[one.act];
  if (stance === undefined) return [];
  const origin = one.chain[one.chain.length - 1]!;
  if (origin.every(({ entity, start }) => entity === null && start === null)) return [];
  // يتفق الباحثون على أن …: who agrees that something is so takes no stand.
  const first = ground.wordAt(content.start);
  if (one.act === "agree" && ground.role(first - 1, "topic")) return [];
  if (affairs.use(first, "no-issue")) return [];
  const holders = speakersOf(ground, index);
  // أمهله أسبوعا لوقف القتال وإلا …: what is demanded ends before the threat.
  const demand = affairs.doc.ultimatums.find(
    ({ demand }) => demand !== null && demand.start === content.start && demand.end < content.end,
  )?.demand;
  return [
    {
      holders,
      stance,
      cue: one.cue,
      issue: demand ?? ownWords(affairs, content, index),
      attribution: index,
      by: "affairs/said-position",
    },
  ];
}

/** What is reported up to where another report begins that does not stand inside it. */
function ownWords({ ground, doc }: AffairGround, content: Span, index: number): Span {
  const from = ground.wordAt(content.start);
  for (let i = from + 2; i < doc.words.length && doc.words[i]!.start < content.end; i++) {
    const cue = ground.cueAt.get(i);
    if (cue === undefined || cue === index || doc.attributions[cue]!.parent === index) continue;
    let end = i;
    while (end > from + 1 && doc.words[end - 1]!.kind === "mark") end--;
    return { start: content.start, end: doc.words[end - 1]!.end };
  }
  return content;
}

function fromVerb(affairs: AffairGround, index: number): Position[] {
  const { ground } = affairs;
  const use = affairs.use(index, "stand");
  if (use?.voice !== "verb" || ground.cueAt.has(index) || ground.covered(index)) return [];
  if (isMasdar(affairs, index)) return [];
  const negation = negationBefore(affairs, index);
  if (negation !== null && negation < index - 1) return [];
  const stance =
    negation === null ? stanceIn(use) : use.value === "wants" || use.value === "accepts" ? "rejects" : null;
  if (stance === null || ground.role(index - 1, "prep")) return [];
  const subject = subjectOfVerb(affairs, index, use);
  if (subject.entities.length === 0) return [];
  const from = Math.max(index + 1, subject.behind);
  const issue = issueFrom(affairs, from);
  if (!issue) return [];
  return [
    {
      holders: subject.entities,
      stance,
      cue: spanAt(ground, index),
      issue,
      attribution: ground.attributionAt(index),
      by: "affairs/verb-of-position",
    },
  ];
}

/** رفض الكونغرس للاتفاق, بعد رفض …: the masdar of the same letters. */
function isMasdar({ ground }: AffairGround, index: number): boolean {
  const nominal = ground.senses(index).some(({ voice }) => voice === "masdar");
  return nominal && (ground.role(index - 1, "topic") !== undefined || !isVerb(ground, index));
}

/** The stance of a verb: one that seeks something wants it, but not to seek a thing is not to reject it. */
function stanceIn(use: Use): Stance {
  return use.value === "seeks" ? "wants" : (use.value as Stance);
}

/** The nearest word of negation before a word in its clause: what nobody says to be so is no position. */
function negationBefore(affairs: AffairGround, index: number): number | null {
  const { ground } = affairs;
  for (let i = index - 1; i >= Math.max(sentenceAround(affairs, index).first, index - 8); i--) {
    if (isStop(affairs, i)) return null;
    // إذا أصر …: what is only supposed is no position either.
    if (affairs.use(i, "not") || ground.roles(i).some(({ value }) => value === "if")) return i;
  }
  return null;
}

/** What a verb of wanting is about: the rest of its clause, without the preposition or أن that ties it to the verb. */
function issueFrom(affairs: AffairGround, from: number): Span | null {
  const { ground, doc } = affairs;
  let first = from;
  while (first < doc.words.length && doc.words[first]!.kind === "mark" && first < from + 2) first++;
  // يسعى فعليا إلى …: an adverb between the verb and its preposition.
  if (ground.role(first + 1, "prep") && doc.words[first]?.fold.endsWith("ا")) first++;
  if (ground.role(first, "prep")) first++;
  if (ground.role(first, "topic")) first++;
  if (first >= doc.words.length || doc.words[first]!.sentence !== doc.words[from]?.sentence) return null;
  if (doc.words[first]!.kind !== "arabic" || ground.cueAt.has(first) || affairs.use(first, "no-issue"))
    return null;
  return spanBetween(affairs, first, clauseEnd(affairs, first));
}
