/** Where a claim comes from, as a tree: each origin, under it those who carry it, and at the ends the outlets that print it. */

import type { Origin, OriginReason } from "../../across/origins.ts";
import type { Source } from "../../across/sources.ts";

/** A node of the tree. */
export interface ChainNode {
  /** Unlike that of any other node of the tree, and the same for the same claim. */
  readonly key: string;
  readonly kind: "origin" | "carrier" | "account";
  /** Those who speak (or carry) together; empty for an account, and for an origin that nobody stands for. */
  readonly party: readonly Source[];
  /** Of an account, its index. */
  readonly account: number | null;
  /** Of an origin: whether somebody stands for it by name, and why its accounts are one. */
  readonly named: boolean;
  readonly reasons: readonly OriginReason[];
  /** How many accounts stand under it. */
  readonly accounts: number;
  readonly below: readonly ChainNode[];
}

interface Growing extends Omit<ChainNode, "below" | "accounts"> {
  accounts: number;
  readonly below: Map<string, Growing>;
}

/** The trees of a claim, one an origin, in the order of the origins. */
export function chainTree(
  origins: readonly Origin[],
  chains: readonly (readonly (readonly Source[])[] | null)[],
): ChainNode[] {
  return origins.map((origin, number) => {
    const root = growing(`o${number}`, "origin", origin.party, origin);
    for (const account of origin.accounts) {
      let at = root;
      at.accounts++;
      // From the origin outwards: the last carrier before it comes first.
      for (const link of (chains[account] ?? []).slice(0, -1).reverse()) {
        at = branch(at, nameOf(link), (key) => growing(key, "carrier", link, null));
        at.accounts++;
      }
      branch(at, `#${account}`, (key) => ({ ...growing(key, "account", [], null), account, accounts: 1 }));
    }
    return grown(root);
  });
}

function growing(
  key: string,
  kind: ChainNode["kind"],
  party: readonly Source[],
  origin: Origin | null,
): Growing {
  const { named, reasons } = origin ?? { named: false, reasons: [] };
  return { key, kind, party, account: null, named, reasons, accounts: 0, below: new Map() };
}

function branch(at: Growing, name: string, make: (key: string) => Growing): Growing {
  const known = at.below.get(name) ?? make(`${at.key}/${name}`);
  at.below.set(name, known);
  return known;
}

function nameOf(link: readonly Source[]): string {
  return link.map(({ entity, name, kind }) => entity ?? name ?? kind ?? "?").join("+");
}

function grown({ below, ...node }: Growing): ChainNode {
  return { ...node, below: [...below.values()].map(grown) };
}
