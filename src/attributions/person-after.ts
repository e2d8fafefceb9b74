import type { Ground } from "./ground.ts";
import { isListener } from "./listeners.ts";
import { stopsNoun } from "./noun-ends.ts";
import { isQuoteMark } from "./quote-mark.ts";

/** The word where a person's name starts, within a phrase that has not ended before it; one comma may stand between. */
export function personAfter(ground: Ground, from: number, end: number): number | null {
  let commas = 0;
  for (let k = from; k < end && k < ground.words.length; k++) {
    const named = ground.named(k);
    const mention = named?.mentions[0];
    if (named && mention) {
      if (mention.form === "name" && ground.typeOf(mention.entity) === "person")
        return mention.start > ground.words[k]!.start && ground.words[k]!.fold.startsWith("ل") ? null : k;
      k = named.last - 1;
      continue;
    }
    const word = ground.words[k]!;
    if (word.kind === "mark") {
      const titleFollows =
        word.form === "،" &&
        ++commas === 1 &&
        (ground.title(k + 1)?.joined === false || isPerson(ground, k + 1));
      // السيد/ فلان: the stroke that sets a title off from its name.
      const stroke = word.form === "/" && isPerson(ground, k + 1);
      if (!titleFollows && !stroke && !isQuoteMark(ground, k)) return null;
    } else if (stopsNoun(ground, k) || isListener(ground, k) || ground.hit(k, "led") || isKin(ground, k))
      return null;
    else if (isPerson(ground, k + (ground.titleOfOther(k)?.length ?? ground.words.length))) return null;
    else if (["الي", "علي", "من"].includes(word.fold) && !ground.named(k + 1)) return null;
    else if (word.fold === "عن" && !/^ال/.test(ground.words[k + 1]?.fold ?? "")) return null;
  }
  return null;
}

/** والدة فلان: named by whose she is; الوالدة is a description of her own, and والده goes before his own name. */
export function isKin(ground: Ground, k: number): boolean {
  const { form } = ground.words[k]!;
  return ground.hit(k, "kin") !== null && !form.startsWith("ال") && !form.endsWith("ه");
}

/** Whether a person is named or described from the word on. */
export function isPerson(ground: Ground, k: number): boolean {
  const mention = ground.named(k)?.mentions[0];
  return mention !== undefined && ground.typeOf(mention.entity) === "person";
}
