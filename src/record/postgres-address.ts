/** Where a record on a PostgreSQL server is: a URL as libpq has it, and the schema that the record's tables are in. */

import { RecordOpenError } from "./record.ts";

/** A URL taken apart. */
export interface PostgresAddress {
  /** What the client connects to. */
  readonly connection: string;
  /** `?schema=…` of the URL; a database may hold several records. */
  readonly schema: string;
}

const SCHEMA = "isnad";

/** Whether a record's place is a server's URL and no file. */
export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

/** The parts of a URL; throws a `RecordOpenError` where its schema is no plain name. */
export function postgresAddress(url: string): PostgresAddress {
  const { rest, schema } = parted(url);
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith("pg_")) {
    throw new RecordOpenError(
      `the record ${shownPlace(url)} cannot be opened: its schema is "${schema}", expected small Latin letters, digits and _ (and not pg_ at the beginning)`,
    );
  }
  return { connection: rest, schema };
}

/** A record's place as it may be printed: without the password of a URL. */
export function shownPlace(place: string): string {
  if (!isServer(place)) return place;
  const { rest, schema } = parted(place);
  const bare = rest.replace(/[?#].*$/, "").replace(/^([^/]*\/\/[^:/]*):.*@/, "$1@");
  return schema === SCHEMA ? bare : `${bare}?schema=${schema}`;
}

function parted(url: string): { readonly rest: string; readonly schema: string } {
  const found = url.match(/[?&]schema=([^&#]*)/);
  if (!found) return { rest: url, schema: SCHEMA };
  const rest = url.replace(found[0], "").replace(/^([^?&]*)&/, "$1?");
  return { rest, schema: found[1]! };
}
