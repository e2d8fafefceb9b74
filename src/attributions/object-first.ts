import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { readSource, type Source } from "./sources.ts";
import { pronounParty } from "./speakers.ts";
import { begin, type ContentStart } from "./start.ts";

/**
 * وتبنت الهجوم جماعة كذا, رفض الاتهامات الحزب: a definite noun for a thing right behind the verb, then a body that speaks, is object and
 * subject the other way round. Null where the noun may be a speaker itself, or where more than the body follows.
 */
export function objectFirst(
  ground: Ground,
  cue: Cue,
  start: ContentStart,
  end: number,
): { readonly source: Source; readonly start: ContentStart } | null {
  if (cue.kind !== "verb" || cue.number !== "s" || cue.pronoun !== "" || !cue.frames.has("obj")) return null;
  const first = start.word;
  let last = first;
  while (last < end && isThing(ground, last)) last++;
  if (last === first || last >= end) return null;
  const source = bodyAt(ground, last, end);
  if (!source || !closes(ground, source.last, end)) return null;
  return { source, start: { ...begin(ground, first, "noun", source.last, start.start), until: last } };
}

/** A definite noun or adjective that can be nobody: no title, no body, no word for a source, no name. */
function isThing(ground: Ground, k: number): boolean {
  const { kind, fold } = ground.words[k]!;
  if (kind !== "arabic" || !fold.startsWith("ال") || stopsNoun(ground, k) || ground.named(k)) return false;
  return !ground.title(k) && !ground.hit(k, "body") && !ground.hit(k, "source") && ground.segment(k).article;
}

function bodyAt(ground: Ground, k: number, end: number): Source | null {
  const source = readSource(ground, k, end);
  const known = source?.parties.every(
    ({ entity }) => entity !== null && ground.typeOf(entity) === "organization",
  );
  if (known) return source;
  const body = ground.hit(k, "body");
  return body && body.skip === 0 && !ground.words[k]!.fold.startsWith("ال")
    ? pronounParty(ground, k, end)
    : null;
}

/** Behind the subject the clause is over, or a circumstance follows. */
function closes(ground: Ground, k: number, end: number): boolean {
  if (k >= end || ground.words[k]!.kind === "mark") return true;
  return (
    ground.hit(k, "preposition") !== null || ground.hit(k, "relative") !== null || ground.afterTime(k) > k
  );
}
