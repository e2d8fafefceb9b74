import type { Party, Span } from "../document.ts";
import type { Ground } from "./ground.ts";

/** What is told of an unnamed source in the words from `first` to `last`: kind, closeness, and the wish not to be named. */
export function detailsOf(
  ground: Ground,
  first: number,
  last: number,
): Pick<Party, "kind" | "near" | "veil"> {
  let kind: string | null = null;
  let near: number | null = null;
  let veil: number | null = null;
  for (let k = first; k < last; k++) {
    if (veil === null && (ground.hit(k, "veil") || ground.hit(k + 1, "veil"))) veil = k;
    if (veil === null && near === null && ground.hit(k, "quality")?.value === "near") near = k;
    if (near === null && veil === null) kind = better(kind, ground.hit(k, "kind")?.value);
  }
  return {
    ...(kind ? { kind } : {}),
    ...(near !== null ? { near: spanOf(ground, near, veil ?? last) } : {}),
    ...(veil !== null ? { veil: spanOf(ground, veil, last) } : {}),
  };
}

/** مصدر أمني: the first word tells least, the next one more; what is more than a source is not lost again. */
function better(known: string | null, found: string | undefined): string | null {
  return found !== undefined && (known === null || known === "source") ? found : known;
}

function spanOf(ground: Ground, first: number, last: number): Span {
  return { start: ground.words[first]!.start, end: ground.words[last - 1]!.end };
}
