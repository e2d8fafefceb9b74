import type { Ground } from "./ground.ts";

const forms: ReadonlySet<string> = new Set(["كان", "كانت", "كانوا"]);

/** كان, كانت, كانوا as a word of its own, without و. */
export function isWas(ground: Ground, k: number): boolean {
  return forms.has(ground.words[k]?.fold ?? "");
}
