import { endOfListener, skipAsides } from "./asides.ts";
import { behindLetter } from "./at-preposition.ts";
import type { Cue } from "./cues.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { isTold } from "./listeners.ts";
import { isBareNoun } from "./noun-ends.ts";
import { describedParty, readSource, type Source } from "./sources.ts";
import { pronounParty } from "./speakers.ts";
import { isWas } from "./was.ts";

/** The subject of a cue: named behind it, before it, or left out. `after` is the first word behind cue and subject. */
export interface Subject {
  readonly source: Source | null;
  readonly after: number;
  /** True where a negation stands before the verb. */
  readonly negated: boolean;
  /** Where the subject stands: behind the verb (VSO), before it (SVO), nowhere. */
  readonly order: "behind" | "before" | "none";
}

/** Finds the subject of a verb. `clause` is the first word of the sentence or of the content that the cue stands in. */
export function findSubject(ground: Ground, cue: Cue, clause: number, end: number): Subject {
  const negated = ground.hit(cue.word - 1, "negation") !== null;
  const after = cue.word + cue.length;
  if (cue.kind === "participle") {
    const source = cue.number === "p" ? null : doerBehind(ground, cue, after, end);
    if (source) return { source, after: behindSubject(ground, cue, source, end), negated, order: "behind" };
    return { source: null, after, negated, order: "none" };
  }
  const before =
    cue.conjunction === "و" ? null : (subjectBefore(ground, cue, clause) ?? behindWas(ground, cue, clause));
  if (before && !isClosedOff(ground, cue)) return { source: before, after, negated, order: "before" };
  if (cue.number !== "p" && cue.number !== "d" && !followsPronoun(ground, cue.word - 1)) {
    const near = behindComma(ground, after, end) ?? skipAsides(ground, after, end);
    const k = near < end - 1 && ground.hit(near, "during-it") ? near + 1 : near;
    const quoted = quotedName(ground, cue, k, end);
    if (quoted) return { source: quoted, after: quoted.last, negated, order: "behind" };
    const read = isObject(ground, k) || disagrees(ground, cue, k) ? null : readSource(ground, k, end);
    const source = read && (namedBehindRelative(ground, read, end) ?? read);
    if (source && !isAccused(ground, cue, source, end))
      return { source, after: behindSubject(ground, cue, source, end), negated, order: "behind" };
  }
  return { source: null, after, negated, order: "none" };
}

/** …، مؤكدا وزير الدفاع حرص …: a person right behind a participle that takes no person, with what is said behind. */
function doerBehind(ground: Ground, cue: Cue, k: number, end: number): Source | null {
  const { frames } = cue;
  if (frames.has("to") || frames.has("as") || !frames.has("that") || k >= end) return null;
  const mention = ground.named(k)?.mentions[0];
  const person = mention !== undefined && ground.typeOf(mention.entity) === "person";
  if (!person && !ground.title(k)) return null;
  const source = readSource(ground, k, end);
  if (!source || source.last >= end) return null;
  const opens =
    ground.hit(source.last, "that") !== null || ownPrepositions(cue).has(ground.words[source.last]!.fold);
  return opens || (frames.has("obj") && ground.hit(source.last, "stressed")) ? source : null;
}

/** قال كبير الباحثين الذين أجروا الدراسة، فلان إن …: the name behind the comma that closes what describes him. */
function namedBehindRelative(ground: Ground, source: Source, end: number): Source | null {
  if (!ground.hit(source.last, "relative") || source.parties.some(({ entity }) => entity !== null))
    return null;
  for (let k = source.last + 1; k < Math.min(end - 2, source.last + 12); k++) {
    if (ground.words[k]!.form !== "،") continue;
    const mention = ground.named(k + 1)?.mentions[0];
    if (mention?.form !== "name" || ground.typeOf(mention.entity) !== "person") return null;
    const named = readSource(ground, k + 1, end);
    const { form } = ground.words[named?.last ?? end] ?? { form: "" };
    const tells = named && (ground.hit(named.last, "that") !== null || form === ":" || form === "،");
    return tells ? { ...named, first: source.first } : null;
  }
  return null;
}

/** قال، فلان …, أكدت لـ«الاقتصادية»، فلانة …: the speaker behind a bare comma, or behind the one who is told and a comma. */
function behindComma(ground: Ground, after: number, end: number): number | null {
  const comma = after < end && isTold(ground, after) ? endOfListener(ground, after, end) : after;
  if (comma + 1 >= end || ground.words[comma]!.form !== "،") return null;
  const mention = ground.named(comma + 1)?.mentions[0];
  return mention && ground.typeOf(mention.entity) === "person" ? comma + 1 : null;
}

/** وفي تعليق له على …، قال فلان: behind a comma, a person right behind a verb that takes no object is its subject. */
function isClosedOff(ground: Ground, cue: Cue): boolean {
  const { frames } = cue;
  if (ground.words[cue.word - 1]?.form !== "،" || frames.has("obj") || frames.has("to") || frames.has("as"))
    return false;
  const mention = ground.named(cue.word + cue.length)?.mentions[0];
  return mention?.form === "name" && ground.typeOf(mention.entity) === "person";
}

/** The word behind the subject; اتهم فلان الرئيس بـ…: a title right before ب is whom one accuses. */
function behindSubject(ground: Ground, cue: Cue, source: Source, end: number): number {
  const after = afterApposition(ground, source.last, end);
  const accused = cue.act === "accuse" && cue.frames.has("to") && after === source.last + 1 && after < end;
  if (!accused) return after;
  const b =
    ground.words[after]!.form.replaceAll("ـ", "") === "ب" || behindLetter(ground, after, "ب") !== null;
  return b ? source.last : after;
}

/** لكنه حمّل القاهرة …, أنه يعتبر القاهرة …: the pronoun is the subject, what follows is the object. */
function followsPronoun(ground: Ground, k: number): boolean {
  const back = ground.hit(k, "negation") ? k - 1 : k;
  return ground.hit(back, "turn")?.value === "pronoun" || ground.hit(back, "that")?.value === "pronoun";
}

/** لمجلس العلاقات الخارجية, بالرئيس: an attached preposition makes no subject. */
function isObject(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  if (!word) return false;
  const mention = ground.named(k)?.mentions[0];
  return mention ? mention.start > word.start && !word.fold.startsWith("و") : false;
}

/** أعلنت «المراعي» تعيين …: a short quotation right behind the verb, with more behind it, is the speaker's name. */
function quotedName(ground: Ground, cue: Cue, k: number, end: number): Source | null {
  const quotation = k < end && k === cue.word + cue.length ? ground.quotation(k) : null;
  if (!quotation?.closed || quotation.start !== ground.words[k]!.start || ground.named(k + 1)) return null;
  let last = k;
  while (last < end && ground.words[last]!.end <= quotation.end) last++;
  const { kind } = ground.words[last] ?? { kind: "mark" };
  const goes =
    ground.hit(last, "that") !== null ||
    (kind === "arabic" && cue.frames.has("obj") && !ground.cues(last).some((one) => one.kind === "verb"));
  if (!goes || last - k > 6) return null;
  return { parties: [{ entity: null, anonymous: false, ...quotation.inner }], first: k, last, same: false };
}

/** طالب الحكومة ب…, حذر إسرائيل من …: a feminine noun right behind a masculine verb that takes a person is no subject of it. */
function disagrees(ground: Ground, cue: Cue, k: number): boolean {
  if (!cue.frames.has("to") || cue.gender !== "m" || k !== cue.word + cue.length) return false;
  const mention = ground.named(k)?.mentions[0];
  const type = mention ? ground.typeOf(mention.entity) : null;
  const { form, fold } = ground.words[k] ?? { form: "", fold: "" };
  if (type === "person") return false;
  if (type === "place") return !fold.startsWith("ال") && ground.hit(k, "masculine") === null;
  return form.endsWith("ة") && (ground.hit(k, "body") !== null || fold.startsWith("ال"));
}

/** واتهم الجماعة بـ…, ووصف الجماعة بـ…: who accuses or describes must name whom, so that a single party before ب is no speaker. */
function isAccused(ground: Ground, cue: Cue, source: Source, end: number): boolean {
  const needs = (cue.act === "accuse" && cue.frames.has("to")) || isDescribing(cue);
  if (!needs || cue.pronoun !== "") return false;
  const next = source.last;
  return (
    next < end &&
    (ground.words[next]!.form.replaceAll("ـ", "") === "ب" || behindLetter(ground, next, "ب") !== null)
  );
}

/** وصف, not اعتبر: what is judged must stand before the judgement. */
function isDescribing({ frames }: Cue): boolean {
  return frames.has("as") && !frames.has("that");
}

/** لكن الكرملين وصف, أما وانغ فوصف, ترامب، الذي …، هدد: the phrase that opens the clause and reaches the verb. */
function subjectBefore(ground: Ground, cue: Cue, clause: number): Source | null {
  for (const from of clauseStarts(ground, cue, clause)) {
    const source = readSource(ground, from, cue.word);
    if (source && reaches(ground, source.last, cue.word)) return source;
  }
  return null;
}

/** وكان الادعاء (قد) طالب …: the words between كان and a past verb are its subject. */
function behindWas(ground: Ground, cue: Cue, clause: number): Source | null {
  const last = ground.hit(cue.word - 1, "particle") ? cue.word - 1 : cue.word;
  for (let k = last - 1; k >= Math.max(clause, last - 8); k--) {
    const turn = ground.hit(k, "turn");
    if (turn && (turn.value === "noun" || (turn.value === "was" && cue.tense === "past"))) {
      const from = k + turn.length;
      const source = from < last ? pronounParty(ground, from, last) : null;
      if (source?.last === last) return source;
      break;
    }
    if (ground.words[k]!.kind !== "arabic") return null;
  }
  return betweenWasAndHad(ground, cue, clause, last);
}

/** وكان مركز البحث في علم الفلك قد أعلن …: however long, all between كان at the head of the clause and قد is the subject. */
function betweenWasAndHad(ground: Ground, cue: Cue, clause: number, last: number): Source | null {
  const was = ground.hit(clause, "turn");
  if (was?.value !== "was" || last !== cue.word - 1 || last - clause > 16) return null;
  const first = clause + was.length;
  for (let k = first; k < last; k++)
    if (ground.words[k]!.kind !== "arabic" || opensClause(ground, k)) return null;
  if (last <= first) return null;
  const known = readSource(ground, first, last);
  if (known?.parties.some(({ entity }) => entity !== null)) return { ...known, last };
  return { parties: [describedParty(ground, first, last, false)], first, last, same: false };
}

function opensClause(ground: Ground, k: number): boolean {
  return ["that", "relative", "turn", "break", "negation"].some((name) => ground.hit(k, name) !== null);
}

/** Where the clause of the verb may open, nearest first: behind أن, a turn, a break, a comma, or at the sentence's start. */
function clauseStarts(ground: Ground, cue: Cue, clause: number): number[] {
  const starts: number[] = [];
  for (let k = cue.word - 1; k >= clause && cue.word - k < 60; k--) {
    const opener = ground.hit(k, "turn") ?? ground.hit(k, "that") ?? ground.hit(k, "break");
    const joined = ground.words[k]!.fold.startsWith("و") ? ground.named(k) : null;
    if (joined?.last === cue.word && joined.mentions[0]!.start > ground.words[k]!.start) starts.push(k);
    if (opener && k + opener.length < cue.word) starts.push(k + opener.length);
    else if (["،", "؛"].includes(ground.words[k]!.form) && k + 1 < cue.word) starts.push(k + 1);
    else if (k === clause) starts.push(k);
    if (starts.length >= 6) break;
  }
  return starts;
}

/** Whether nothing but قد, a negation, appositions, relative clauses and brackets stands between source and verb. */
function reaches(ground: Ground, from: number, verb: number): boolean {
  let k = afterApposition(ground, from, verb);
  while (k < verb) {
    if (ground.hit(k, "particle") || ground.hit(k, "negation") || isWas(ground, k)) {
      k++;
      continue;
    }
    const word = ground.words[k]!;
    const time = ground.afterTime(k);
    const leader = ground.hit(k, "led") ? ground.named(k + 1) : null;
    if (leader) k = leader.last;
    else if (time > k) k = time;
    else if (word.form === "،" || word.form === "(" || word.form === "-" || word.form === "–") {
      const close = word.form === "(" ? ")" : word.form;
      let at = k + 1;
      while (at < verb && ground.words[at]!.form !== close) at++;
      if (at >= verb) return false;
      k = lastComma(ground, at, verb, close) + 1;
    } else if (ground.hit(k, "relative")) {
      while (k < verb && ground.words[k]!.form !== "،") k++;
      if (k >= verb) return false;
      if (k === verb - 1) return true;
      if (k < verb - 1 && !ground.words.slice(k + 1, verb).some((one) => one.form === "،")) k++;
    } else return false;
  }
  return true;
}

/** A bracketed clause may hold commas of its own: the last one before the verb closes it. */
function lastComma(ground: Ground, from: number, verb: number, close: string): number {
  return ground.words[verb - 1]?.form === close ? verb - 1 : from;
}

/** قائد فريق النصر: an indefinite noun that the definite one behind it makes definite. */
function isBound(ground: Ground, k: number): boolean {
  const { kind, fold } = ground.words[k]!;
  if (
    kind !== "arabic" ||
    fold.startsWith("ال") ||
    ground.named(k) ||
    ground.hit(k, "preposition") ||
    ground.hit(k, "that")
  )
    return false;
  const next = ground.named(k + 1)?.mentions[0];
  const place = next?.form === "name" && ground.typeOf(next.entity) === "place";
  return ground.segment(k).preposition === "" && (place || ground.words[k + 1]!.fold.startsWith("ال"));
}

/** فلان ضيف «برنامج كذا» …: behind a noun and the short quotation right behind it, where more follows; else `from` itself. */
function behindGuest(ground: Ground, from: number, end: number): number {
  if (from + 3 >= end || !ground.inMention(from - 1) || !isBareNoun(ground, from)) return from;
  if (ground.words[from]!.form.replaceAll("ـ", "").length < 3) return from;
  const quotation = ground.quotation(from + 1);
  if (!quotation?.closed || quotation.start !== ground.words[from + 1]!.start) return from;
  if (ground.segment(from).enclitic !== "" || ground.hit(from, "stressed")) return from;
  let k = from + 1;
  while (k < end && ground.words[k]!.end <= quotation.end) k++;
  return k - from <= 5 && k < end && ground.words[k]!.kind === "arabic" ? k : from;
}

/** Passes over titles and descriptions that follow a name without or between commas (… نائب رئيس الوزراء، …). */
export function afterApposition(ground: Ground, from: number, end: number): number {
  let k = behindGuest(ground, from, end);
  const title = ground.title(k);
  if (k < end && title?.joined === false && !ground.segment(k).preposition) {
    k += title.length;
    if (k + 1 < end && isBound(ground, k)) k++;
    while (k < end && ground.words[k]!.kind === "arabic") {
      const named = ground.named(k);
      if (named) k = named.last;
      else if (/^و?ال|^لل|^بال/.test(ground.words[k]!.fold) || ground.title(k)) k++;
      else break;
    }
  }
  return k;
}
