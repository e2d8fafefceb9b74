/** The record's tables, as Kysely types. Readings are kept whole as JSON; the other tables serve lists and look-ups. */

import type { Generated } from "kysely";
import type { ThreadKind } from "../across/digest.ts";
import type { CorrectionAction } from "../corrections/correction.ts";
import type { Act, Certainty, EntityType, EventStatus, EventType } from "../document.ts";

/** One row an article; `key` is its content hash. */
export interface ArticlesTable {
  key: string;
  id: string;
  published: string | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
  opening: string;
  length: number;
  kept_at: string;
  raw_sha256: string | null;
}

/** The reading of an article, whole: `shared` truth of which the tables below are an index. */
export interface ReadingsTable {
  article: string;
  events: number;
  ultimatums: number;
  read_at: string;
  engine: string | null;
  lexicons: string | null;
  /** These two are a `PackedReading`. */
  text: string | null;
  packed: Buffer;
}

/** Which entities an article names, and how often. */
export interface NamesTable {
  article: string;
  entity: string;
  type: EntityType;
  name_ar: string;
  name_en: string | null;
  mentions: number;
}

/** The attributions of an article in order; `origin` is the entity that the words come from, null for unnamed ones. */
export interface AttributionsTable {
  article: string;
  position: number;
  origin: string | null;
  act: Act;
  certainty: Certainty;
}

/** What copies of an article are found by (`src/across/signature.ts`), in the order in which articles were kept. */
export interface SignaturesTable {
  place: Generated<number>;
  article: string;
  /** `signatureVersion` of the engine that made it. */
  version: number;
  bytes: Buffer;
}

/** Two articles with words in common, once: `article` is the one that was kept later. */
export interface CopiesTable {
  article: string;
  other: string;
  similarity: number;
  contained: number;
  other_contained: number;
  /** JSON: `[start, end, otherStart, otherEnd, words]` for each passage. */
  passages: string;
}

/** What one article tells of a claim, an event, a deadline or an outlook, and the thread that it belongs to. */
export interface AccountsTable {
  /** From `newIds`. */
  id: number;
  kind: ThreadKind;
  article: string;
  position: number;
  /** Days since 1970, null where the article has no date. */
  day: number | null;
  /** The id of the first account of the thread. */
  thread: number;
  /** ` key:weight key:weight `, null where none are compared. */
  terms: string | null;
  json: string;
  /** What it is looked up by: numbers of 32 bits, little-endian. */
  keys: Buffer;
}

/** The keys of events once more, by which the deeds are found that may fulfil a deadline. */
export interface DeedKeysTable {
  key: number;
  account: number;
}

/** One row a thread; `id` is that of its first account. */
export interface ThreadsTable {
  id: number;
  kind: ThreadKind;
  first_day: number | null;
  last_day: number | null;
  articles: number;
  outlets: number;
  /** How many independent origins, null where nobody has counted since it changed. */
  origins: number | null;
}

/** What people say of what the engine found (`src/corrections/correction.ts`), whole as JSON. */
export interface CorrectionsTable {
  id: string;
  /** Key of the article, null for what is about all. */
  article: string | null;
  action: CorrectionAction;
  time: string;
  json: string;
}

/** Articles that are in the search index. */
export interface IndexedTable {
  article: string;
}

/** A text in the full-text index: an article's (position null) or the content of one of its attributions. */
export interface PassagesTable {
  /** From `newIds`, as that of accounts is. */
  id: number;
  article: string;
  position: number | null;
}

/** The entities that the content of an attribution names. */
export interface PassageEntitiesTable {
  passage: number;
  entity: string;
}

/** Who speaks in an attribution, who passes it on and to whom it is said; null: somebody whom no entity names. */
export interface StatementPartiesTable {
  article: string;
  position: number;
  role: "speaker" | "carrier" | "addressee";
  entity: string | null;
}

/** The events of an article in order. */
export interface EventsTable {
  article: string;
  position: number;
  type: EventType;
  status: EventStatus;
  place: string | null;
  date: string | null;
  attribution: number | null;
}

/** Who does an event, and to whom. */
export interface EventPartiesTable {
  article: string;
  position: number;
  role: "actor" | "recipient";
  entity: string;
}

/** How an entity's name has been written anywhere, as terms. */
export interface SpellingsTable {
  entity: string;
  terms: string;
}

/** The highest number that was given out of each table (`newIds`). */
export interface NumbersTable {
  of: string;
  last: number;
}

/** All tables by name. */
export interface Tables {
  accounts: AccountsTable;
  deed_keys: DeedKeysTable;
  threads: ThreadsTable;
  articles: ArticlesTable;
  corrections: CorrectionsTable;
  readings: ReadingsTable;
  names: NamesTable;
  attributions: AttributionsTable;
  signatures: SignaturesTable;
  copies: CopiesTable;
  indexed: IndexedTable;
  passages: PassagesTable;
  passage_entities: PassageEntitiesTable;
  statement_parties: StatementPartiesTable;
  events: EventsTable;
  event_parties: EventPartiesTable;
  spellings: SpellingsTable;
  numbers: NumbersTable;
}
