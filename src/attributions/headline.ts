import type { Sentence } from "../document.ts";
import { certaintyOf } from "./certainty.ts";
import { listenerBetween } from "./circumstances.ts";
import { opensQuotation } from "./clause-start.ts";
import { spanOf, trimMarks } from "./content.ts";
import type { Draft } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { isTold } from "./listeners.ts";
import { readSource } from "./sources.ts";

/** الأمم المتحدة: النازحون …: a headline that gives the source before a colon. */
export function readHeadline(ground: Ground, sentence: Sentence, s: number): Draft | null {
  if (!sentence.headline || sentence.last - sentence.first > 30) return null;
  const source = readSource(ground, sentence.first, sentence.last);
  const label =
    source?.parties.length === 1 && source.parties[0]!.anonymous && source.last - source.first === 1;
  if (!source || label) return null;
  const colon = isTold(ground, source.last)
    ? (ground.named(source.last)?.last ?? source.last + 1)
    : source.last;
  if (ground.words[colon]?.form !== ":" || colon + 1 >= sentence.last) return null;
  const last = trimMarks(ground, colon + 1, sentence.last);
  if (last <= colon + 1 || isSigned(ground, colon + 1, last)) return null;
  return {
    attribution: {
      cue: null,
      act: "state",
      chain: [source.parties],
      addressee: listenerBetween(ground, source.last, colon),
      channel: null,
      content: [spanOf(ground, colon + 1, last)],
      quotes: [],
      certainty: certaintyOf(ground, null, false, colon + 1, last),
      parent: null,
      by: "attributions/headline",
    },
    sentence: s,
    first: colon + 1,
    last,
    read: colon + 1,
    gender: null,
    trailing: false,
  };
}

/** لندن: «الشرق الأوسط»: where the article was written, and for whom. */
function isSigned(ground: Ground, first: number, last: number): boolean {
  const at = opensQuotation(ground, first) ? first + 1 : first;
  const named = ground.named(at);
  return named !== null && ground.isMedium(named.mentions[0]!.entity) && named.last >= last - 1;
}
