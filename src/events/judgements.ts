import type { EventType } from "../document.ts";
import { type Ground, spanAt } from "./ground.ts";
import { dateNear } from "./occasion.ts";
import { speakersOf, subjectOf } from "./participants.ts";
import { phrasesFrom } from "./phrases.ts";
import type { Told } from "./told.ts";

/** Types that الخطوة or القرار can mean. */
const acts: readonly EventType[] = [
  "SANCTION",
  "ASSAULT",
  "COERCE",
  "THREATEN",
  "MOBILIZE",
  "RETREAT",
  "ACCUSE",
  "REQUEST",
];

/**
 * Those who did what a word in a stretch of text refers to: the deed told last that the word can mean (هذه التهديدات), by somebody else;
 * for a plan (المبادرة الروسية), whose it is and who proposed it.
 */
export function doersReferredTo(
  ground: Ground,
  from: number,
  to: number,
  before: readonly Told[],
  speakers: readonly string[],
): string[] {
  for (let i = from; i < to; i++) {
    const role = ground.role(i, "deed");
    if (!role) continue;
    if (role.value === "plan") return proposersBefore(ground, ground.doc.words[i]!.start, speakers);
    if (role.value === "said") return speakersBefore(ground, i, before, speakers);
    const types = role.value === "any" ? acts : [role.value as EventType];
    for (let k = before.length - 1; k >= 0; k--) {
      const deed = before[k]!;
      if (
        types.includes(deed.type) &&
        deed.actors.length > 0 &&
        !deed.actors.some((id) => speakers.includes(id))
      )
        return [...deed.actors];
    }
    return [];
  }
  return [];
}

/** هذا الكلام: who said what was told last, where somebody else did. */
function speakersBefore(
  ground: Ground,
  index: number,
  before: readonly Told[],
  speakers: readonly string[],
): string[] {
  const { words } = ground.doc;
  for (let i = index - 1; i >= 0 && words[index]!.sentence - words[i]!.sentence <= 2; i--) {
    const cue = ground.cueAt.get(i);
    const deed = before.find(
      ({ trigger }) => trigger.start >= words[i]!.start && trigger.start < words[i]!.end,
    );
    const who = cue === undefined ? (deed?.actors ?? null) : speakersOf(ground, cue);
    if (who !== null && !who.some((id) => speakers.includes(id))) return [...who];
  }
  return [];
}

/** Those who proposed something before an offset: by a report of it, or in a relative clause (الهدنة التي اقترحها الرئيس). */
function proposersBefore(ground: Ground, offset: number, speakers: readonly string[]): string[] {
  const { attributions, words } = ground.doc;
  for (let i = ground.wordAt(offset) - 1; i >= 0; i--) {
    const cue = ground.cueAt.get(i);
    let who: readonly string[] = [];
    if (cue !== undefined && attributions[cue]!.act === "propose") who = speakersOf(ground, cue);
    else {
      const sense = ground
        .senses(i)
        .find(
          ({ voice, entry }) => voice === "verb" && (entry.groups.has("propose") || entry.groups.has("give")),
        );
      const end = ground.doc.sentences[words[i]!.sentence]!.last;
      if (sense && (!sense.entry.groups.has("give") || offers(ground, i, end)))
        who = offererOf(ground, i, subjectOf(ground, i, sense, phrasesFrom(ground, i + 1, end), []).entities);
    }
    const others = who.filter((id) => !speakers.includes(id));
    if (others.length > 0) return others;
  }
  return [];
}

/** قدمت عرضا: a verb of giving proposes with a word for a plan close behind it. */
function offers(ground: Ground, index: number, end: number): boolean {
  for (let i = index + 1; i < Math.min(end, index + 4); i++)
    if (ground.role(i, "deed")?.value === "plan") return true;
  return false;
}

/** إن بلاده قدمت عرضا: where nobody is named, who says so. */
function offererOf(ground: Ground, index: number, named: readonly string[]): readonly string[] {
  const k = ground.attributionAt(index);
  return named.length > 0 || k === null ? named : speakersOf(ground, k);
}

/** A judgement that rejects (وصف التهديدات بأنها غير قانونية) is a REJECT of those whose deed or plan it judges. */
export function judgementAt(
  ground: Ground,
  index: number,
  last: number,
  before: () => readonly Told[],
): Told | null {
  const cue = ground.cueAt.get(index);
  if (cue === undefined) return null;
  const attribution = ground.doc.attributions[cue]!;
  if (attribution.act !== "evaluate") return null;
  const speakers = speakersOf(ground, cue);
  if (speakers.length === 0) return null;
  const end = endOf(ground, index, last, attribution.content);
  const bad = badBetween(ground, index + 1, end);
  if (bad < 0) return null;
  const phrases = phrasesFrom(ground, index + 1, bad);
  const owners = phrases
    .filter((phrase) => phrase.prep === "" || phrase.prep === "x")
    .flatMap((phrase) =>
      phrase.first < bad && deedIn(ground, phrase.first, phrase.last) ? phrase.entities : [],
    )
    .filter((id) => !speakers.includes(id));
  const doers = doersReferredTo(ground, index + 1, bad, before(), speakers);
  const recipients = [...new Set([...owners, ...doers])];
  if (recipients.length === 0) return null;
  return {
    type: "REJECT",
    trigger: spanAt(ground, index),
    actors: speakers,
    recipients,
    place: null,
    date: dateNear(ground, index),
    status: "occurred",
    attribution: ground.attributionAt(index),
    rule: "judgement",
  };
}

function endOf(
  ground: Ground,
  index: number,
  last: number,
  content: readonly { readonly end: number }[],
): number {
  const reach = content.reduce((end, part) => Math.max(end, part.end), 0);
  if (reach === 0) return last;
  let end = index + 1;
  while (end < last && ground.doc.words[end]!.start < reach) end++;
  return end;
}

function deedIn(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ground.role(i, "deed")) return true;
  return false;
}

/** Index of the first word of the judgement that rejects, -1 where there is none. */
function badBetween(ground: Ground, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const role = ground.role(i, "bad");
    if (!role) continue;
    if (role.value !== "not") return ground.role(i, "deed") && !behindAs(ground, i) ? -1 : i;
    if (ground.sign(i - 1, "un")) return i;
  }
  return -1;
}

/** بأنه تلاعب: a word that is both a deed and a judgement judges behind بأن or a quotation mark. */
function behindAs(ground: Ground, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--)
    if (ground.role(i, "stop")?.value === "self" || ground.doc.words[i]!.kind === "mark") return true;
  return false;
}
