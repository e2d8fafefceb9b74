import type { Source } from "./sources.ts";
import { dayOf, joinedOf, near } from "./threads.ts";

/** One article's account of a claim or an event, with what tells where it has it from. */
export interface Telling {
  /** Key of the article. */
  readonly article: string;
  /** Null: unknown; such an article counts as an outlet of its own. */
  readonly outlet: string | null;
  /** ISO date or null. */
  readonly published: string | null;
  /** What its near-copies share, null where it has none. */
  readonly copies: string | null;
  /** Outermost carrier first, the origin last; null: the outlet's own words. */
  readonly chain: readonly (readonly Source[])[] | null;
  /** The same for all who tell it in almost the same words, null (or left out) where there are too few of them to tell. */
  readonly words?: string | null;
}

/** Why accounts count as one origin. */
export type OriginReason =
  /** Near-copies of one text, or almost the same words. */
  | "copies"
  /** Carried by one agency or outlet, from the same speaker or from nobody else. */
  | "carrier"
  /** The same speaker, within a few days. */
  | "speaker"
  /** Unnamed sources of one kind through one carrier, or in one outlet. */
  | "unnamed"
  /** One outlet in its own words. */
  | "own-words";

/** One place where a claim or event is known from, independently of the others. */
export interface Origin {
  /** True where somebody stands for it by name. */
  readonly named: boolean;
  /** Who stands at the end of the chain; empty: the outlet, or nobody that the article tells. */
  readonly party: readonly Source[];
  /** Indexes into the accounts. */
  readonly accounts: readonly number[];
  /** Why they are one; empty where there is one account only. */
  readonly reasons: readonly OriginReason[];
}

/** How many articles, outlets and independent origins tell one thing. */
export interface Origins {
  readonly articles: number;
  readonly outlets: number;
  /** How many origins stand for it by name. */
  readonly named: number;
  /** Those with the most accounts first. */
  readonly origins: readonly Origin[];
}

/** Days within which a speaker's words of like content are one statement. */
const sameOccasion = 4;

/** Tells articles, outlets and independent origins apart. Cost grows with the number of accounts. */
export function originsOf(tellings: readonly Telling[]): Origins {
  const sets = joinedOf(tellings.length);
  const why: { readonly of: number; readonly reason: OriginReason }[] = [];
  const latest = new Map<string, number>();
  const byDay = tellings
    .map((telling, index) => ({ telling, index }))
    .sort(
      (a, b) => (a.telling.published ?? "9").localeCompare(b.telling.published ?? "9") || a.index - b.index,
    );
  for (const { telling, index } of byDay)
    for (const { key, reason, days } of tiesOf(telling)) {
      const before = latest.get(`${reason} ${key}`);
      latest.set(`${reason} ${key}`, index);
      if (before === undefined) continue;
      if (!near(dayOf(tellings[before]!.published), dayOf(telling.published), days)) continue;
      sets.join(before, index);
      why.push({ of: index, reason });
    }
  for (const { carrier, origin } of carriersAlone(tellings, sets.find)) {
    sets.join(carrier, origin);
    why.push({ of: carrier, reason: "carrier" });
  }
  const origins = [...groupsOf(tellings, sets.find)].map(([top, accounts]): Origin => {
    const reasons = new Set(why.filter(({ of }) => sets.find(of) === top).map(({ reason }) => reason));
    const party = partyOf(accounts.map((k) => tellings[k]!));
    return { named: party.some(isNamed), party, accounts, reasons: [...reasons].sort() };
  });
  origins.sort((a, b) => b.accounts.length - a.accounts.length || a.accounts[0]! - b.accounts[0]!);
  return {
    articles: new Set(tellings.map(({ article }) => article)).size,
    outlets: new Set(tellings.map(outletOf)).size,
    named: origins.filter(({ named }) => named).length,
    origins,
  };
}

function groupsOf(tellings: readonly Telling[], find: (k: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  tellings.forEach((_, k) => {
    const top = find(k);
    groups.set(top, [...(groups.get(top) ?? []), k]);
  });
  return groups;
}

/** An agency that is told of as the source itself only passes on what others have from it by name, where that is one origin only. */
function carriersAlone(
  tellings: readonly Telling[],
  find: (k: number) => number,
): { readonly carrier: number; readonly origin: number }[] {
  const carried = new Map<string, Set<number>>();
  tellings.forEach(({ chain }, k) => {
    for (const source of (chain ?? []).slice(0, -1).flat())
      if (isNamed(source)) carried.set(idOf(source), (carried.get(idOf(source)) ?? new Set()).add(find(k)));
  });
  return [...groupsOf(tellings, find)].flatMap(([top, accounts]) => {
    const ends = new Set(accounts.map((k) => endOf(tellings[k]!.chain)));
    const alone = accounts.every((k) => tellings[k]!.chain?.length === 1) && ends.size === 1;
    const others = alone ? [...(carried.get([...ends][0]!) ?? [])].filter((other) => other !== top) : [];
    return others.length === 1 ? [{ carrier: top, origin: others[0]! }] : [];
  });
}

function outletOf({ outlet, article }: Telling): string {
  return outlet ?? `article ${article}`;
}

interface Tie {
  readonly key: string;
  readonly reason: OriginReason;
  /** How far apart the two may lie. */
  readonly days: number;
}

/** What an account has in common with every other of the same origin. */
function tiesOf(telling: Telling): Tie[] {
  const { chain, copies, words } = telling;
  const ever = Number.POSITIVE_INFINITY;
  const ties: Tie[] = [];
  // A near-copy has each account where its original has it: those with the same chain are one.
  if (copies !== null) ties.push({ key: `${copies} ${endOf(chain)}`, reason: "copies", days: ever });
  // The same words, and not few of them, come from one report, whatever each outlet calls the speaker.
  if (words) ties.push({ key: `words ${words}`, reason: "copies", days: sameOccasion });
  const end = chain?.at(-1);
  if (!chain || !end || end.length === 0) {
    ties.push({ key: outletOf(telling), reason: "own-words", days: ever });
    return ties;
  }
  const carriers = chain.slice(0, -1).flat().filter(isNamed).map(idOf);
  for (const source of end) {
    if (isNamed(source)) {
      ties.push({ key: idOf(source), reason: "speaker", days: sameOccasion });
      // رويترز by itself, and رويترز from sources without a name, are one report.
      ties.push({ key: idOf(source), reason: "carrier", days: sameOccasion });
      for (const carrier of carriers)
        ties.push({ key: `${carrier} ${idOf(source)}`, reason: "carrier", days: ever });
      continue;
    }
    const kind = source.kind ?? "";
    // المتحدث باسم الوزارة is one office, whoever holds it; مسؤول كبير may be anybody.
    if (isOffice(source)) ties.push({ key: source.name!, reason: "speaker", days: sameOccasion });
    if (carriers.length === 0)
      ties.push({ key: `${outletOf(telling)} ${kind}`, reason: "unnamed", days: sameOccasion });
    for (const carrier of carriers) {
      ties.push({ key: `${carrier} ${kind}`, reason: "unnamed", days: sameOccasion });
      ties.push({ key: carrier, reason: "carrier", days: sameOccasion });
    }
  }
  return ties;
}

function endOf(chain: Telling["chain"]): string {
  return (chain?.at(-1) ?? [])
    .map((source) => (isNamed(source) ? idOf(source) : (source.kind ?? "?")))
    .join("+");
}

/** Named: an entity, or a name of two words and more; البيان and المصادر are nobody's names. */
function isNamed({ entity, name, anonymous }: Source): boolean {
  return !anonymous && (entity !== null || (name?.trim().includes(" ") ?? false));
}

function isOffice({ name }: Source): boolean {
  return name?.startsWith("ال") === true && name.split(/\s+/).length >= 3;
}

function idOf({ entity, name }: Source): string {
  return entity ?? name ?? "?";
}

/** Who stands for the accounts of one origin: a named party before an unnamed one, the one that most accounts give. */
function partyOf(tellings: readonly Telling[]): readonly Source[] {
  const ends = tellings.flatMap(({ chain }) => (chain?.at(-1)?.length ? [chain.at(-1)!] : []));
  const counts = new Map<string, { readonly end: readonly Source[]; count: number }>();
  for (const end of ends) {
    const key = end.map(idOf).join("+");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { end, count: 1 });
  }
  const best = [...counts.values()].sort(
    (a, b) => Number(b.end.some(isNamed)) - Number(a.end.some(isNamed)) || b.count - a.count,
  )[0];
  return best?.end ?? [];
}

/** "7 outlets, 2 origins, 1 named", in English or Arabic. */
export function originsLine({ outlets, origins, named }: Origins, language: "en" | "ar"): string {
  if (language === "en")
    return [plural(outlets, "outlet"), plural(origins.length, "origin"), `${named} named`].join(", ");
  const how =
    named === 0
      ? "لا أحد منها مسمّى"
      : named === origins.length && named === 1
        ? "مسمّى"
        : `المسمّى منها ${named}`;
  return [
    counted(outlets, ["وسيلة إعلامية واحدة", "وسيلتان إعلاميتان", "وسائل إعلام", "وسيلة إعلامية"]),
    counted(origins.length, ["مصدر أصلي واحد", "مصدران أصليان", "مصادر أصلية", "مصدرا أصليا"]),
    how,
  ].join("، ");
}

function plural(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

type ArabicForms = readonly [one: string, two: string, few: string, many: string];

/** Arabic counts one and two in the noun, three to ten with the plural, and all above with the singular. */
function counted(n: number, [one, two, few, many]: ArabicForms): string {
  if (n === 1) return one;
  if (n === 2) return two;
  const rest = n % 100;
  return `${n} ${rest >= 3 && rest <= 10 ? few : many}`;
}
