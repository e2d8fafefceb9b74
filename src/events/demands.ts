import type { Span } from "../document.ts";
import { himBehind, meantBy } from "./antecedents.ts";
import { clauseOf } from "./clauses.ts";
import { type Deadline, termBetween } from "./deadline.ts";
import { consequenceOf, demandSpan, type OrElse, spanOf, timeAt, trimmedEnd } from "./demand-spans.ts";
import { type Ground, spanAt } from "./ground.ts";
import { recipientsOf, type Subject, speakersOf, subjectOf } from "./participants.ts";
import { isVerb, type Phrase, phrasesFrom } from "./phrases.ts";
import type { Role } from "./small-words.ts";
import type { Sense } from "./vocabulary.ts";

/** A demand with a term and an or-else, as one sentence tells it. */
export interface Demand {
  readonly issuers: readonly string[];
  readonly targets: readonly string[];
  readonly demand: Span | null;
  readonly consequence: Span | null;
  readonly deadline: Deadline | null;
  /** ISO day it was made on, where the sentence names it. */
  readonly said: string | null;
  readonly trigger: Span;
  readonly sentence: number;
  readonly attribution: number | null;
  readonly rule: string;
  /** It lengthens the term of a demand made before. */
  readonly extends?: boolean;
}

/** Deeds that announced with an unless are a threat (سيفرض عقوبات ما لم …). */
const hostile: ReadonlySet<string> = new Set(["ASSAULT", "SANCTION", "COERCE"]);
/** Groups of light verbs that do so (سيقطع علاقاته ما لم …). */
const hostileGroups = ["impose", "ties-off", "suspend", "withdraw", "envoy", "assets"];

/** How far behind موعد نهائي its date may stand. */
const finalReach = 14;

/** The ultimatums that one sentence tells. */
export function demandsOf(ground: Ground, sentence: number): Demand[] {
  const { first, last } = ground.doc.sentences[sentence]!;
  const found: Demand[] = [];
  let carried: readonly string[] = [];
  for (let i = first; i < last; i++) {
    if (ground.senses(i).length > 0 || ground.roles(i).some(opensDemand))
      for (const one of demandAt(ground, i, last, carried)) found.push(one);
    const cue = ground.cueAt.get(i);
    if (cue !== undefined) carried = speakersOf(ground, cue);
  }
  return found;
}

/** A word that can begin a demand though it tells no deed: مهلة, أمام. */
function opensDemand({ name, value }: Role): boolean {
  return name === "term" || (name === "prep" && value === "amam");
}

function demandAt(ground: Ground, index: number, last: number, carried: readonly string[]): Demand[] {
  const senses = ground.senses(index);
  const grant = senses.find(({ entry, voice }) => entry.groups.has("grant") && voice !== "masdar");
  if (grant && (grant.voice === "participle" || isVerb(ground, index)))
    return granted(ground, index, last, grant, carried);
  const given = senses.find(({ entry, voice }) => entry.groups.has("term") && voice === "verb");
  if (given && given.pronoun === "" && isVerb(ground, index) && givesTime(ground, index, last))
    return granted(ground, index, last, given, carried);
  const term = ground.role(index, "term");
  // موعد نهائي: an appointment is a term only where it is the last one.
  if (term && (term.value !== "final" || ground.sign(index + 1, "final")))
    return termed(ground, index, last, carried);
  if (ground.role(index, "prep")?.value === "amam") return facing(ground, index, last, carried);
  const own = senses.find(
    ({ voice, pronoun, entry }) => voice === "masdar" && pronoun !== "" && entry.type === "REQUEST",
  );
  const said = ground.cueAt.get(index);
  const asking = said === undefined ? carried : speakersOf(ground, said);
  if (own && asking.length > 0) return asked(ground, index, last, own, asking);
  const notice = senses.find(({ voice, entry }) => voice === "verb" && entry.groups.has("notice"));
  if (notice && isVerb(ground, index)) return noticed(ground, index, last, notice, carried);
  const cue = ground.cueAt.get(index);
  const act = cue === undefined ? null : ground.doc.attributions[cue]!.act;
  const type = senses.find(({ voice }) => voice === "verb" || voice === "participle")?.entry.type;
  const speech = senses.find(
    ({ voice, entry }) => (voice === "verb" || voice === "participle") && entry.type !== "LIGHT",
  );
  if (speech && (type === "REQUEST" || act === "demand")) return asked(ground, index, last, speech, carried);
  const announced = senses.find(
    ({ tense, entry }) =>
      tense === "future" &&
      (hostile.has(entry.type) || hostileGroups.some((group) => entry.groups.has(group))),
  );
  const threat = speech && (type === "THREATEN" || act === "threaten") ? speech : announced;
  if (threat) return conditional(ground, index, last, threat, carried);
  return [];
}

/** أمهل X Y حتى T لـ… */
function granted(
  ground: Ground,
  index: number,
  last: number,
  sense: Sense,
  carried: readonly string[],
): Demand[] {
  const right = phrasesFrom(ground, index + 1, last);
  const subject = subjectOf(ground, index, sense, right, carried);
  const targets = targetsOf(ground, index, sense, ["person", "l"], right, subject, carried);
  const term = termBetween(ground, index, last, null);
  const orElse = consequenceOf(ground, index, last);
  // خير X Y بين … أو …: a choice is a demand only with a term.
  if (
    sense.entry.groups.has("choose") &&
    !(term.deadline && orElse && right.some(({ prep }) => prep === "bayn"))
  )
    return [];
  return complete(ground, "term-given", index, last, { issuers: subject.entities, targets, ...term, orElse });
}

/** The other side of a demand: a pronoun at the verb or behind it (أمهلها, مطالبا إياه), else a noun phrase. */
function targetsOf(
  ground: Ground,
  index: number,
  sense: Sense,
  sides: readonly string[],
  right: readonly Phrase[],
  subject: Pick<Subject, "entities" | "phrase">,
  carried: readonly string[],
): string[] {
  const given = { subject: carried, earlier: [], doers: subject.entities, persons: false };
  if (sense.voice === "verb" && sense.pronoun !== "") return meantBy(ground, index, sense.pronoun, given);
  const found = recipientsOf(ground, sides, right, subject.phrase);
  return found.length > 0 ? found : (himBehind(ground, index, sides, given) ?? []);
}

/** أعطى X Y حتى T: giving time without the word for a term; a limit and an or-else make it one. */
function givesTime(ground: Ground, index: number, last: number): boolean {
  let limited = false;
  for (let i = index + 1; i < Math.min(index + 12, last); i++) {
    if (ground.role(i, "term")) return false;
    if (ground.role(i, "until") && timeAt(ground, i + 1)) limited = true;
  }
  return limited && consequenceOf(ground, index, last) !== null;
}

/** مهلة … التي حددها X لـ Y، حدد X لـ Y مهلة، منح X Y مهلة، إنذار X لـ Y. */
function termed(ground: Ground, index: number, last: number, carried: readonly string[]): Demand[] {
  const behind = setterBehind(ground, index, last);
  const before = behind ? null : setterBefore(ground, index);
  const setter = behind ?? before;
  const from = (behind?.index ?? index) + 1;
  const right = phrasesFrom(ground, from, last);
  let issuers: readonly string[] = [];
  let targets: readonly string[] = [];
  if (setter) {
    const own = phrasesFrom(ground, setter.index + 1, last);
    const subject = subjectOf(ground, setter.index, setter.sense, own, carried);
    issuers = subject.entities;
    targets = recipientsOf(ground, ["l", "ila"], own, subject.phrase);
    if (targets.length === 0) targets = recipientsOf(ground, ["l", "ila"], right, subject.phrase);
    if (targets.length === 0 && before) targets = recipientsOf(ground, ["person"], own, subject.phrase);
  } else {
    const owner = right[0];
    if (owner && owner.prep === "" && owner.entities.length > 0) issuers = owner.entities;
    else issuers = recipientsOf(ground, ["min"], right, null);
    targets = recipientsOf(ground, ["l", "ila"], right, null);
  }
  const extended = extensionOf(ground, index);
  const reach = ground.role(index, "term")?.value === "final" ? finalReach : 2;
  const after = termBetween(ground, before?.index ?? extended?.index ?? index, last, index, reach);
  const opening = ground.doc.sentences[ground.doc.words[index]!.sentence]!.first;
  const term = after.deadline ? after : { ...termBetween(ground, opening, index, null), said: after.said };
  const orElse = consequenceOf(ground, index, last);
  if (extended)
    return extendedTerm(ground, index, last, extended, { issuers, targets, ...term, orElse }, carried);
  // A term alone (مهلة لتقديم الطلبات) is no ultimatum; a notice (إنذار) is one by its name.
  if (!orElse && ground.role(index, "term")?.value !== "notice") return [];
  return complete(ground, "term-set", index, last, { issuers, targets, ...term, orElse });
}

/** مدد X المهلة الممنوحة لـ Y إلى T: the new term holds from now on. */
function extendedTerm(
  ground: Ground,
  index: number,
  last: number,
  { index: at, sense }: Setter,
  parts: Parts,
  carried: readonly string[],
): Demand[] {
  const right = phrasesFrom(ground, at + 1, last);
  const subject = subjectOf(ground, at, sense, right, carried);
  const targets =
    parts.targets.length > 0 ? parts.targets : recipientsOf(ground, ["l", "ila"], right, subject.phrase);
  return complete(ground, "term-extended", index, last, {
    ...parts,
    issuers: subject.entities.length > 0 ? subject.entities : parts.issuers,
    targets,
  }).map((one) => ({ ...one, extends: true }));
}

/** The verb that lengthens a term, before its noun. */
function extensionOf(ground: Ground, index: number): Setter | null {
  for (let i = index - 1; i >= Math.max(0, index - 6); i--) {
    if (ground.doc.words[i]!.sentence !== ground.doc.words[index]!.sentence) return null;
    const sense = ground.senses(i).find(({ voice, entry }) => voice === "verb" && entry.groups.has("extend"));
    if (sense && isVerb(ground, i)) return { index: i, sense };
  }
  return null;
}

interface Setter {
  readonly index: number;
  readonly sense: Sense;
}

function setterAt(ground: Ground, index: number): Setter | null {
  const sense = ground.senses(index).find(({ voice, entry }) => voice === "verb" && entry.groups.has("term"));
  return sense ? { index, sense } : null;
}

/** The verb of the relative clause: (المهلة) يوم الجمعة التي حددها. */
function setterBehind(ground: Ground, index: number, last: number): Setter | null {
  for (let i = index + 1; i < Math.min(index + 8, last); i++) {
    const setter = setterAt(ground, i);
    if (setter && (setter.sense.pronoun !== "" || ground.role(i - 1, "relative"))) return setter;
  }
  return null;
}

function setterBefore(ground: Ground, index: number): Setter | null {
  const clause = clauseOf(ground, index);
  for (let i = index - 1; i >= Math.max(clause.first, index - 14); i--) {
    const setter = setterAt(ground, i);
    if (setter && isVerb(ground, i)) return setter;
  }
  return null;
}

/** طالب X Y بـ… خلال T، مهددا بـ… */
function asked(
  ground: Ground,
  index: number,
  last: number,
  sense: Sense,
  carried: readonly string[],
): Demand[] {
  const orElse = consequenceOf(ground, index, last);
  if (!orElse) return [];
  const right = phrasesFrom(ground, index + 1, last);
  const subject =
    sense.voice === "masdar"
      ? { entities: carried, phrase: null }
      : subjectOf(ground, index, sense, right, carried);
  const sides = sense.entry.sides.length > 0 ? sense.entry.sides : ["person"];
  const targets = targetsOf(ground, index, sense, sides, right, subject, carried);
  const term = termBetween(ground, index, last, null);
  if (!term.deadline) return [];
  return complete(ground, "demand-with-term", index, last, {
    issuers: subject.entities,
    targets,
    ...term,
    orElse,
  });
}

/** أنذر X Y بـ… خلال T: a notice with a term, the or-else may be left out. */
function noticed(
  ground: Ground,
  index: number,
  last: number,
  sense: Sense,
  carried: readonly string[],
): Demand[] {
  const term = termBetween(ground, index, last, null);
  if (!term.deadline) return [];
  const right = phrasesFrom(ground, index + 1, last);
  const subject = subjectOf(ground, index, sense, right, carried);
  const targets = targetsOf(ground, index, sense, ["person"], right, subject, carried);
  const orElse = consequenceOf(ground, index, last);
  return complete(ground, "notice", index, last, { issuers: subject.entities, targets, ...term, orElse });
}

/** أمام X ستون يوما لـ…، وإلا …: who says so gives the term. */
function facing(ground: Ground, index: number, last: number, carried: readonly string[]): Demand[] {
  const target = ground.mentionsAt.get(index + 1);
  const behind = target?.[0]?.last ?? last;
  const length = ground
    .timesIn(ground.doc.words[index]!.end, ground.doc.words[Math.min(behind + 3, last) - 1]!.end)
    .some(({ type }) => type === "DURATION");
  const orElse = consequenceOf(ground, index, last);
  if (!target || !length || !orElse) return [];
  const k = ground.attributionAt(index);
  const issuers = k === null ? carried : speakersOf(ground, k);
  const term = termBetween(ground, index, last, null);
  const targets = target.map(({ entity }) => entity);
  return complete(ground, "term-faced", index, last, { issuers, targets, ...term, orElse });
}

/** هدد X بـ… إذا لم تفعل Y … خلال T. */
function conditional(
  ground: Ground,
  index: number,
  last: number,
  sense: Sense,
  carried: readonly string[],
): Demand[] {
  const { words } = ground.doc;
  let unless = -1;
  for (let i = index + 1; i < last - 1 && unless < 0; i++) {
    if ((ground.sign(i, "if") || ground.sign(i, "if-that")) && ground.sign(i + 1, "not-done")) unless = i;
  }
  if (unless < 0) return [];
  const behind = termBetween(ground, unless, last, null);
  // سيفرض ابتداء من الجمعة رسوما ما لم …: the day that the measure begins is the term.
  const term = behind.deadline ? behind : termBetween(ground, index, unless, null);
  if (!term.deadline) return [];
  const right = phrasesFrom(ground, index + 1, last);
  const told = subjectOf(ground, index, sense, right, carried);
  const said = ground.attributionAt(index);
  const speakers = told.entities.length > 0 || said === null ? told.entities : speakersOf(ground, said);
  const subject = { ...told, entities: speakers };
  const within = phrasesFrom(ground, unless + 3, last);
  const doer = within.find(
    (phrase) => phrase.prep === "" && phrase.entities.length > 0 && phrase.first <= unless + 5,
  );
  const threatened = targetsOf(ground, index, sense, ["person", "ala", "did"], right, subject, carried);
  const demand = {
    start: words[unless + 2]?.start ?? words[unless]!.start,
    end: trimmedEnd(ground, unless + 3, last),
  };
  const threat = right.find((phrase) => phrase.prep === "b" && phrase.first < unless);
  const consequence = threat ? spanOf(ground, threat.first, unless, 1) : null;
  const named = right.find(
    ({ first, entities }) =>
      first < unless && entities.some((id) => !subject.entities.includes(id) && ground.isParty(id)),
  );
  const targets = (doer?.entities ?? [...threatened, ...(named?.entities ?? [])]).filter(
    (id, k, all) => !subject.entities.includes(id) && all.indexOf(id) === k,
  );
  if (subject.entities.length === 0 || targets.length === 0) return [];
  return [
    {
      issuers: subject.entities,
      targets,
      demand,
      consequence,
      deadline: term.deadline,
      said: term.said,
      trigger: spanAt(ground, index),
      sentence: words[index]!.sentence,
      attribution: ground.attributionAt(index),
      rule: "threat-with-term",
    },
  ];
}

interface Parts {
  readonly issuers: readonly string[];
  readonly targets: readonly string[];
  readonly deadline: Deadline | null;
  readonly said: string | null;
  readonly orElse: OrElse | null;
}

function complete(ground: Ground, rule: string, index: number, last: number, parts: Parts): Demand[] {
  const { words } = ground.doc;
  const targets = parts.targets.filter((id) => !parts.issuers.includes(id));
  if (parts.issuers.length === 0 || targets.length === 0) return [];
  if (!parts.deadline && !parts.orElse) return [];
  const end = parts.orElse?.at ?? last;
  return [
    {
      issuers: parts.issuers,
      targets,
      demand: demandSpan(ground, index, end),
      consequence: parts.orElse?.span ?? null,
      deadline: parts.deadline,
      said: parts.said,
      trigger: spanAt(ground, index),
      sentence: words[index]!.sentence,
      attribution: ground.attributionAt(index),
      rule,
    },
  ];
}
