/** Rows a statement, so that the bound values stay below SQLite's and PostgreSQL's limit of some 32,000. */
const ROWS_AT_ONCE = 500;

/** Rows in lists that fit into one statement. */
export function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}
