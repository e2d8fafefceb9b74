import { skipAsides } from "./asides.ts";
import { endOfContent } from "./content.ts";
import { findContentStart } from "./content-start.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Place } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { describedParty, readSource, type Source } from "./sources.ts";
import { pronounParty } from "./speakers.ts";
import { begin, type ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** نقلت رويترز عن ثلاثة مصادر أن / قولهم إن / دعوتهم إلى: the carrier, whom it quotes, and what kind of saying it was. */
export function readRelay(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, end } = place;
  const quoted = quotedSource(ground, cue, subject.after, Math.min(end, subject.after + 12));
  if (!quoted) return null;
  const carrier = subject.source ?? pronounParty(ground, subject.after, quoted.first - 1);
  const chain = carrier ? [carrier.parties, quoted.parties] : [quoted.parties];
  for (let k = quoted.last; k < Math.min(end, quoted.last + 14); k++) {
    const saying = ground.cues(k).find((one) => one.kind === "masdar" && one.pronoun !== "");
    if (!saying) continue;
    const adjective =
      ground.words[k + 1]?.fold.startsWith("ال") && /(ي|ية|ع|م|د|ل|ق|ح|ر)$/.test(ground.words[k + 1]!.form);
    const start = findContentStart(ground, saying, adjective ? k + 2 : k + 1, end);
    if (!start) return null;
    const last = endOfContent(ground, start.word, end, start.shape);
    const draft = draftOf(
      place,
      { ...cue, act: saying.act },
      chain,
      { ...start, regionEnd: quoted.last },
      last,
      subject,
    );
    return last > start.word ? draft : null;
  }
  const start = atOwnNoun(ground, quoted.last, end) ?? findContentStart(ground, cue, quoted.last, end);
  if (!start) return null;
  const last = endOfContent(ground, start.word, end, start.shape);
  return last > start.word ? draftOf(place, cue, chain, start, last, subject) : null;
}

/** نقلت الصحيفة عن فلان سعادته بكذا: right behind the one who is quoted, a noun with his pronoun. */
function atOwnNoun(ground: Ground, k: number, end: number): ContentStart | null {
  if (k + 1 >= end || ground.words[k]!.kind !== "arabic" || ground.hit(k, "that")) return null;
  const { class: speech, enclitic, preposition, conjunction } = ground.segment(k);
  const own = speech === "noun" && enclitic !== "" && preposition === "" && conjunction === "";
  return own && !ground.hit(k, "particle") ? begin(ground, k, "noun", k) : null;
}

/** نقلت رويترز عن ثلاثة مصادر, نقلا عن مسؤولين: whom the carrier quotes, behind عن. */
function quotedSource(ground: Ground, cue: Cue, from: number, end: number): Source | null {
  const preposition = cue.frames.has("ila") ? "الي" : "عن";
  for (let k = from; k < end; k++) {
    if (ground.words[k]!.fold === preposition)
      return readSource(ground, k + 1, end) ?? unknownSource(ground, k + 1, end);
    if (ground.hit(k, "that")) return null;
  }
  return null;
}

/** نقلت صحيفة عن فلان كبير المفاوضين أن …: a name that no list has, up to أن. */
function unknownSource(ground: Ground, from: number, end: number): Source | null {
  for (let k = from; k < Math.min(end, from + 10); k++) {
    if (ground.hit(k, "that") && k > from)
      return { parties: [describedParty(ground, from, k, true)], first: from, last: k, same: false };
    if (ground.words[k]!.kind === "mark" || stopsNoun(ground, k)) return null;
  }
  return null;
}

/** أوردت صحيفة …، نقلا عن مسؤولين، أن …: whom the speaker quotes. */
export function relaySource(ground: Ground, from: number, end: number): Source | null {
  for (let k = from; k < end; k++) {
    const relay = ground.cues(k).find((cue) => cue.kind === "nominal" && cue.frames.has("relay"));
    if (relay) return readSource(ground, k + relay.length, end);
  }
  return null;
}

/** تأكيد بيسكوف أن …: a verbal noun reports only with its speaker and أن right behind it. */
export function readMasdar(place: Place, cue: Cue): Draft | null {
  const { ground, end } = place;
  // الالتماس اختيار كذا: a noun with the article is bound to nobody.
  if (cue.pronoun !== "" || cue.definite) return null;
  const source = readSource(ground, cue.word + 1, Math.min(end, cue.word + 18));
  if (!source?.parties.some((party) => party.entity !== null)) return null;
  const that = ["،", "("].includes(ground.words[source.last]?.form ?? "")
    ? skipAsides(ground, source.last, end)
    : source.last;
  if (!ground.hit(that, "that") || that + 1 >= end) return null;
  const start: ContentStart = {
    word: that + 1,
    start: ground.words[that + 1]!.start,
    shape: "clause",
    regionEnd: that,
    addressee: null,
  };
  const last = endOfContent(ground, start.word, end, "clause");
  if (last <= start.word) return null;
  const subject: Subject = { source, after: source.last, negated: false, order: "behind" };
  return draftOf(place, cue, [source.parties], start, last, subject);
}
