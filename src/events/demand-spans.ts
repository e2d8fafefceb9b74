import type { Span } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Ground } from "./ground.ts";

/** What is threatened behind a demand. */
export interface OrElse {
  /** Word that begins it. */
  readonly at: number;
  readonly span: Span;
}

/** The or-else behind a demand: وإلا …، تحت طائلة …، أو مواجهة …، مهددا بـ… */
export function consequenceOf(ground: Ground, index: number, last: number): OrElse | null {
  const { attributions } = ground.doc;
  for (let i = index + 1; i < last; i++) {
    const role = ground.role(i, "orelse");
    if (role && (role.value !== "or" || ground.sign(i - 1, "or"))) {
      const from = role.value === "or" ? i : i + 1;
      if (from < last)
        return {
          at: role.value === "or" || ground.sign(i - 1, "under") ? i - 1 : i,
          span: spanOf(ground, from, last, ground.parts(from).conjunction.length),
        };
    }
    const cue = ground.cueAt.get(i);
    const threat =
      (cue !== undefined && (attributions[cue]!.act === "threaten" || attributions[cue]!.act === "warn")) ||
      ground
        .senses(i)
        .some(
          ({ entry, voice }) => entry.type === "THREATEN" && (voice === "participle" || voice === "verb"),
        );
    if (!threat) continue;
    const content = cue === undefined ? undefined : attributions[cue]!.content[0];
    if (content) return { at: i, span: { start: content.start, end: content.end } };
    if (i + 1 < last)
      return { at: i, span: spanOf(ground, i + 1, last, ground.parts(i + 1).preposition.length) };
  }
  return null;
}

/** What is demanded: from the first purpose (لوقف …، كي …، من أجل …، بإثبات …) to the or-else. */
export function demandSpan(ground: Ground, index: number, end: number): Span | null {
  const { words } = ground.doc;
  for (let i = index + 1; i < end; i++) {
    if (ground.mentionsAt.has(i) || words[i]!.kind !== "arabic") continue;
    const follows = i + 1 < end && !ground.mentionsAt.has(i + 1) && words[i + 1]!.kind === "arabic";
    if (ground.sign(i, "purpose") && follows && !ground.role(i + 1, "until"))
      return spanOf(ground, i + 1, end, 0);
    const { preposition } = ground.parts(i);
    if (
      (preposition === "ل" || preposition === "ب") &&
      !ground.role(i, "until") &&
      !ground.role(i, "title") &&
      !ground.role(i, "prep") &&
      !timeAt(ground, i)
    )
      return spanOf(ground, i, end, ground.parts(i).conjunction.length + 1);
  }
  return null;
}

/** Whether a word belongs to a time expression. */
export function timeAt(ground: Ground, index: number): boolean {
  const word = ground.doc.words[index];
  return word !== undefined && ground.timesIn(word.start, word.end).length > 0;
}

/** Words `from` up to `to`, without the first `skip` letters and the marks at the end. */
export function spanOf(ground: Ground, from: number, to: number, skip: number): Span {
  const { words, text } = ground.doc;
  return { start: offsetOfLetter(text, words[from]!, skip), end: trimmedEnd(ground, from, to) };
}

/** Where words up to `to` end, marks left out. */
export function trimmedEnd(ground: Ground, from: number, to: number): number {
  const { words } = ground.doc;
  let end = Math.min(to, words.length);
  while (end > from + 1 && words[end - 1]!.kind === "mark" && !/["”»“)]/.test(words[end - 1]!.form)) end--;
  return words[end - 1]!.end;
}
