import { rarest, speakersOf } from "./claims.ts";
import { type Origins, originsOf } from "./origins.ts";
import type { Source } from "./sources.ts";
import { type Stance, type Statement, tellsEnough } from "./statements.ts";
import type { Placed } from "./threads.ts";

/** A statement with the outlet that prints it. */
export interface ToldStatement extends Placed<Statement> {
  readonly outlet: string | null;
  readonly published: string | null;
  /** What its near-copies share, null where it has none. */
  readonly copies: string | null;
}

/** How one party stood to a claim over time; only where that changed. */
export interface Course {
  readonly party: Source;
  /** In the order of time; indexes into the accounts. */
  readonly steps: readonly { readonly stance: Stance; readonly account: number }[];
}

/**
 * What a claim comes to: who is for it, against it and in doubt, the words of `head` taken as the claim. Indexes are into the accounts.
 */
export interface ClaimView {
  readonly origins: Origins;
  readonly for: readonly number[];
  readonly against: readonly number[];
  /** Held possible, doubted or left open. */
  readonly doubtful: readonly number[];
  readonly courses: readonly Course[];
  /** The account whose words stand for the claim: the first that asserts it, else the first. */
  readonly head: number;
}

/** Puts together what the accounts of a claim say. */
export function claimViewOf(accounts: readonly ToldStatement[]): ClaimView {
  const head = Math.max(
    0,
    accounts.findIndex(({ item }) => item.stance === "asserts" || item.stance === "confirms"),
  );
  const sides = accounts.map(({ item }) => sideOf(item, accounts[head]?.item.negative ?? false));
  const those = (side: Side): number[] => sides.flatMap((one, k) => (one === side ? [k] : []));
  return {
    origins: originsOf(
      accounts.map(({ article, outlet, published, copies, item }) => ({
        ...{ article, outlet, published, copies, chain: item.chain, words: wordsOf(item) },
      })),
    ),
    for: those("for"),
    against: those("against"),
    doubtful: those("doubtful"),
    courses: coursesOf(accounts, sides),
    head,
  };
}

/** Terms by which almost the same words are known, and bits that all of them weigh at least. */
const knownBy = 6;
const wordy = 25;

function wordsOf({ terms, stance, negative }: Statement): string | null {
  if (terms.reduce((sum, { weight }) => sum + weight, 0) < wordy) return null;
  const rare = rarest(terms).slice(0, knownBy);
  return [stance === "denies", negative, ...rare.map(({ key }) => key)].join(" ");
}

type Side = "for" | "against" | "doubtful";

function sideOf({ stance, negative, denies, terms }: Statement, reference: boolean): Side {
  if (stance === "possible" || stance === "doubts") return "doubtful";
  // A denial that repeats no words (نفى ذلك) denies the claim as it stands.
  if (denies.length > 0 && !tellsEnough(terms)) return "against";
  return (stance === "denies") === (negative === reference) ? "against" : "for";
}

function coursesOf(accounts: readonly ToldStatement[], sides: readonly Side[]): Course[] {
  const byParty = new Map<string, { party: Source; steps: { stance: Stance; account: number }[] }>();
  accounts.forEach(({ item }, account) => {
    for (const id of speakersOf(item)) {
      const party = item.chain.at(-1)!.find(({ entity, name }) => entity === id || name === id)!;
      const known = byParty.get(id) ?? { party, steps: [] };
      byParty.set(id, known);
      const last = known.steps.at(-1);
      if (!last || sides[last.account] !== sides[account]) known.steps.push({ stance: item.stance, account });
    }
  });
  return [...byParty.values()].filter(({ steps }) => steps.length > 1);
}
