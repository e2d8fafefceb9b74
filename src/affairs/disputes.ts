import type { Attribution, Dispute, Doc, Figure, HarmKind } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { type AffairDoc, type AffairGround, affairsOf } from "./ground.ts";

/** What disputes are read from. */
export type DisputeDoc = AffairDoc & Pick<Doc, "figures">;

/** Attributions before and behind a denial among which the claim is looked for. */
const window = 12;
/** Sentences that two figures for one thing stand apart at most. */
const apart = 3;
/** The share of the shorter one's words that a claim and its denial have in common. */
const enough = 0.5;

/** Finds the claims that somebody in the same article denies, and the figures that sources give differently for one thing. */
export function findDisputes(doc: DisputeDoc, lexicons: Lexicons): Dispute[] {
  const affairs = affairsOf(doc, lexicons);
  const denials = doc.attributions.flatMap((one, index): Dispute[] => {
    if (one.act !== "deny" && one.act !== "reject") return [];
    const claim = claimOf(affairs, one, index);
    return claim === null ? [] : [{ kind: "denial", claim, denial: index, by: "affairs/denial" }];
  });
  return [...denials, ...figuresThatDiffer(affairs, doc.figures)];
}

/** The claim that a denial is about: one that the words point back to, or the nearest that says the same of another speaker. */
function claimOf(affairs: AffairGround, denial: Attribution, index: number): number | null {
  const { attributions } = affairs.doc;
  if (pointsBack(affairs, denial)) {
    let nearest: number | null = null;
    for (let k = index - 1; k >= Math.max(0, index - 5); k--) {
      const claim = attributions[k]!;
      if (!claims(claim) || sameSpeaker(claim, denial) || k === denial.parent) continue;
      if (claim.act === "accuse" || speaksOf(affairs, claim, denial)) return k;
      nearest ??= index - k <= 2 ? k : null;
    }
    return nearest;
  }
  if (denial.act === "reject") return null;
  const words = contentWords(affairs, denial);
  if (words.size < 2) return null;
  let best: number | null = null;
  let most = enough;
  for (let k = Math.max(0, index - window); k < Math.min(attributions.length, index + window); k++) {
    const claim = attributions[k]!;
    if (k === index || !claims(claim) || sameSpeaker(claim, denial) || claim.parent === index) continue;
    const others = contentWords(affairs, claim);
    let shared = 0;
    for (const word of words) if (others.has(word)) shared++;
    const share = shared / Math.min(words.size, others.size);
    if (shared >= 2 && share > most) {
      best = k;
      most = share;
    }
  }
  return best;
}

/** Acts that put something forward which can be denied. */
const claiming: ReadonlySet<string> = new Set([
  "state",
  "confirm",
  "announce",
  "accuse",
  "believe",
  "criticize",
  "warn",
]);

function claims({ act, chain, content }: Attribution): boolean {
  return claiming.has(act) && chain.length > 0 && content.length > 0;
}

/** نفت ذلك، رفض هذه الاتهامات: what is denied was told before. */
function pointsBack(affairs: AffairGround, { content, cue, act }: Attribution): boolean {
  const { ground } = affairs;
  const start = content[0]?.start ?? cue?.end;
  if (start === undefined) return false;
  const at = ground.wordAt(start);
  const again = affairs.use(at, "again");
  return again !== undefined && (act === "deny" || again.value === "claim");
}

/** Whether a claim names the one who denies. */
function speaksOf({ doc }: AffairGround, { content }: Attribution, { chain }: Attribution): boolean {
  const ids = new Set((chain[chain.length - 1] ?? []).map(({ entity }) => entity));
  return doc.mentions.some(
    ({ entity, start, end }) =>
      ids.has(entity) && content.some((part) => part.start <= start && end <= part.end),
  );
}

function sameSpeaker(one: Attribution, other: Attribution): boolean {
  const ids = (attribution: Attribution) =>
    (attribution.chain[attribution.chain.length - 1] ?? []).map(
      ({ entity, start }) => entity ?? `at ${start}`,
    );
  const known = new Set(ids(one));
  return ids(other).some((id) => known.has(id));
}

/** The stems of the longer words that somebody is reported to say. */
function contentWords({ ground, doc }: AffairGround, { content }: Attribution): Set<string> {
  const stems = new Set<string>();
  for (const part of content)
    for (let i = ground.wordAt(part.start); i < doc.words.length && doc.words[i]!.start < part.end; i++) {
      // Names stand in most of what an article reports.
      if (doc.words[i]!.kind !== "arabic" || ground.roles(i).length > 0) continue;
      if (ground.covered(i) || ground.mentionsAt.has(i)) continue;
      const { stem } = ground.parts(i);
      if (stem.length > 3) stems.add(stem);
    }
  return stems;
}

const people: ReadonlySet<string> = new Set<HarmKind>([
  "killed",
  "wounded",
  "missing",
  "displaced",
  "detained",
]);

/** Two numbers of people from two sources for one event, or in neighbouring sentences. */
function figuresThatDiffer({ ground, doc }: AffairGround, figures: readonly Figure[]): Dispute[] {
  const found: Dispute[] = [];
  const sentenceOf = (figure: Figure): number => doc.words[ground.wordAt(figure.start)]!.sentence;
  for (let i = 0; i < figures.length; i++) {
    const one = figures[i]!;
    if (!people.has(one.kind) || one.attribution === null) continue;
    for (let j = i + 1; j < Math.min(figures.length, i + window); j++) {
      const other = figures[j]!;
      if (other.kind !== one.kind || other.attribution === null || other.value === one.value) continue;
      const sources = [doc.attributions[one.attribution]!, doc.attributions[other.attribution]!] as const;
      if (sources.some(({ chain }) => chain.length === 0) || sameSpeaker(...sources)) continue;
      const oneEvent = one.event !== null && one.event === other.event;
      const close =
        one.event === null || other.event === null ? sentenceOf(other) - sentenceOf(one) <= apart : false;
      if (oneEvent || close) found.push({ kind: "figures", figures: [i, j], by: "affairs/two-figures" });
    }
  }
  return found;
}
