import type { Mention } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Tagger, taggerOf } from "../rules/tags.ts";
import { foldOf } from "../text/fold.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Description } from "./candidate.ts";
import type { Draft, Links } from "./link.ts";
import type { People } from "./people.ts";
import type { View } from "./view.ts";

/** Finds the nouns of references.tsv. */
export const referencesOf = compiled(
  (lexicons: Lexicons): Tagger =>
    taggerOf(
      rowsOf(lexicons, "references.tsv").flatMap(({ cells }) =>
        cells.word!.split("|").map((word) => ({ word, name: cells.kinds!, value: word })),
      ),
    ),
);

/** Titles and definite nouns that stand for somebody or something named elsewhere, and demonyms that stand for a country. */
export function findReferences(
  view: View,
  descriptions: readonly Description[],
  links: Links,
  people: People,
  published: string | null,
  tagger: Tagger,
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
  ): void => {
    const start = offsetOfLetter(view.text, view.words[first]!, skip);
    found.push({ start, end: view.words[last - 1]!.end, entity: draft.id, form, by });
  };

  for (const description of descriptions) {
    const { first, last, skip } = description;
    for (const draft of bearersOf(view, description, links, people, published))
      add(first, last, skip, draft, "nominal", "entities/description");
  }

  const held = new Uint8Array(view.words.length);
  for (const { first, last } of descriptions) held.fill(1, first, last);
  for (const { candidate } of links.named)
    for (const { first, last } of candidate.roles) held.fill(1, first, last);
  let named = 0;
  for (let i = 0; i < view.words.length; i++) {
    while (named < links.named.length && links.named[named]!.candidate.first < i) named++;
    if (covered[i]) continue;
    const tag = tagger(view.words[i]!)[0];
    if (tag) {
      const kinds = tag.name.split(",");
      const next = view.know[i + 1]?.demonym ?? null;
      if (kinds[0] === "country-of") {
        const agrees =
          next?.definite && next.of !== null && !next.plural && !covered[i + 1] && agree(view, i);
        const draft = agrees && !held[i] ? links.thingOf(next.of!) : null;
        if (draft) add(i, i + 2, tag.skip, draft, "nominal", "entities/country-side");
      } else if (!next || next.skip > 0) {
        for (const draft of referredTo(view, i, named, kinds, tag.value, links))
          add(i, i + 1, tag.skip, draft, "nominal", "entities/reference");
      }
    }
    const demonym = view.know[i]!.demonym;
    if (!demonym || demonym.of === null) continue;
    const draft = links.thingOf(demonym.of);
    if (draft) add(i, i + 1, demonym.skip, draft, "demonym", "entities/demonym");
  }
  return found;
}

/** الجانب الروسي, السلطات الروسية: noun and demonym agree; وزير الخارجية الروسي does not. */
function agree(view: View, at: number): boolean {
  const feminine = /(?:ه|ات)$/.test(view.words[at]!.fold);
  return feminine === view.words[at + 1]!.fold.endsWith("ه");
}

/** Names looked back over for what a definite noun stands for. */
const lookedBack = 40;

function referredTo(
  view: View,
  at: number,
  named: number,
  kinds: readonly string[],
  word: string,
  links: Links,
): Draft[] {
  const pair = kinds[0]!.startsWith("pair-");
  const fold = foldOf(word);
  const bareFold = fold.slice(2);
  const out: Draft[] = [];
  let bare: Draft | null = null;
  for (let k = named - 1; k >= 0 && named - k <= lookedBack; k--) {
    const { candidate, draft } = links.named[k]!;
    if (out.includes(draft)) continue;
    if (pair) {
      if (view.words[candidate.first]!.sentence < view.words[at]!.sentence - 2) break;
      const fits = kinds[0] === "pair-person" ? draft.type === "person" : draft.thing?.kind === "country";
      if (fits) out.push(draft);
      if (out.length === 2) return out;
      continue;
    }
    if (draft.type === "person") continue;
    if (kinds.includes(draft.thing?.kind ?? "") || opensWith(draft, fold)) return [draft];
    if (opensWith(draft, bareFold)) bare ??= draft;
    const before = view.know[candidate.first - 1]?.head ?? null;
    const head = view.know[at]!.head;
    if (head && before?.kind === "outlet" && sameHead(view, candidate.first - 1, at)) return [draft];
  }
  return bare ? [bare] : [];
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

function bearersOf(
  view: View,
  description: Description,
  links: Links,
  people: People,
  published: string | null,
): Draft[] {
  if (description.bearer) {
    const named = links.named.find((one) => one.candidate === description.bearer);
    return named ? [named.draft] : [];
  }
  const counterpart = counterpartOf(description, links, people, published);
  if (counterpart) return [counterpart];
  const lines = new Set(description.titles.map((title) => title.line));
  const offices = new Set(description.titles.map((title) => title.office).filter((office) => office !== ""));
  const fitting: { draft: Draft; at: number; likeness: number }[] = [];
  for (const draft of links.drafts.values()) {
    if (draft.type !== "person") continue;
    let at = -1;
    let likeness = 0;
    for (const title of draft.titles) {
      const shared = title.titles.filter((one) => lines.has(one.line) || offices.has(one.office)).length;
      if (shared === 0 || title.at >= description.first) continue;
      if (description.of !== null) {
        if ((title.of ?? draft.thing?.of ?? null) !== description.of) continue;
      } else if (!sameComplement(view, description, title)) continue;
      at = Math.max(at, title.at);
      // The outlet's own president is the one named without a country.
      likeness = Math.max(likeness, 2 * shared + (description.of === title.of ? 1 : 0));
    }
    if (at >= 0) fitting.push({ draft, at, likeness });
  }
  fitting.sort((a, b) => (description.plural ? 0 : b.likeness - a.likeness) || b.at - a.at);
  if (description.plural) return fitting.length >= 2 ? fitting.slice(0, 2).map((one) => one.draft) : [];
  if (fitting.length > 0) return [fitting[0]!.draft];
  if (description.of === null) return [];
  for (const office of offices) {
    const thing = people.holderOf(office, description.of, published);
    const draft = thing ? links.thingOf(thing.id) : null;
    if (draft) return [draft];
  }
  return [];
}

/** الوزير fits any minister; وزير المالية only one of finance. */
function sameComplement(
  view: View,
  description: Description,
  title: { first: number; last: number },
): boolean {
  if (description.last === description.first + 1) return description.form !== "bare";
  const wanted = view.words.slice(description.first + 1, description.last).map((word) => word.fold);
  const given = view.words.slice(title.first, title.last).map((word) => word.fold);
  return wanted.every((word) => given.includes(word));
}

/** التقى لافروف نظيره الأميركي: who holds in the other country the office of the one named last before. */
function counterpartOf(
  { first, titles, of }: Description,
  links: Links,
  people: People,
  published: string | null,
): Draft | null {
  if (of === null || !titles.some((title) => title.office === "counterpart")) return null;
  const before = links.named.filter(
    ({ candidate, draft }) => candidate.first < first && draft.type === "person",
  );
  const other = before.at(-1)?.draft;
  if (!other) return null;
  const said = other.titles.flatMap((title) => title.titles.map(({ office }) => office));
  const held = other.thing?.offices.filter(({ from, until }) => holdsOn(published, from, until)) ?? [];
  for (const office of [...said, ...held.map((one) => one.office)]) {
    const thing = office === "" ? null : people.holderOf(office, of, published);
    const draft = thing && thing !== other.thing ? links.thingOf(thing.id) : null;
    if (draft) return draft;
  }
  return null;
}

function holdsOn(day: string | null, from: string | null, until: string | null): boolean {
  return day !== null && (from ?? "9999") <= day && day <= (until ?? "9999");
}
