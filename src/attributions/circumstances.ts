import type { Span } from "../document.ts";
import type { Ground } from "./ground.ts";
import { isListener, isTold } from "./listeners.ts";

/** في اتصال هاتفي مع …, على منصة …: the words between cue and content that tell through what something was said. */
export function channelBetween(ground: Ground, from: number, end: number): Span | null {
  for (let k = from; k < end; k++) {
    if (!ground.hit(k, "preposition") || !(ground.hit(k + 1, "channel") || quotedChannel(ground, k + 1)))
      continue;
    let last = k + 2;
    while (last < end && !stopsChannel(ground, last)) last++;
    return { start: ground.words[k]!.start, end: ground.words[last - 1]!.end };
  }
  return null;
}

function stopsChannel(ground: Ground, k: number): boolean {
  if (["،", ":", "؛"].includes(ground.words[k]!.form) || ground.hit(k, "that") || ground.hit(k, "question"))
    return true;
  if (ground.hit(k, "break")) return true;
  return ground.cues(k).some((cue) => cue.kind === "participle" || cue.kind === "nominal");
}

/** على «تويتر»: the channel's name in quotation marks. */
function quotedChannel(ground: Ground, k: number): boolean {
  return '"“”«'.includes(ground.words[k]?.form ?? " ") && ground.hit(k + 1, "channel") !== null;
}

/** للصحافيين, لوكالة …: the words for the one who is told. */
export function listenerBetween(ground: Ground, from: number, end: number): Span | null {
  for (let k = from; k < end; k++) {
    if (!(k === from ? isTold(ground, k) : isListener(ground, k))) continue;
    let last = k + 1;
    if (ground.hit(k, "medium") || ground.words[last]?.kind === "mark") {
      while (last < end && ground.words[last]!.kind === "mark" && ground.words[last]!.form !== "،") last++;
      last = ground.named(last)?.last ?? last;
      while (last < end && '"“”»'.includes(ground.words[last]!.form)) last++;
    } else last = ground.named(k)?.last ?? last;
    return { start: ground.words[k]!.start, end: ground.words[Math.min(last, end) - 1]!.end };
  }
  return null;
}
