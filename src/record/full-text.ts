/** Full text as the record uses it: what differs from one database to the other. */

import type { RawBuilder, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** An index of terms by passage; terms are letters and digits alone, separated by spaces. */
export interface FullText {
  add(trx: Transaction<Tables>, passage: number, terms: string): Promise<void>;
  remove(trx: Transaction<Tables>, passages: readonly number[]): Promise<void>;
  /** The ids of the passages that hold these terms next to each other and in this order, as a subquery. */
  holding(terms: readonly string[]): RawBuilder<unknown>;
}
