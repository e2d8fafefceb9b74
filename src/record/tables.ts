/** The record's tables, as Kysely types. Readings are kept whole as JSON; the other tables serve lists and look-ups. */

import type { Act, Certainty, EntityType } from "../document.ts";

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

/** The reading of an article, whole, as JSON: `shared` truth of which the tables below are an index. */
export interface ReadingsTable {
  article: string;
  json: string;
  events: number;
  ultimatums: number;
  read_at: string;
  engine: string | null;
  lexicons: string | null;
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

/** All tables by name. */
export interface Tables {
  articles: ArticlesTable;
  readings: ReadingsTable;
  names: NamesTable;
  attributions: AttributionsTable;
}
