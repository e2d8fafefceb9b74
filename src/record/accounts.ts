/** Accounts as rows: what each article tells of a claim, an event, a deadline or an outlook. */

import { type AccountItems, type Digest, dayOfAccount, type ThreadKind, weaves } from "../across/digest.ts";
import type { Term } from "../across/terms.ts";
import type { Placed } from "../across/threads.ts";
import { threadKinds } from "./record.ts";
import type { AccountsTable } from "./tables.ts";

/** An account of any kind. */
export type AnyItem = AccountItems[ThreadKind];

/** An account on its way into the record. */
export interface Fresh extends Placed<AnyItem> {
  readonly id: number;
  readonly kind: ThreadKind;
  /** Distinct keys that it is looked up by. */
  readonly keys: readonly number[];
}

/** What one article tells, on its way into the record. */
export interface ToWeave {
  /** Key of the article. */
  readonly article: string;
  readonly published: string | null;
  readonly digest: Digest;
}

/** The accounts of an article, with ids from `first` on. */
export function accountsOf({ article, published, digest }: ToWeave, first: number): Fresh[] {
  let id = first;
  return threadKinds.flatMap((kind) =>
    (digest[kind] as readonly AnyItem[]).map((item): Fresh => {
      const keys = [...new Set((weaves[kind].keysOf as (item: AnyItem) => readonly number[])(item))];
      const day = dayOfAccount(kind, item as never, published);
      return { id: id++, kind, article, position: item.position, day, item, keys };
    }),
  );
}

/** The row of an account. */
export function rowOfAccount(one: Fresh, thread: number): AccountsTable {
  const { terms, ...rest } = one.item as AnyItem & { readonly terms?: readonly Term[] };
  const { id, kind, article, position, day, keys } = one;
  return {
    ...{ id, kind, article, position, day, thread },
    terms: terms ? written(terms) : null,
    json: JSON.stringify(rest),
    keys: Buffer.from(Int32Array.from(keys).buffer),
  };
}

/** An account from its row. */
export function placedOf<T extends AnyItem>(
  row: Pick<AccountsTable, "article" | "position" | "day" | "json" | "terms">,
): Placed<T> {
  const { article, position, day, json, terms } = row;
  const item = JSON.parse(json) as T;
  return { article, position, day, item: terms === null ? item : { ...item, terms: readTerms(terms) } };
}

/** The keys in the bytes of a row: 32 bits each, little-endian. */
export function keysIn(bytes: Buffer): Int32Array {
  // Bytes of a database may begin anywhere in memory.
  return new Int32Array(Uint8Array.from(bytes).buffer);
}

/** Terms between blanks, each with its weight in tenths of a bit behind it. */
function written(terms: readonly Term[]): string {
  return ` ${terms.map(({ key, weight }) => `${key}:${Math.round(weight * 10)}`).join(" ")} `;
}

function readTerms(terms: string): Term[] {
  return terms
    .trim()
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const at = one.lastIndexOf(":");
      return { key: one.slice(0, at), weight: Number(one.slice(at + 1)) / 10 };
    });
}
