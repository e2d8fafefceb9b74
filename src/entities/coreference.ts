import type { Mention, Reason } from "../document.ts";
import type { Tagger } from "../rules/tags.ts";
import { foldOf } from "../text/fold.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Description } from "./candidate.ts";
import { type Draft, type Links, withReasons } from "./drafts.ts";
import { bearersOf, type HolderGround } from "./holders.ts";
import { because, becauseOf } from "./reasons.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";

/** Titles and definite nouns that stand for somebody or something named elsewhere, and demonyms that stand for a country. */
export function findReferences(
  view: View,
  descriptions: readonly Description[],
  links: Links,
  ground: HolderGround & { readonly nouns: Tagger },
): Mention[] {
  const found: Mention[] = [];
  const covered = new Uint8Array(view.words.length);
  for (const { candidate } of links.named) covered.fill(1, candidate.first, candidate.last);
  const add = (
    first: number,
    last: number,
    skip: number,
    draft: Draft,
    form: Mention["form"],
    by: string,
    reasons: readonly Reason[],
    others: readonly string[] = [],
  ): void => {
    const start = offsetOfLetter(view.text, view.words[first]!, skip);
    const mention = { start, end: view.words[last - 1]!.end, entity: draft.id, form, by };
    found.push(withReasons(mention, reasons, others));
  };

  for (const description of descriptions) {
    const { first, last, skip } = description;
    for (const { draft, reasons, others } of bearersOf(view, description, links, ground))
      add(first, last, skip, draft, "nominal", "entities/description", reasons, others);
  }

  const held = new Uint8Array(view.words.length);
  for (const { first, last } of descriptions) held.fill(1, first, last);
  for (const { candidate } of links.named)
    for (const { first, last } of candidate.roles) held.fill(1, first, last);
  let named = 0;
  for (let i = 0; i < view.words.length; i++) {
    if ((view.bits[i]! & (bits.reference | bits.demonym)) === 0 || covered[i]) continue;
    while (named < links.named.length && links.named[named]!.candidate.first < i) named++;
    const tag = ground.nouns(view.words[i]!)[0];
    if (tag && !isInside(view, i)) {
      const kinds = tag.name.split(",");
      const next = view.know[i + 1]?.demonym ?? null;
      const two = kinds[0]!.startsWith("pair-") ? twoSides(view, i) : null;
      if (two) {
        for (const country of two) {
          const draft = links.thingOf(country);
          if (draft) add(i, i + 3, tag.skip, draft, "nominal", "entities/country-side", [because("side")]);
        }
      } else if (kinds[0] === "country-of") {
        const agrees =
          next?.definite && next.of !== null && !next.plural && !covered[i + 1] && agree(view, i);
        const draft = agrees && !held[i] ? links.thingOf(next.of!) : null;
        if (draft) add(i, i + 2, tag.skip, draft, "nominal", "entities/country-side", [because("side")]);
      } else if (!next || next.skip > 0) {
        for (const { draft, reason } of referredTo(view, i, named, kinds, tag.value, links))
          add(i, i + 1, tag.skip, draft, "nominal", "entities/reference", [reason]);
      }
    }
    const demonym = view.know[i]!.demonym;
    if (!demonym || demonym.of === null) continue;
    const draft = links.thingOf(demonym.of);
    if (draft) add(i, i + 1, demonym.skip, draft, "demonym", "entities/demonym", [because("demonym")]);
  }
  return found;
}

/** حل الدولتين: within an expression of the lexicon. */
function isInside(view: View, at: number): boolean {
  const hit = view.hitAt(at - 1);
  return hit !== null && hit.last > at;
}

/** الجانبين الفلسطيني والإسرائيلي: the countries of the two demonyms behind a noun of two. */
function twoSides(view: View, at: number): readonly [string, string] | null {
  const one = view.know[at + 1]?.demonym ?? null;
  const other = view.know[at + 2]?.demonym ?? null;
  if (!one?.definite || !other?.definite || one.of === null || other.of === null) return null;
  return one.skip === 0 && other.skip === 1 ? [one.of, other.of] : null;
}

/** الجانب الروسي, السلطات الروسية: noun and demonym agree; وزير الخارجية الروسي does not. */
function agree(view: View, at: number): boolean {
  const feminine = /(?:ه|ات)$/.test(view.words[at]!.fold);
  return feminine === view.words[at + 1]!.fold.endsWith("ه");
}

/** Names looked back over for what a definite noun stands for. */
const lookedBack = 40;

interface Referent {
  readonly draft: Draft;
  readonly reason: Reason;
}

function referredTo(
  view: View,
  at: number,
  named: number,
  kinds: readonly string[],
  word: string,
  links: Links,
): readonly Referent[] {
  if (kinds[0]!.startsWith("pair-")) return pairBefore(view, at, named, kinds[0]!, links);
  const fold = foldOf(word);
  const bareFold = fold.slice(2);
  let bare: Referent | null = null;
  for (let k = named - 1; k >= 0 && named - k <= lookedBack; k--) {
    const { candidate, draft } = links.named[k]!;
    if (draft.type === "person") continue;
    const referent = (): Referent => ({ draft, reason: becauseOf(view, "named-before", candidate) });
    if (kinds.includes(draft.thing?.kind ?? "") || opensWith(draft, fold)) return [referent()];
    if (opensWith(draft, bareFold)) bare ??= referent();
    const before = view.know[candidate.first - 1]?.head ?? null;
    const head = view.know[at]!.head;
    if (head && before?.kind === "outlet" && sameHead(view, candidate.first - 1, at)) return [referent()];
  }
  return bare ? [bare] : [];
}

/** Kinds of bodies that may be a side in talks or in a war. */
const sideKinds: ReadonlySet<string> = new Set([
  "party",
  "armed-group",
  "army",
  "international",
  "government",
]);

/** Sentences before its own in which the two of a pair are looked for. */
const pairSentences = 2;

/**
 * The two persons, countries or sides named last. A capital stands for its country only where fewer than two are named
 * themselves: it may be no more than the place where they meet. None where fewer than two are named nearby.
 */
function pairBefore(view: View, at: number, named: number, kind: string, links: Links): readonly Referent[] {
  const themselves = twoBefore(view, at, named, links, (draft) =>
    kind === "pair-person"
      ? draft.type === "person"
      : draft.thing?.kind === "country" || (kind === "pair-side" && sideKinds.has(draft.thing?.kind ?? "")),
  );
  if (themselves.length === 2 || kind === "pair-person") return themselves;
  return twoBefore(view, at, named, links, (draft) =>
    ["country", "capital", ...(kind === "pair-side" ? sideKinds : [])].includes(draft.thing?.kind ?? ""),
  );
}

function twoBefore(
  view: View,
  at: number,
  named: number,
  links: Links,
  fits: (draft: Draft) => boolean,
): readonly Referent[] {
  const out: Referent[] = [];
  for (let k = named - 1; k >= 0 && out.length < 2; k--) {
    const { candidate, draft } = links.named[k]!;
    if (view.words[candidate.first]!.sentence < view.words[at]!.sentence - pairSentences) break;
    if (!fits(draft)) continue;
    const { thing } = draft;
    const meant = thing?.kind === "capital" && thing.of !== null ? links.thingOf(thing.of) : draft;
    if (!meant || out.some((one) => one.draft === meant)) continue;
    out.push({ draft: meant, reason: becauseOf(view, "pair", candidate) });
  }
  return out.length === 2 ? out.reverse() : [];
}

function opensWith(draft: Draft, fold: string): boolean {
  if (draft.thing) return draft.thing.names.some((name) => name.length > 1 && name[0] === fold);
  return draft.units.length > 1 && draft.units[0] === fold;
}

function sameHead(view: View, before: number, at: number): boolean {
  const a = view.know[before]!.ways.at(-1)!.key.replace(/^ال/, "");
  const b = view.know[at]!.ways.at(-1)!.key.replace(/^ال/, "");
  return a === b;
}
