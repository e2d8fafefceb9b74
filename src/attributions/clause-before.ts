import type { Ground } from "./ground.ts";

/** The clause that a trailing source belongs to opens behind the last break or stop before it. */
export function clauseBefore(ground: Ground, word: number, first: number): number {
  for (let k = word - 2; k > first; k--) {
    if (ground.words[k]!.form === "؛") return k + 1;
    const turn = ground.hit(k, "break") ?? ground.hit(k, "turn");
    if (turn && turn.value !== "was" && ground.words[k - 1]!.form === "،") return k + turn.length;
  }
  const told = ground.hit(first, "break");
  return told && told.length > 1 && ground.hit(first + told.length - 1, "that") ? first + told.length : first;
}
