/** Rows gathered table by table, so that many articles are written in few statements. */

import type { Insertable, Transaction } from "kysely";
import { dialectOf } from "./dialect.ts";
import type { Tables } from "./tables.ts";

/** Rows on their way into the record. */
export interface Sheets {
  add<T extends keyof Tables>(table: T, rows: readonly Insertable<Tables[T]>[]): void;
  /** Writes all rows, the tables in the order in which they came first: what is referred to has to come before what refers to it. */
  write(trx: Transaction<Tables>): Promise<void>;
}

/** Sheets with nothing on them. */
export function sheets(): Sheets {
  const byTable = new Map<keyof Tables, unknown[]>();
  return {
    add(table, rows) {
      const list = byTable.get(table);
      if (!list) byTable.set(table, [...rows]);
      else for (const row of rows) list.push(row);
    },
    async write(trx) {
      const { insertAll } = dialectOf(trx);
      for (const [table, rows] of byTable) await insertAll(trx, table, rows as never);
      byTable.clear();
    },
  };
}
