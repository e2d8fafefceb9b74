import type { Ground } from "./ground.ts";
import { isVerb } from "./phrases.ts";

/** The clause that a verb stands in, on its left: where it begins, what opens it. */
export interface Clause {
  readonly first: number;
  /** Word that opens it (أن, الذي …), -1 where the sentence or the reported words begin with it. */
  readonly opener: number;
  /** Name of the opener's role. */
  readonly by: "start" | "content" | "topic" | "stop" | "relative" | "mark" | "and";
}

/** Where the clause of a word begins: goes left to the opener, over a relative clause between commas. */
export function clauseOf(ground: Ground, index: number): Clause {
  const { words, sentences } = ground.doc;
  const sentence = sentences[words[index]!.sentence]!;
  const start = contentStart(ground, index);
  const floor = Math.max(sentence.first, start ?? 0);
  let commas = 0;
  for (let j = index - 1; j >= floor; j--) {
    const word = words[j]!;
    if (word.kind === "mark") {
      if (word.form === "،" || word.form === ",") {
        commas++;
        if (j + 1 < index && opensWithAnd(ground, j + 1)) return { first: j + 1, opener: j, by: "and" };
      } else if (word.form === "/" && j === index - 1) {
        // الدوحة في 20 يوليو /قنا/ تلقى: what stands before an agency's strokes is no part of the clause.
        return { first: index, opener: j, by: "mark" };
      } else if (word.form === ":" || word.form === "؛" || isDash(word.form))
        return { first: j + 1, opener: j, by: "mark" };
      continue;
    }
    const roles = ground.roles(j);
    for (const { name } of roles) {
      if (name === "relative") {
        if (commas > 0) break;
        return { first: j + 1, opener: j, by: "relative" };
      }
      if (name === "topic" || name === "stop") return { first: j + 1, opener: j, by: name };
    }
  }
  return { first: floor, opener: -1, by: start !== null && start >= sentence.first ? "content" : "start" };
}

function isDash(form: string): boolean {
  return form === "-" || form === "–" || form === "—";
}

/** Index of the word that the reported words around a word begin with. */
export function contentStart(ground: Ground, index: number): number | null {
  const k = ground.attributionAt(index);
  if (k === null) return null;
  const word = ground.doc.words[index]!;
  for (const part of ground.doc.attributions[k]!.content)
    if (part.start < word.end && part.end > word.start) return skipMarks(ground, ground.wordAt(part.start));
  return null;
}

/** Index of the word behind the reported words around a word; the sentence's end where it is the outlet's own. */
export function contentEnd(ground: Ground, index: number): number {
  const { words, sentences, attributions } = ground.doc;
  const word = words[index]!;
  const last = sentences[word.sentence]!.last;
  const k = ground.attributionAt(index);
  if (k === null) return last;
  for (const part of attributions[k]!.content)
    if (part.start < word.end && part.end > word.start) {
      let end = index + 1;
      while (end < words.length && words[end]!.start < part.end) end++;
      return end;
    }
  return last;
}

function skipMarks(ground: Ground, index: number): number {
  let at = index;
  while (ground.doc.words[at]?.kind === "mark") at++;
  return at;
}

/** A comma and a verb with و or ف begin a new clause; a comma and a noun do not. */
function opensWithAnd(ground: Ground, index: number): boolean {
  const fold = ground.doc.words[index]!.fold;
  if (fold[0] !== "و" && fold[0] !== "ف") return false;
  if (ground.mentionsAt.has(index)) return false;
  if (ground.cueAt.has(index)) return true;
  if (ground.roles(index).some(({ name }) => name === "topic" || name === "stop")) return true;
  if (
    ground.senses(index).some(({ voice, conjunction }) => voice === "verb" && conjunction) &&
    isVerb(ground, index)
  )
    return true;
  return /^[وف]س?[يت].{3,}/.test(fold);
}
