import type { Ground } from "./ground.ts";

/** Whether a word is a quotation mark. */
export function isQuoteMark(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  return word !== undefined && word.kind === "mark" && '"“”«»„‘’'.includes(word.form);
}
