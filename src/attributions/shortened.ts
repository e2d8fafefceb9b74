import type { Ground } from "./ground.ts";
import type { Source } from "./sources.ts";

/**
 * The source with the shortest description that can be meant (مصدر أمني رفيع / وجود اتفاق): adjectives and phrases with a
 * preposition belong to it; the first other noun is the object of the verb, the last of the verb's own prepositions is its own.
 */
export function briefly(ground: Ground, source: Source, own: ReadonlySet<string>): Source {
  for (let k = source.last - 1; k > source.first; k--) {
    const last = ground.hit(k, "preposition") !== null && own.has(ground.words[k]!.fold);
    if (last && ground.hit(k - 1, "quality")?.value !== "near") return endingAt(ground, source, k);
  }
  let k = source.first + 1;
  while (k < source.last && !ground.hit(k - 1, "source") && !ground.hit(k - 1, "quantity")) k++;
  while (k < source.last) {
    const { fold, form } = ground.words[k]!;
    const adjective =
      /^ال/.test(fold) ||
      /(ي|ية|يون|يين|ين|ون)$/.test(form) ||
      ground.hit(k, "quality") !== null ||
      ground.isDemonym(k);
    if (ground.hit(k, "preposition")) {
      if (["من", "الي", "عن"].includes(fold) && ground.hit(k - 1, "quality")?.value !== "near") break;
      k += 2;
    } else if (adjective || ground.hit(k, "source")) k++;
    else break;
  }
  return endingAt(ground, source, Math.min(Math.max(k, source.first + 1), source.last));
}

function endingAt(ground: Ground, source: Source, last: number): Source {
  const end = ground.words[last - 1]!.end;
  return {
    ...source,
    last,
    parties: source.parties.map((party) =>
      party.end !== null && party.end > end && party.start! < end ? { ...party, end } : party,
    ),
  };
}
