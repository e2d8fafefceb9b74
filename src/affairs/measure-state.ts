import type { Act, MeasureState } from "../document.ts";
import { clauseEnd, isStop, sentenceAround, unbroken } from "./extent.ts";
import type { AffairGround } from "./ground.ts";
import type { Use } from "./vocabulary.ts";

/** How a measure is told: its state, and the words that say so. */
export interface Told {
  readonly state: MeasureState;
  /** Index of the verb or masdar that does something with the measure (فرض، رفع), null where none does. */
  readonly step: number | null;
  /** Index of the word that says how far it has come (هدد، أعلن), null where none does. */
  readonly mood: number | null;
}

/** Words before a measure in which the verb that governs it stands. */
const reach = 14;

const stateOf: Readonly<Record<string, MeasureState>> = {
  extend: "extended",
  tighten: "tightened",
  ease: "eased",
  suspend: "suspended",
  lift: "lifted",
};

const moodOf: Readonly<Partial<Record<Act, string>>> = {
  threaten: "threatened",
  warn: "threatened",
  announce: "announced",
  promise: "announced",
  agree: "announced",
  demand: "demanded",
  propose: "demanded",
  ask: "demanded",
  reject: "denied",
  deny: "denied",
};

/**
 * How far the measure at a word has come: by the verb or masdar that governs it, and by what governs that (هدد بفرض، أعلن رفع).
 * Null where nothing tells, or where it is said not to be.
 */
export function measureTold(affairs: AffairGround, index: number): Told | null {
  const step = stepBefore(affairs, index);
  if (step === null) return bareTold(affairs, index);
  const use = stepAt(affairs, step);
  const sought =
    use.voice === "masdar" || (use.tense === "present" && affairs.ground.role(step - 1, "topic"));
  const mood = sought ? masdarMood(affairs, step) : verbMood(affairs, step, use);
  const imposed = use.value === "impose";
  if (mood.value === "denied") return imposed ? null : { state: "in-force", step, mood: mood.at };
  if (imposed) return { state: (mood.value as MeasureState | null) ?? "in-force", step, mood: mood.at };
  // What is only sought, threatened or thought of leaves the measure as it is.
  const done = mood.value === null || mood.value === "announced";
  return { state: done ? stateOf[use.value]! : "in-force", step, mood: mood.at };
}

/** The verb or masdar of imposing or lifting that a measure hangs on. */
function stepBefore(affairs: AffairGround, index: number): number | null {
  const { ground } = affairs;
  const { first } = sentenceAround(affairs, index);
  let start = index;
  for (let i = index - 1; i >= Math.max(first, index - 4); i--) if (affairs.use(i, "quantity")) start = i;
  // What stands behind a preposition is no object of a verb before it (وسط قيود).
  const governed = ground.parts(start).preposition !== "" || preposition(affairs, start - 1);
  for (let i = start - 1; i >= Math.max(first, start - reach); i--) {
    if (isStop(affairs, i) || ground.role(i, "stop")) return null;
    if (!affairs.use(i, "step")) continue;
    if (!isMasdar(affairs, i)) return governed ? null : i;
    if (start - i <= 3 && !affairs.use(i, "step")!.article) return i;
  }
  return null;
}

function preposition({ ground }: AffairGround, index: number): boolean {
  const prep = ground.role(index, "prep");
  return prep !== undefined && prep.value !== "ala";
}

/** The use of a word of imposing as a verb or a masdar, which for many look the same (فرض، رفع). */
function stepAt(affairs: AffairGround, index: number): Use {
  const uses = affairs.lexeme(index)!.uses.filter(({ name }) => name === "step");
  const masdar = isMasdar(affairs, index);
  return uses.find(({ voice }) => (voice === "masdar") === masdar) ?? uses[0]!;
}

/** Whether a word of imposing is a masdar: by its letters, or because a preposition, a verb or a noun governs it. */
function isMasdar(affairs: AffairGround, index: number): boolean {
  const { ground } = affairs;
  const uses = affairs.lexeme(index)!.uses.filter(({ name }) => name === "step");
  if (uses.every(({ voice }) => voice === "masdar")) return true;
  if (uses.every(({ voice }) => voice === "verb")) return false;
  if (uses[0]!.preposition !== "") return true;
  const { first } = sentenceAround(affairs, index);
  for (let i = index - 1; i >= Math.max(first, index - 9); i--) {
    if (
      isStop(affairs, i) ||
      ground.role(i, "topic") ||
      ground.role(i, "relative") ||
      affairs.use(i, "maybe")
    )
      return false;
    if (
      ground.role(i, "prep") ||
      affairs.use(i, "mood") ||
      affairs.use(i, "effect-verb") ||
      ground.cueAt.has(i)
    )
      return true;
    if (ground.senses(i).some(({ voice }) => voice === "verb")) return true;
  }
  return false;
}

interface Mood {
  readonly value: string | null;
  readonly at: number | null;
}

function verbMood(affairs: AffairGround, step: number, use: Use): Mood {
  for (let i = step - 1; i >= Math.max(0, step - 2); i--) {
    const mood = affairs.use(i, "mood") ?? (use.tense === "past" ? undefined : affairs.use(i, "maybe"));
    if (mood?.voice === "word" && unbroken(affairs, i, step)) return { value: mood.value, at: i };
  }
  if (use.tense === "future") return { value: "announced", at: null };
  if (use.tense === "present" && use.preposition === "") return reported(affairs, step);
  return { value: null, at: null };
}

/** What governs a masdar of imposing: a verb of threatening or announcing before it, or the speech that it opens. */
function masdarMood(affairs: AffairGround, step: number): Mood {
  const { ground } = affairs;
  const { first } = sentenceAround(affairs, step);
  for (let i = step - 1; i >= Math.max(first, step - reach); i--) {
    if (isStop(affairs, i)) break;
    const mood = affairs.use(i, "mood");
    if (mood && !(mood.voice === "word" && step - i > 3)) return { value: mood.value, at: i };
    if (ground.cueAt.has(i)) break;
  }
  const said = reported(affairs, step);
  return said.value !== null ? said : { value: "considered", at: null };
}

/** What the speech around a word does, where the word stands in its first ones. */
function reported({ ground, doc }: AffairGround, step: number): Mood {
  const k = ground.attributionAt(step);
  if (k === null) return { value: null, at: null };
  const { act, cue, content } = doc.attributions[k]!;
  const opens = content.some((part) => Math.abs(ground.wordAt(part.start) - step) <= 2);
  return opens
    ? { value: moodOf[act] ?? null, at: cue ? ground.wordAt(cue.start) : null }
    : { value: null, at: null };
}

/** A measure without a verb of its own: المفروضة, دخلت حيز التنفيذ, or threatened with in the words around it. */
function bareTold(affairs: AffairGround, index: number): Told | null {
  const { first } = sentenceAround(affairs, index);
  for (let i = index - 1; i >= Math.max(first, index - 5); i--) {
    const mood = affairs.use(i, "mood");
    if (mood?.value === "threatened" && unbroken(affairs, i, index))
      return { state: "threatened", step: null, mood: i };
  }
  const end = clauseEnd(affairs, index, 8);
  for (let i = index + 1; i < end; i++)
    if (affairs.use(i, "standing") ?? affairs.use(i, "effect")) return inForce(affairs, index, i);
  for (let i = index - 1; i >= Math.max(first, index - 3); i--)
    if (affairs.use(i, "effect-verb") && effectNear(affairs, index, end)) return inForce(affairs, index, i);
  return null;
}

function effectNear(affairs: AffairGround, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (affairs.use(i, "effect")) return true;
  return false;
}

/** ستدخل حيز التنفيذ: what is yet to take effect is announced. */
function inForce(affairs: AffairGround, index: number, at: number): Told {
  for (let i = Math.max(0, index - 3); i < at; i++) {
    const verb = affairs.use(i, "effect-verb");
    if (verb && (verb.tense === "future" || verb.tense === "present"))
      return { state: "announced", step: null, mood: i };
  }
  return { state: "in-force", step: null, mood: at };
}
