import type { Reason } from "../document.ts";
import type { Description } from "./candidate.ts";
import type { Draft, Links } from "./drafts.ts";
import { type Offices, tenureIn } from "./offices.ts";
import { holdsOn, type People } from "./people.ts";
import { because, becauseOf, becauseWith } from "./reasons.ts";
import type { View } from "./view.ts";

/** Somebody whom a title without a name means, and why. */
export interface Bearer {
  readonly draft: Draft;
  readonly reasons: readonly Reason[];
  readonly others: readonly string[];
}

/** What is known beside the article's words. */
export interface HolderGround {
  readonly people: People;
  readonly offices: Offices;
  readonly published: string | null;
}

/** Whom a title without a name means: the name beside it, who was given it in the article, who held the office on the article's day. */
export function bearersOf(
  view: View,
  description: Description,
  links: Links,
  ground: HolderGround,
): readonly Bearer[] {
  if (description.bearer) {
    const named = links.named.find((one) => one.candidate === description.bearer);
    return named
      ? [{ draft: named.draft, reasons: [becauseOf(view, "bearer", description.bearer)], others: [] }]
      : [];
  }
  const counterpart = counterpartOf(description, links, ground);
  if (counterpart) return [counterpart];
  const both = description.plural ? holdersOfTwo(view, description, links, ground) : [];
  if (both.length === 2) return both;
  const before = titled(view, description, links, ground.offices, true);
  if (description.plural) return before.length >= 2 ? before.slice(0, 2) : [];
  if (before.length > 0) return [{ ...before[0]!, others: before.slice(1).map(({ draft }) => draft.id) }];
  // رئيس الوزراء السابق: not the one of the day.
  if (description.of === null || tenureIn(view, description, ground.offices) === "former") return [];
  const holder = holderOf(officesIn(description), description.of, links, ground);
  if (holder) return [holder];
  const after = titled(view, description, links, ground.offices, false);
  return after.slice(0, 1);
}

function officesIn({ titles }: Description): string[] {
  return [...new Set(titles.map((title) => title.office).filter((office) => office !== ""))];
}

/** Those who are given the title elsewhere in the article, the likeliest first; of those named further down, only with the same country. */
function titled(
  view: View,
  description: Description,
  links: Links,
  offices: Offices,
  before: boolean,
): Bearer[] {
  const lines = new Set(description.titles.map((title) => title.line));
  const own = new Set(officesIn(description));
  // الوزير is said of the foreign minister too.
  const isLike = (office: string): boolean =>
    own.has(office) || (office !== "" && own.has(offices.like(office)));
  const fitting: (Bearer & { at: number; likeness: number })[] = [];
  for (const draft of links.drafts.values()) {
    if (draft.type !== "person") continue;
    let at = -1;
    let likeness = 0;
    let reasons: readonly Reason[] = [];
    for (const title of draft.titles) {
      const shared = title.titles.filter((one) => lines.has(one.line) || isLike(one.office)).length;
      if (shared === 0 || title.at < description.first !== before) continue;
      if (description.of !== null) {
        if ((title.of ?? draft.thing?.of ?? null) !== description.of) continue;
      } else if (!sameComplement(view, description, title)) continue;
      if (title.at > at) reasons = [becauseOf(view, before ? "titled-before" : "titled-after", title)];
      at = Math.max(at, title.at);
      // The outlet's own president is the one named without a country.
      likeness = Math.max(likeness, 2 * shared + (description.of === title.of ? 1 : 0));
    }
    if (at >= 0) fitting.push({ draft, reasons, others: [], at, likeness });
  }
  const nearer = before ? 1 : -1;
  fitting.sort((a, b) => (description.plural ? 0 : b.likeness - a.likeness) || nearer * (b.at - a.at));
  return fitting.map(({ draft, reasons, others }) => ({ draft, reasons, others }));
}

/** Who held one of the offices of a country on the article's day. */
function holderOf(
  offices: readonly string[],
  of: string,
  links: Links,
  { people, published }: HolderGround,
): Bearer | null {
  for (const office of offices) {
    const thing = people.holderOf(office, of, published);
    const draft = thing ? links.thingOf(thing.id) : null;
    if (draft) return { draft, reasons: [becauseWith("holder", of)], others: [] };
  }
  return null;
}

/** الرئيسان الروسي والأميركي: who holds the office in either country. */
function holdersOfTwo(
  view: View,
  description: Description,
  links: Links,
  ground: HolderGround,
): readonly Bearer[] {
  for (let i = description.first + 1; i < description.last + 1; i++) {
    const one = view.know[i]?.demonym ?? null;
    const other = view.know[i + 1]?.demonym ?? null;
    if (!one?.definite || !other?.definite || one.of === null || other.of === null) continue;
    return [one.of, other.of].flatMap((of) => {
      const single = { ...description, of, plural: false };
      const found =
        titled(view, single, links, ground.offices, true)[0] ??
        holderOf(officesIn(description), of, links, ground);
      return found ?? [];
    });
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
  { people, published }: HolderGround,
): Bearer | null {
  if (of === null || !titles.some((title) => title.office === "counterpart")) return null;
  const before = links.named.filter(
    ({ candidate, draft }) => candidate.first < first && draft.type === "person",
  );
  const other = before.at(-1)?.draft;
  if (!other) return null;
  const said = other.titles.flatMap((title) => title.titles.map(({ office }) => office));
  const held = other.thing?.offices.filter((one) => holdsOn(published, one)) ?? [];
  for (const office of [...said, ...held.map((one) => one.office)]) {
    const thing = office === "" ? null : people.holderOf(office, of, published);
    const draft = thing && thing !== other.thing ? links.thingOf(thing.id) : null;
    if (draft)
      return { draft, reasons: [becauseWith("counterpart", other.id), because("in-office")], others: [] };
  }
  // The article names him with the office further on.
  const titled = [...links.drafts.values()].find(
    (draft) =>
      draft.type === "person" &&
      draft !== other &&
      draft.titles.some(
        (title) =>
          title.of === of && title.titles.some((one) => said.includes(one.office) && one.office !== ""),
      ),
  );
  return titled ? { draft: titled, reasons: [becauseWith("counterpart", other.id)], others: [] } : null;
}
