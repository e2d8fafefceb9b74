import type { Party } from "../document.ts";
import { skipAsides } from "./asides.ts";
import { opensQuotation } from "./clause-start.ts";
import { endOfContent } from "./content.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Link, type Place } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { isPerson } from "./person-after.ts";
import { readSource, sourceUpTo } from "./sources.ts";
import { begin, type ContentStart } from "./start.ts";
import { findSubject } from "./subject.ts";

/** الوزير الذي أعلن أن …, تصريحات قال فيها «…»: whether a verb in a relative clause reports, with أن or a quotation soon behind it. */
export function reportsInRelative(ground: Ground, cue: Cue): boolean {
  return isRelative(ground, cue) && contentStart(ground, cue, ground.words.length) !== null;
}

/** Whether a verb stands right behind الذي and the like, قد aside. */
export function isRelative(ground: Ground, cue: Cue): boolean {
  return (
    cue.kind === "verb" && cue.conjunction === "" && ground.hit(openerOf(ground, cue), "relative") !== null
  );
}

function openerOf(ground: Ground, cue: Cue): number {
  return ground.hit(cue.word - 1, "particle") ? cue.word - 2 : cue.word - 1;
}

/** The content of a verb in a relative clause, said by its subject, else by the one whom the clause describes. */
export function readRelative(place: Place, cue: Cue): Draft | null {
  const { ground, first, end } = place;
  const start = contentStart(ground, cue, end);
  if (!start) return null;
  const opener = openerOf(ground, cue);
  const subject = findSubject(ground, cue, cue.word, start.regionEnd);
  const link = subject.source?.parties ?? described(ground, cue, opener, first) ?? lastNamed(place, opener);
  const last = endOfClause(ground, start.word, endOfContent(ground, start.word, end, start.shape));
  if (!link || last <= start.word) return null;
  return draftOf(place, cue, [link], start, last, subject);
}

function contentStart(ground: Ground, cue: Cue, end: number): ContentStart | null {
  if (cue.pronoun !== "" || !cue.frames.has("that") || isSupposed(cue)) return null;
  const subject = findSubject(ground, cue, cue.word, end);
  const k = skipAsides(ground, subject.order === "behind" ? subject.after : cue.word + 1, end);
  const that = ground.hit(k, "that");
  if (that && k + 1 < end) return begin(ground, that.value === "negated" ? k : k + 1, "clause", k);
  const own = ["الي", "علي"].includes(ground.words[k]?.fold ?? "") && ground.hit(k + 1, "that");
  if (own && k + 2 < end) return begin(ground, k + 2, "clause", k);
  const at = ground.words[k]?.form === ":" ? k + 1 : k;
  return at < end && cue.frames.has("quote") && opensQuotation(ground, at)
    ? begin(ground, at, "quote", k)
    : null;
}

/** الذين يعتقد أنهم …: nobody is told to suppose it. */
function isSupposed({ frames, tense, number }: Cue): boolean {
  return frames.has("supposed") && tense === "present" && number === "s";
}

/** The source right before the relative word; behind words for a thing (تصريحات الوزير التي قال فيها) the nearest person. */
function described(ground: Ground, cue: Cue, opener: number, first: number): Link | null {
  const before = ground.words[opener - 1]?.form === "،" ? opener - 1 : opener;
  const inside = ground.hit(cue.word + 1, "particle")?.value === "inside";
  const gloss = ground.hit(opener, "relative")!.value === "gloss";
  if (!inside) {
    const near = sourceUpTo(ground, before, first);
    if (near) return near;
  }
  if (inside || gloss || cue.number === "s")
    for (let k = before - 1; k >= Math.max(first, before - 14); k--)
      if (isPerson(ground, k) && ground.named(k)!.last <= before)
        return readSource(ground, k, before)?.parties.map(leftOut) ?? null;
  if (inside || gloss) return null;
  return [{ entity: null, anonymous: true, start: null, end: null }];
}

/** وهو يقول إن …: nobody named before it in the sentence, the last speaker. */
function lastNamed({ ground, drafts, s }: Place, opener: number): Link | null {
  if (ground.hit(opener, "relative")!.value !== "gloss") return null;
  const last = drafts.findLast(
    ({ attribution: { parent }, sentence }) => parent === null && sentence >= s - 3,
  );
  return last?.attribution.chain.at(-1) ?? null;
}

function leftOut(party: Party): Party {
  return { ...party, start: null, end: null };
}

/** الذي أعلن أنه …، أكد أن …: the clause ends at a comma with the verb of the main clause behind it. */
function endOfClause(ground: Ground, from: number, end: number): number {
  for (let k = from; k < end - 1; k++) {
    const quotation = ground.quotation(k);
    if (quotation?.closed && ground.words[k]!.start === quotation.start) {
      while (k + 1 < end && ground.words[k + 1]!.end <= quotation.end) k++;
      continue;
    }
    if (ground.words[k]!.form !== "،") continue;
    const verb = ground
      .cues(k + 1)
      .some(({ kind, conjunction, doubtful }) => kind === "verb" && conjunction === "" && !doubtful);
    const { class: speech, conjunction } = ground.segment(k + 1);
    if (verb || (speech === "past" && conjunction === "")) return k;
  }
  return end;
}
