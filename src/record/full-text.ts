/** Full text as the record uses it: what differs from one database to the other. */

import type { Kysely, RawBuilder } from "kysely";
import type { Tables } from "./tables.ts";

/** A passage with its terms: letters and digits alone, separated by one space. */
export interface PassageTerms {
  readonly passage: number;
  readonly terms: string;
}

/** An index of terms by passage. */
export interface FullText {
  /** Makes the index; part of a migration. */
  create(db: Kysely<unknown>): Promise<void>;
  add(trx: Kysely<Tables>, passages: readonly PassageTerms[]): Promise<void>;
  remove(trx: Kysely<Tables>, passages: readonly number[]): Promise<void>;
  /** The ids of the passages that hold these terms next to each other and in this order, as a subquery. */
  holding(terms: readonly string[]): RawBuilder<unknown>;
}
