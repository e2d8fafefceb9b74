import { rarest } from "./claims.ts";
import { type Deed, fulfilling } from "./deeds.ts";
import type { Due } from "./dues.ts";
import { overlapOf } from "./likeness.ts";
import { didKey } from "./stories.ts";
import { isStem } from "./terms.ts";
import { dayOf, keyOf, type Placed, type Weave } from "./threads.ts";

/** What articles say of one deadline: of the same parties and kind, with like things due. */
export const deadlineWeave: Weave<Due> = { keysOf, same: isOneDeadline, days: 60 };

/** Terms of what is due that a deadline is looked up by. */
const dueTerms = 3;

function keysOf({ setters, bound, named, terms }: Due): number[] {
  const sides = [...new Set([...setters, ...bound, ...named])];
  const keys: number[] = [];
  for (let a = 0; a < sides.length; a++)
    for (let b = a + 1; b < sides.length; b++) keys.push(keyOf("due", ...[sides[a]!, sides[b]!].sort()));
  for (const side of sides)
    for (const { key } of rarest(terms).slice(0, dueTerms)) keys.push(keyOf("due of", side, key));
  return keys;
}

function isOneDeadline(one: Due, other: Due): boolean {
  if (kindOf(one) !== kindOf(other)) return false;
  if (one.note !== "set" && other.note !== "set") return false;
  if (one.note !== "set") return isChangeOf(one, other);
  if (other.note !== "set") return isChangeOf(other, one);
  const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
  const [setters, bound] = [meet(one.setters, other.setters), meet(one.bound, other.bound)];
  if (!setters && !bound) return false;
  // Another who sets it or whom it binds is another deadline, however like.
  if (!setters && one.setters.length > 0 && other.setters.length > 0) return false;
  if (!bound && one.bound.length > 0 && other.bound.length > 0) return false;
  const { part, bits, stems } = overlapOf(one.terms, other.terms);
  const like = part >= 0.4 && bits >= 6 && stems >= 1;
  if (setters && bound)
    return like || one.terms.length === 0 || other.terms.length === 0 || kindOf(one) === "term";
  return like || (one.date !== null && one.date === other.date && stems >= 1);
}

function kindOf({ kind }: Due): string {
  return kind === "ultimatum" ? "term" : kind;
}

/** Whether the words of a change are about a deadline: they name both sides, or one and something of what is due. */
function isChangeOf(change: Due, set: Due): boolean {
  const setter = set.setters.some((id) => change.named.includes(id));
  const bound = set.bound.some((id) => change.named.includes(id));
  if (setter && bound) return true;
  return (setter || bound) && overlapOf(change.terms, set.terms).stems >= 1;
}

/** What became of a deadline, as it is told. `moved`: brought forward, or set anew to an earlier day. */
export type DeadlineState = "open" | "extended" | "moved" | "met" | "lapsed" | "withdrawn";

/** One step in the life of a deadline. */
export interface DeadlineStep {
  readonly state: Exclude<DeadlineState, "lapsed">;
  /** ISO day on which it is told, null where the article has no date. */
  readonly told: string | null;
  /** The day by which it is due from then on, null where none is told. */
  readonly date: string | null;
  /** Index into the accounts, or into the deeds where `state` is met. */
  readonly account: number;
}

/** The life of one deadline, over the articles that tell of it. */
export interface DeadlineLife {
  readonly steps: readonly DeadlineStep[];
  /** Where the same is told again, without change: indexes into the accounts. */
  readonly again: readonly number[];
}

/** Where a deadline stands on a day. */
export interface DeadlineStanding {
  readonly state: DeadlineState;
  readonly date: string | null;
  /** Index into the steps that brought it there. */
  readonly step: number;
}

/** The life of a deadline from what articles say of it (one thread) and the deeds by which it may have been met. */
export function lifeOf(accounts: readonly Placed<Due>[], deeds: readonly Placed<Deed>[]): DeadlineLife {
  const order = accounts.map((account, index) => ({ account, index }));
  order.sort(
    (a, b) => (a.account.day ?? 1e9) - (b.account.day ?? 1e9) || rank(a.account.item) - rank(b.account.item),
  );
  const steps: DeadlineStep[] = [];
  const again: number[] = [];
  const known = new Set<string>();
  let date = null as string | null;
  for (const { account, index } of order) {
    const { note, date: given, days } = account.item;
    const told = isoOf(account.day);
    const next: string | null = given ?? (days !== null && date !== null ? isoOf(dayOf(date)! + days) : null);
    const step = (state: DeadlineStep["state"]): void => {
      date = state === "withdrawn" ? date : (next ?? date);
      if (date !== null) known.add(date);
      steps.push({ state, told, date, account: index });
    };
    if (note === "withdrawn") step("withdrawn");
    else if (steps.length === 0) step("open");
    else if (note === "shortened" || note === "extended") {
      if (next !== null && known.has(next)) again.push(index);
      else step(note === "shortened" ? "moved" : "extended");
    }
    // What lay behind when it was told is history, and a day that is known is told again.
    else if (next === null || known.has(next) || (told !== null && next < told)) again.push(index);
    else step(date !== null && next < date ? "moved" : date === null ? "open" : "extended");
  }
  const met = metBy(accounts, deeds, steps[0]?.told ?? null, date);
  if (met !== null) steps.push({ state: "met", told: isoOf(deeds[met]!.day), date, account: met });
  steps.sort((a, b) => (a.told ?? "9").localeCompare(b.told ?? "9"));
  return { steps, again };
}

function rank({ note }: Due): number {
  return note === "set" ? 0 : 1;
}

function isoOf(day: number | null): string | null {
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The first deed of one whom it binds that does what is due, told after it was set and done by its day. */
function metBy(
  accounts: readonly Placed<Due>[],
  deeds: readonly Placed<Deed>[],
  since: string | null,
  until: string | null,
): number | null {
  let first: number | null = null;
  deeds.forEach(({ item, day }, k) => {
    const done = isoOf(day);
    if (done === null || (since !== null && done < since) || (until !== null && done > until)) return;
    if (!accounts.some(({ item: due }) => fulfils(item, due))) return;
    if (first === null || day! < deeds[first]!.day!) first = k;
  });
  return first;
}

/** Bits of a stem that tells what is due and done: the hostages, the withdrawal. */
const telling = 2.5;

/** Whether a deed is the doing of what is due: by one whom it binds, and with a telling word in common. */
export function fulfils(deed: Deed, due: Due): boolean {
  return (
    due.note === "set" &&
    deed.status === "occurred" &&
    fulfilling.has(deed.type) &&
    deed.actors.some((id) => due.bound.includes(id)) &&
    due.terms.some(
      ({ key, weight }) => isStem(key) && weight >= telling && deed.terms.some((one) => one.key === key),
    )
  );
}

/** Keys by which the deeds that may fulfil a deadline are found. */
export function fulfilmentKeys({ bound, terms }: Due): number[] {
  return bound.flatMap((id) =>
    terms.filter(({ key }) => !/^[@#=]/.test(key)).map(({ key }) => didKey(id, key)),
  );
}

/** Where a deadline stands on an ISO day; null before it was told of. Once its day has passed without word of it, it has lapsed. */
export function asOf({ steps }: DeadlineLife, day: string): DeadlineStanding | null {
  let standing: DeadlineStanding | null = null;
  steps.forEach(({ state, told, date }, step) => {
    if (told !== null && told > day) return;
    const over = standing?.state === "met" || standing?.state === "withdrawn";
    if (!over || state === "open" || state === "extended") standing = { state, date, step };
  });
  const last = standing as DeadlineStanding | null;
  if (last === null || last.state === "met" || last.state === "withdrawn") return last;
  return last.date !== null && last.date < day ? { ...last, state: "lapsed" } : last;
}
