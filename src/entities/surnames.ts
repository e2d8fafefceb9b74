import { procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";
import type { Candidate } from "./candidate.ts";
import { foldsOf, type Links, type NamedMention } from "./drafts.ts";
import { isUnknown } from "./person-name.ts";
import { because, becauseOf } from "./reasons.ts";
import { skeletonOf, spellingDistance } from "./spelling.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";
import { cell } from "./word-cells.ts";

/** An ordinary word is taken for a surname where the tagger is less sure than this that it is no name. */
const likelyNone = 0.5;

/** One whom the article names in full: the words that may stand for him alone, and where he is named first. */
interface Bearer {
  readonly units: string[];
  readonly draft: NamedMention["draft"];
  readonly candidate: Candidate;
  readonly at: number;
}

/**
 * Surnames that stand alone: of people whom the article names in full. A surname that is an ordinary word too counts only
 * right behind a verb of saying or a title, or where the tagger takes it for a name (`none`: how likely each word is none).
 */
export function findSurnames(view: View, links: Links, none: Float64Array): NamedMention[] {
  const bearers = new Map<string, Bearer[]>();
  for (const { candidate, draft } of links.named) {
    if (draft.type !== "person" || draft.units.length < 2) continue;
    const first = draft.units[0]!;
    const last = draft.units.at(-1)!;
    const alone = view.isSuffix(last) ? [] : [last];
    // The article's own spelling: طارق البيطار where the lexicon has طارق بيطار.
    const written = foldsOf(view, candidate);
    const own = written.at(-1)!;
    const ends = written.length > 1 && !view.isSuffix(own) && !view.isParticle(written.at(-2)!);
    if (ends && !alone.includes(own)) alone.push(own);
    // Family names come first in China, Korea and Hungary; a first name that the list knows is none.
    if (!view.isListed(first) && !first.includes(" ")) alone.push(first);
    for (const unit of alone) {
      const words = unit.split(" ");
      if (words.length === 1 && unit.length < 3) continue;
      const key = words[0]!;
      const list = bearers.get(key) ?? [];
      if (
        !list.some((one) => one.draft === draft && one.units.length === words.length && one.units[0] === key)
      )
        list.push({ units: words, draft, candidate, at: candidate.first });
      bearers.set(key, list);
    }
  }
  if (bearers.size === 0) return [];
  const { rows, places } = view.table;
  const numbers: number[] = [];
  if (isBorne.length < rows.numbers) isBorne = new Uint8Array(rows.numbers);
  const bySound = new Map<string, string>();
  for (const key of bearers.keys()) {
    const number = rows.numberOf(key);
    if (number >= 0) {
      numbers.push(number);
      isBorne[number] = 1;
    }
    const skeleton = skeletonOf([key]);
    if (skeleton.length >= 3 && !bySound.has(skeleton)) bySound.set(skeleton, key);
  }

  const longer = [...bearers.values()].some((list) => list.some(({ units }) => units.length > 1));
  const covered = new Uint8Array(view.words.length);
  for (const { candidate } of links.named) covered.fill(1, candidate.first, candidate.last);
  const found: NamedMention[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const own = view.bits[i]!;
    if ((own & bits.arabic) === 0 || covered[i] || view.timed[i]) continue;
    const row = places[i]! * cell.size;
    const from = row + cell.firstWay;
    const many = rows.cells[row + cell.ways]!;
    if ((own & bits.dull) !== 0) {
      // Most words are ordinary ones, which count as a surname of one word only where isOrdinary lets them.
      let borne = 0;
      for (let k = 0; k < many; k++) borne |= isBorne[rows.cells[from + k]!]!;
      if (borne === 0 || (!longer && isOrdinary(view, i, i + 1))) continue;
    }
    let unknown: boolean | undefined;
    for (let k = 0; k < many; k++) {
      const exact = isBorne[rows.cells[from + k]!] === 1;
      if (!exact) {
        unknown ??= isUnknown(view, i);
        if (!unknown) continue;
      }
      const way = view.know[i]!.ways[k]!;
      let list = exact ? bearers.get(way.key) : undefined;
      if (!list) {
        // جريفين for جريفن: another spelling of a foreign surname.
        const other = bySound.get(soundsOf(view.words[i]!)[k]!) ?? "";
        if (other !== "" && spellingDistance(other, way.key) !== null)
          list = bearers.get(other)?.filter(({ units }) => units.length === 1);
      }
      if (!list) continue;
      const fitting = list.filter(({ units }) =>
        units.every((unit, k) => k === 0 || view.words[i + k]?.fold === unit),
      );
      if (fitting.length === 0) continue;
      const longest = Math.max(...fitting.map(({ units }) => units.length));
      const named = way.skip === 0 && fitting.some(({ at }) => at < i) && isSubject(view, i);
      if (longest === 1 && !named && none[i]! > likelyNone && isOrdinary(view, i, i + 1)) continue;
      if (longest === 1 && view.isListed(way.key) && !standsAlone(view, i, way.skip)) continue;
      const before = fitting.filter(({ at, units }) => at < i && units.length === longest);
      const bearer = before.at(-1) ?? fitting[0]!;
      const candidate: Candidate = {
        first: i,
        last: i + longest,
        skip: way.skip,
        type: "person",
        by: "entities/surname",
        meanings: [],
        of: null,
        roles: [],
      };
      const why =
        bearer.at < i ? becauseOf(view, "surname-before", bearer.candidate) : because("surname-after");
      const others = fitting.map(({ draft }) => draft.id).filter((id) => id !== bearer.draft.id);
      found.push({
        candidate,
        draft: bearer.draft,
        reasons: exact ? [why] : [why, because("spelling")],
        others,
      });
      covered.fill(1, i, i + longest);
      break;
    }
  }
  for (const number of numbers) isBorne[number] = 0;
  return found;
}

/** 1 for what a bearer is called by alone, by its number in the table of words. */
let isBorne = new Uint8Array(0);

/** How a word sounds, one skeleton for each of its ways. */
const soundsOf = bySpelling(({ fold }) => procliticsOf(fold).map(({ key }) => skeletonOf([key])));

/** A surname that is a first name too (شكري): with no part of another name beside it, behind a verb or before what is said. */
function standsAlone(view: View, at: number, skip: number): boolean {
  const before = view.know[at - 1];
  const next = view.know[at + 1];
  if (skip > 0 || before?.name?.kind === "given" || before?.name?.kind === "particle" || before?.head)
    return false;
  if (next === undefined) return true;
  if (next.name?.skip === 0 && !next.verb) return false;
  return !isUnknown(view, at + 1) && !view.words[at + 1]!.form.startsWith("ال");
}

/** اكتفى العلي بالقول: right behind a verb, with the article, and no adjective or genitive behind it. */
function isSubject(view: View, at: number): boolean {
  const before = view.know[at - 1];
  const next = view.know[at + 1];
  if (!before?.verb || before.noun || !view.words[at]!.form.startsWith("ال")) return false;
  return !next || (!view.words[at + 1]!.form.startsWith("ال") && next.name === null);
}

function isOrdinary(view: View, at: number, next: number): boolean {
  const known = view.know[at]!;
  if (!known.common || known.rare || (known.name && view.isListed(view.words[at]!.fold))) return false;
  const before = view.know[at - 1];
  if (before?.saying || view.titleAt(at - 1)?.titles.some((one) => one.kind !== "link")) return false;
  return !(view.know[at]!.definite && view.know[next]?.reports);
}
