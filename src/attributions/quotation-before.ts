import type { Span } from "../document.ts";
import { skipAsides } from "./asides.ts";
import { clauseBefore } from "./clause-before.ts";
import { opensQuotation } from "./clause-start.ts";
import { endOfContent, spanOf, trimMarks } from "./content.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Place } from "./draft.ts";
import { pronounParty } from "./speakers.ts";
import type { ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** «…»، قال فلان: what was said stands before its cue. */
export function readQuotationBefore(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, sentence } = place;
  if (!cue.frames.has("quote") || cue.kind !== "verb" || subject.order === "before") return null;
  const source = subject.source ?? pronounParty(ground, cue.word + 1, sentence.last);
  if (!source) return null;
  let k = cue.word - 1;
  if (k >= sentence.first && ground.hit(k, "thus")) k--;
  if (k >= sentence.first && ground.words[k]!.form === "،") k--;
  const quotation = k >= sentence.first ? ground.quotation(k) : null;
  if (!quotation?.closed || quotation.end !== ground.words[k]!.end) return null;
  let first = k;
  while (first > sentence.first && ground.words[first - 1]!.start >= quotation.start) first--;
  if (k - first < 3) return null;
  const start: ContentStart = {
    word: first,
    start: quotation.start,
    shape: "quote",
    regionEnd: subject.after,
    addressee: null,
  };
  const draft = draftOf(place, cue, [source.parties], start, k + 1, subject);
  const more = skipAsides(ground, subject.after, sentence.last);
  if (more < sentence.last && opensQuotation(ground, more)) {
    const last = endOfContent(ground, more, sentence.last, "quote");
    const content: Span[] = [...draft.attribution.content, spanOf(ground, more, last)];
    return { ...draft, attribution: { ...draft.attribution, content } };
  }
  return draft;
}

/** «…»، على حد تعبيره، «…»: the words go on behind the aside. */
export function goingOn({ ground, end }: Place, draft: Draft): Draft {
  const own = ground.cues(draft.last + 1).find((cue) => cue.frames.has("own"));
  if (!own || ground.words[draft.last]!.form !== "،") return draft;
  const more = own.word + own.length + 1;
  if (more >= end || ground.words[more - 1]!.form !== "،" || !opensQuotation(ground, more)) return draft;
  const last = endOfContent(ground, more, end, "quote");
  const content = [...draft.attribution.content, spanOf(ground, more, last)];
  return { ...draft, last, attribution: { ...draft.attribution, content } };
}

/** …، كما قال شهود: a source that is put in behind the outlet's own words. */
export function readAside(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, sentence } = place;
  const as = cue.word - 1;
  const stands = ground.words[as]?.fold === "كما" && ["،", "؛"].includes(ground.words[as - 1]?.form ?? "");
  const source = subject.source ?? pronounParty(ground, cue.word + 1, sentence.last);
  if (!stands || !source || !cue.frames.has("that")) return null;
  const said = place.drafts.at(-1);
  const inside = said?.sentence === place.s && said.last <= as && said.last >= as - 1 ? said.first : 0;
  const first = Math.max(inside, clauseBefore(ground, as, sentence.first));
  const last = trimMarks(ground, first, as);
  if (last - first < 2) return null;
  const start: ContentStart = {
    word: first,
    start: ground.words[first]!.start,
    shape: "clause",
    regionEnd: cue.word,
    addressee: null,
  };
  const draft = draftOf(place, cue, [source.parties], start, last, subject);
  return { ...draft, first: as, last: as, read: source.last };
}
