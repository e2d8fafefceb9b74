/** What a record holds of an article beside its reading: where it comes from, and what read it. Types only. */

import type { Reading } from "../document.ts";

/** What reads articles: the version of the engine, and the SHA-256 (hexadecimal) of the lexicons that it reads with. */
export interface Engine {
  readonly version: string;
  readonly lexicons: string;
}

/** How an article came into the record, and what made its reading. */
export interface Provenance {
  /** SHA-256, hexadecimal, of the bytes that it came in; null where they were not its alone or nobody kept it. */
  readonly raw: string | null;
  /** Null where a version read it that did not say so. */
  readonly engine: Engine | null;
  /** When it was first kept and when it was read, ISO 8601 in UTC. */
  readonly keptAt: string;
  readonly readAt: string;
}

/** A reading as a record holds it, with its article's key (a content hash). */
export interface KeptReading {
  readonly key: string;
  readonly reading: Reading;
  readonly provenance: Provenance;
}
