import { skipAsides } from "./asides.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { isListener } from "./listeners.ts";
import { stopsNoun } from "./noun-ends.ts";
import { describedParty, readSource, type Source } from "./sources.ts";
import { pronounParty } from "./speakers.ts";

/** بحسب ما نقلته وكالة …, وفق تقرير نشرته …: the source behind a nominal cue, past a verb or the paper that it names. */
export function nominalSource(ground: Ground, cue: Cue, end: number): Source | null {
  let k = cue.word + cue.length;
  const telling = k < end && ground.cues(k).some((one) => one.kind === "masdar" && one.pronoun === "");
  if (telling) return readSource(ground, k + 1, end) ?? pronounParty(ground, k + 1, end);
  if (k < end && ground.hit(k, "what")) {
    const told = k + 1 < end ? toldIn(ground, k + 1, end) : null;
    if (told) return told;
    k++;
    while (
      k < end &&
      ground.words[k]!.kind === "arabic" &&
      ((!ground.named(k) && !ground.hit(k, "medium")) || isListener(ground, k)) &&
      !ground.hit(k, "source")
    ) {
      if (ground.title(k)) break;
      if (isListener(ground, k) && k > cue.word + cue.length + 2)
        return pronounParty(ground, k - 1, k) ?? readSource(ground, k, end);
      k++;
    }
  }
  const said = k < end && ground.cues(k).some((one) => one.kind === "verb");
  const whose = said && ground.words[k - 1]!.fold.endsWith("ما");
  if (said) k = skipAsides(ground, k + 1, end);
  if (k < end && (ground.hit(k, "paper") || ground.hit(k, "channel"))) {
    for (let at = k + 1; at < Math.min(end, k + 10); at++) {
      if (ground.words[at]!.form === "،") break;
      if (ground.cues(at).some((one) => one.kind === "verb" && one.pronoun !== ""))
        return readSource(ground, at + 1, end) ?? pronounParty(ground, at + 1, end);
      if (ground.named(at) || ground.hit(at, "medium")) return readSource(ground, at, end);
      if (ground.hit(at, "issued") && ground.words[at + 1]?.fold === "عن")
        return readSource(ground, at + 2, end) ?? pronounParty(ground, at + 2, end);
    }
    return pronounParty(ground, k, end);
  }
  return k < end
    ? (readSource(ground, k, end) ??
        (whose
          ? pronounParty(ground, k, end)
          : (talkingSource(ground, k, end) ?? unknownName(ground, k, end))))
    : null;
}

/** وفقا للخزرجي.: a definite word that no list knows, up to the mark right behind it. */
function unknownName(ground: Ground, k: number, end: number): Source | null {
  if (!ground.words[k]!.fold.startsWith("لل") || (k + 1 < end && ground.words[k + 1]!.kind === "arabic"))
    return null;
  return { parties: [describedParty(ground, k, k + 1, false)], first: k, last: k + 1, same: false };
}

/** وفق سائق تحدث عبر الهاتف: a noun without article that no list knows, and its verb of saying. */
function talkingSource(ground: Ground, k: number, end: number): Source | null {
  const { fold, kind } = ground.words[k]!;
  const talks = ground
    .cues(k + 1)
    .some(
      (one) => one.kind === "verb" && one.tense === "past" && one.pronoun === "" && !one.frames.has("relay"),
    );
  if (kind !== "arabic" || fold.startsWith("ال") || k + 2 > end || !talks) return null;
  let last = k + 2;
  while (last < end && ground.words[last]!.kind === "arabic" && !stopsNoun(ground, last)) last++;
  return { parties: [describedParty(ground, k, last, true)], first: k, last, same: false };
}

/** وفق ما ورد في مرسوم …, وفق ما أكده في اتصال هاتفي، فلان: a paper, or the one who is named behind an aside and its comma. */
function toldIn(ground: Ground, k: number, end: number): Source | null {
  if (["جاء", "ورد"].includes(ground.words[k]!.fold) && ground.words[k + 1]?.fold === "في" && k + 2 < end)
    return readSource(ground, k + 2, end) ?? pronounParty(ground, k + 2, end);
  if (!ground.cues(k).some((one) => one.kind === "verb")) return null;
  const behind = skipAsides(ground, k + 1, end);
  let at = behind;
  while (at < Math.min(end, behind + 4) && ground.words[at]!.kind === "arabic") at++;
  const comma = ground.words[behind - 1]?.form === "،" ? behind : at + 1;
  if (behind === k + 1 || comma >= end || ground.words[comma - 1]?.form !== "،") return null;
  return readSource(ground, comma, end) ?? pronounParty(ground, comma, end);
}
