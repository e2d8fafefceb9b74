/** What a record of articles can do, whichever database holds it. Rows are plain read-only objects. */

import type { Comparison } from "../across/comparison.ts";
import type { Deed } from "../across/deeds.ts";
import type { AccountItems, ThreadKind } from "../across/digest.ts";
import type { Due } from "../across/dues.ts";
import type { Placed } from "../across/threads.ts";
import type { Correction, NamedEntity } from "../corrections/correction.ts";
import type { EntityType, Reading } from "../document.ts";
import type { KeptReading, Provenance } from "../proof/kept.ts";
import type { KeptCorrected } from "./corrected.ts";
import type { EntityQuery, EntityRow } from "./entity-search.ts";
import type { EventQuery, EventRow } from "./event-list.ts";
import type { Facets } from "./facets.ts";
import type { SearchPage, SearchResult } from "./search.ts";
import type { Query } from "./search-query.ts";
import type { SharedThread } from "./shared-threads.ts";
import type { PlaceRow, Tie } from "./ties.ts";

/** What keeping a reading did: `new` article, `renewed` reading of a known one, or `unchanged`. */
export type KeepOutcome = "new" | "renewed" | "unchanged";

/** One kept article, as a list shows it; the text itself is in its reading. */
export interface ArticleRow {
  /** Content hash, 64 hexadecimal digits: the article's one name within the record. */
  readonly key: string;
  /** The id that the article came with; two articles may share one. */
  readonly id: string;
  /** ISO date, null where unknown. */
  readonly published: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  /** The first words of the text on one line, at most `OPENING_LENGTH` UTF-16 units. */
  readonly opening: string;
  /** UTF-16 units of the text. */
  readonly length: number;
  /** When it was first kept, ISO 8601 in UTC. */
  readonly keptAt: string;
  readonly attributions: number;
  readonly events: number;
  readonly ultimatums: number;
}

/** One entity as one article names it. */
export interface NamedRow {
  readonly entity: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string | null;
  /** How many mentions the article has of it. */
  readonly mentions: number;
}

/** Which articles are meant. */
export interface ArticleFilter {
  /** Entity id: only articles that name it. */
  readonly entity?: string | undefined;
  /** The outlet's name, whole. */
  readonly outlet?: string | undefined;
  /** First and last ISO day of publication: articles without a date are left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which articles to list; the newest `published` come first, those without a date last. */
export interface ListQuery extends ArticleFilter {
  /** At least 1. */
  readonly limit: number;
  /** At least 0. */
  readonly offset: number;
  /** Only those that come behind this one in the list. */
  readonly after?: Pick<ArticleRow, "published" | "keptAt" | "key"> | undefined;
}

/** A reading to be kept, and its article's content hash. */
export interface ToKeep {
  readonly reading: Reading;
  readonly contentHash: string;
  /** Times that it leaves out are now. */
  readonly provenance?: Partial<Provenance>;
}

/** What became of one reading of several: kept, or why it was not. */
export type Kept = { readonly outcome: KeepOutcome } | { readonly error: unknown };

/** An article as lists of copies show it. */
export type CopiedArticle = Pick<
  ArticleRow,
  "key" | "id" | "published" | "title" | "url" | "outlet" | "opening" | "length"
>;

/** An article that has words in common with the one asked about; shares and offsets are seen from the latter. */
export interface CopyRow extends Comparison {
  readonly other: CopiedArticle;
  readonly kinship: "copy" | "passage";
}

/** Articles that are copies of each other, the earliest first. */
export interface CopyGroup {
  readonly articles: readonly CopiedArticle[];
  /** Which are copies of which, by key. */
  readonly links: readonly {
    readonly article: string;
    readonly other: string;
    readonly similarity: number;
  }[];
}

/** All kinds of threads. */
export const threadKinds: readonly ThreadKind[] = ["claim", "story", "deadline", "outlook"];

/** A thread in a list: a claim, an event, a deadline or an outlook, and how many tell it. */
export interface ThreadRow {
  /** Its kind and its first account (`claim-1f3a9c…-4`). */
  readonly id: string;
  readonly kind: ThreadKind;
  readonly articles: number;
  /** An article without an outlet counts as one of its own. */
  readonly outlets: number;
  /** Days since 1970 of its first and last account, null where no article has a date. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Which threads to list; those with the most outlets come first, then the latest. */
export interface ThreadQuery {
  readonly limit: number;
  readonly offset?: number;
  readonly leastOutlets?: number;
  readonly leastArticles?: number;
  /** Only those with an account that this is about: a claim with such a statement, a story with such an event. */
  readonly about?: Query;
}

/** What one article tells of a thread. */
export interface KeptAccount<K extends ThreadKind> extends Placed<AccountItems[K]> {
  /** The id that the article came with; `article` is its key. */
  readonly articleId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
  /** The same for all articles of the thread that are copies of each other, null where it is none. */
  readonly copies: string | null;
}

/** A thread whole, the earliest account first. */
export interface KeptThread<K extends ThreadKind> {
  readonly id: string;
  readonly kind: K;
  readonly accounts: readonly KeptAccount<K>[];
}

/** A record of articles and their readings; every method rejects with a database error where the store fails. */
export interface RecordStore {
  /**
   * Keeps an article with its reading in one transaction: all of it, or (on any failure) none. Where the record was opened with lexicons,
   * what the article tells is put among what others tell; without, it stands in no thread until `rebuildAcross`. Times that `provenance`
   * leaves out are now.
   */
  keep(reading: Reading, contentHash: string, provenance?: Partial<Provenance>): Promise<KeepOutcome>;
  /**
   * Keeps several in one transaction, which costs far less than one each; one that cannot be kept leaves nothing behind and
   * does not keep the others from it. What is told to be kept is committed.
   */
  keepAll(all: readonly ToKeep[]): Promise<readonly Kept[]>;
  list(query: ListQuery): Promise<readonly ArticleRow[]>;
  /** How many articles there are, or how many are meant. */
  count(filter?: ArticleFilter): Promise<number>;
  /**
   * The article whose own id is `id` or whose key starts with `id` (4 digits at least); null where none is.
   * Rejects with `AmbiguousIdError` where several are.
   */
  articleByIdOrPrefix(id: string): Promise<ArticleRow | null>;
  /** The whole reading, text included, of the article with this key, as the engine made it. */
  reading(key: string): Promise<Reading | null>;
  /** The same with the article's key, and how it came. */
  kept(key: string): Promise<KeptReading | null>;
  /** Every kept reading with its key, in the order of the keys; no more than a few are in memory at once. */
  readings(): AsyncIterable<KeptReading>;
  /** The entities that the article with this key names, most mentioned first. */
  named(key: string): Promise<readonly NamedRow[]>;
  /** The articles that are copies of the one with this key, or share a passage with it, the most similar first. */
  copiesOf(key: string): Promise<readonly CopyRow[]>;
  /** Groups of copies, the largest first, and how many there are in all. */
  copyGroups(page: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly groups: readonly CopyGroup[] }>;
  /** Claims, events, deadlines or outlooks, those with the most outlets first. */
  threads(kind: ThreadKind, query: ThreadQuery): Promise<readonly ThreadRow[]>;
  /** One of them by its name, or the name of any of its accounts; null where none is. */
  thread<K extends ThreadKind>(kind: K, name: string): Promise<KeptThread<K> | null>;
  /** What two articles (by key) both tell of. */
  sharedThreads(one: string, other: string): Promise<readonly SharedThread[]>;
  /** The deeds by which a deadline may have been met. */
  deedsFor(dues: readonly Placed<Due>[]): Promise<readonly Placed<Deed>[]>;
  /** Puts what every article tells into threads anew: for a record kept by an older version. Gives the number of articles. */
  rebuildAcross(): Promise<number>;
  /**
   * Adds what people say of what the engine found, and gives how many are new (one that is there is passed over): names, search and
   * threads follow in the same transaction. Nothing is ever taken out: a correction that withdraws another undoes it.
   */
  correct(corrections: readonly Correction[]): Promise<number>;
  /** Every correction in the order in which they were made, with those withdrawn and the withdrawals. */
  corrections(): Promise<readonly Correction[]>;
  /** The correction whose id starts so (4 digits at least); null where none or several do. */
  correctionByPrefix(prefix: string): Promise<Correction | null>;
  /** Entities with this id or just this name, those that most articles name first. */
  entitiesNamed(name: string): Promise<readonly NamedEntity[]>;
  /** The reading of an article as people have corrected it: what lists, search, threads and exports are made of. */
  corrected(key: string): Promise<KeptCorrected | null>;
  /** Every corrected reading, as `readings` gives those of the engine. */
  correctedReadings(): AsyncIterable<KeptCorrected>;
  /** Entities by their names, those that most articles name first. */
  entities(query: EntityQuery): Promise<readonly EntityRow[]>;
  /** The entities with these ids; one that no article names is left out. */
  entitiesWith(ids: readonly string[]): Promise<readonly EntityRow[]>;
  /** Events by day. */
  events(query: EventQuery): Promise<readonly EventRow[]>;
  /** Who speaks of, denies, meets and threatens whom, in the newest of the articles that are meant. */
  ties(filter: ArticleFilter): Promise<readonly Tie[]>;
  /** Places of events, those with the most first. */
  placesOfEvents(filter: ArticleFilter, most: number): Promise<readonly PlaceRow[]>;
  /** What the articles, statements or events that a query finds are, counted. */
  facets(query: Query): Promise<Facets>;
  /** What a query (`parseQuery`) finds, the newest articles first; articles that were kept without an index are indexed first. */
  search(query: Query, page: SearchPage): Promise<SearchResult>;
  close(): Promise<void>;
}

/** UTF-16 units that `ArticleRow.opening` holds at most. */
export const OPENING_LENGTH = 160;

/** Thrown where an id or prefix fits several articles. */
export class AmbiguousIdError extends Error {
  override readonly name = "AmbiguousIdError";
  readonly keys: readonly string[];
  constructor(id: string, keys: readonly string[]) {
    super(
      `"${id}" fits ${keys.length} articles (${keys.map((key) => key.slice(0, 12)).join(", ")}): give more digits`,
    );
    this.keys = keys;
  }
}

/** Thrown where a record cannot be opened: not a record, not to be reached or written, or made by a newer Isnad. */
export class RecordOpenError extends Error {
  override readonly name = "RecordOpenError";
}

/** Thrown where a record is to be opened that has not been made. */
export class RecordMissingError extends Error {
  override readonly name = "RecordMissingError";
  constructor(place: string) {
    super(`there is no record at ${place} yet`);
  }
}
