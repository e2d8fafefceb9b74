import type { Span } from "../document.ts";
import type { Deed } from "./deeds.ts";
import { isStem } from "./terms.ts";
import { dayOf, keyOf, type Weave } from "./threads.ts";

/** Events of several articles that are one: of one type, with the same parties or place, on the same day or the next. */
export const storyWeave: Weave<Deed> = { keysOf, same: isTheSame, days: 1 };

/** The day that an event is compared by: its own, else that of publication. */
export function dayOfDeed({ date }: Deed, published: string | null): number | null {
  return dayOf(date) ?? dayOf(published);
}

function sidesOf({ type, actors, recipients }: Deed): readonly (readonly string[])[] {
  // A meeting has no direction.
  return type === "CONSULT" || type === "AGREE" ? [[...actors, ...recipients]] : [actors, recipients];
}

function keysOf(deed: Deed): number[] {
  const all = [...deed.actors, ...deed.recipients];
  const ids = [...new Set(deed.place === null ? all : [...all, deed.place])].sort();
  const keys: number[] = [];
  for (let a = 0; a < ids.length; a++)
    for (let b = a + 1; b < ids.length; b++) keys.push(keyOf("deed", deed.type, ids[a]!, ids[b]!));
  for (const actor of deed.actors)
    for (const { key } of deed.terms) if (isStem(key)) keys.push(didKey(actor, key));
  return keys;
}

/** What a deed that may be the doing of something demanded is looked up by, with each stem of what is done. */
export function didKey(actor: string, stem: string): number {
  return keyOf("did", actor, stem);
}

/** What has not come to pass is no event that has; one that is planned may come, one that is denied is the one denied. */
const unreal: ReadonlySet<string> = new Set(["demanded", "threatened"]);

function isTheSame(one: Deed, other: Deed): boolean {
  if (one.type !== other.type || unreal.has(one.status) !== unreal.has(other.status)) return false;
  const [a, b] = [sidesOf(one), sidesOf(other)];
  let shared = 0;
  for (let k = 0; k < a.length; k++) {
    const common = a[k]!.filter((id) => b[k]!.includes(id)).length;
    if (common === 0 && a[k]!.length > 0 && b[k]!.length > 0) return false;
    shared += a.length === 1 ? Math.min(2, common) : Math.min(1, common);
  }
  const stem = one.stem === other.stem;
  const place = one.place !== null && one.place === other.place;
  if (one.place !== null && other.place !== null && !place && !stem) return false;
  if (shared >= 2) return stem || place || a.length === 1;
  return shared === 1 && stem && place;
}

/** What accounts of one event tell differently. */
export interface Disagreement {
  /** `figure` with what is counted (`figure:killed`), `date`, `place`, `length` or `status`. */
  readonly about: string;
  /** Each value with the accounts (by their index) that give it, and the words of the first that has some. */
  readonly versions: readonly {
    readonly value: string;
    readonly accounts: readonly number[];
    readonly words: Span | null;
  }[];
}

/** The disagreements among accounts of one event, side by side. */
export function disagreementsOf(deeds: readonly Deed[]): Disagreement[] {
  const told = new Map<string, Map<string, { accounts: number[]; words: Span | null }>>();
  const tell = (about: string, value: string | null, account: number, words: Span | null): void => {
    if (value === null) return;
    const versions = told.get(about) ?? new Map<string, { accounts: number[]; words: Span | null }>();
    told.set(about, versions);
    const known = versions.get(value);
    if (known) known.accounts.push(account);
    else versions.set(value, { accounts: [account], words });
  };
  deeds.forEach((deed, k) => {
    for (const { kind, value, to, bound, words } of deed.figures)
      tell(`figure:${kind}`, `${signs[bound]}${value}${to === null ? "" : `–${to}`}`, k, words);
    tell("date", deed.date, k, null);
    tell("place", deed.place, k, null);
    if (deed.length) tell("length", deed.length.value, k, deed.length.words);
    tell("status", deed.status, k, deed.trigger);
  });
  return [...told].flatMap(([about, versions]): Disagreement[] =>
    versions.size < 2
      ? []
      : [
          {
            about,
            versions: [...versions]
              .map(([value, { accounts, words }]) => ({ value, accounts, words }))
              .sort((a, b) => b.accounts.length - a.accounts.length || (a.value < b.value ? -1 : 1)),
          },
        ],
  );
}

const signs = { exact: "", about: "~", "at-least": "≥", "at-most": "≤" };
