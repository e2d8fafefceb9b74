import type { Ground } from "./ground.ts";

/** وقال سنعود غدا, وأضاف لن نقبل بذلك: whether words without marks open with the speaker's own أنا or نحن, or with a verb of the first person. */
export function speaksOfItself(ground: Ground, k: number): boolean {
  if (ground.hit(k, "speaking")) return true;
  return isFirstPerson(ground, ground.hit(k, "negation") ? k + 1 : k);
}

function isFirstPerson(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  if (word?.kind !== "arabic" || ground.inMention(k)) return false;
  const { class: speech, conjunction, preposition, article, skip, particle } = ground.segment(k);
  if (speech !== "present" || conjunction !== "" || preposition !== "" || article) return false;
  const letter = word.form[particle === "س" ? Math.max(skip, 1) : skip];
  // أكثر, أكبر look like verbs of the first person.
  const sure = particle === "س" || ground.cues(k).some((cue) => cue.person === 1);
  return letter === "ن" || (letter === "أ" && sure);
}
