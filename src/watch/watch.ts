/** Watching: feeds are asked in turn, new pages are fetched politely, and come out as what any other input gives. */

import { idFromContent } from "../formats/content-hash.ts";
import { fullText } from "../formats/feed.ts";
import { type FeedItem, feedOf } from "../formats/feed-items.ts";
import { ContentError, type Item, type Place, problemOf } from "../formats/format.ts";
import { itemsOfPage } from "../formats/html.ts";
import { checkLength, FEED_BYTES, PAGE_BYTES } from "../formats/limits.ts";
import { charsetOf } from "../formats/media-type.ts";
import { noDateNotice } from "../formats/notices.ts";
import { type Fetched, fetched, type Sender } from "./fetch.ts";
import type { Journal, PageState } from "./journal.ts";
import { robotsOf } from "./robots.ts";

/** How feeds are watched. */
export interface WatchOptions {
  readonly feeds: readonly string[];
  readonly journal: Journal;
  readonly sender: Sender;
  /** Milliseconds between two looks at a feed. */
  readonly every: number;
  /** Milliseconds between two requests to one host, at least; a site may ask for more. */
  readonly gap: number;
  /** Ends when every feed has been asked and nothing waits any more. */
  readonly once: boolean;
  readonly now?: () => number;
}

const DAY_MS = 24 * 3_600_000;
const MOST_TRIES = 4;
const RETRY_MS = 600_000;
const LOOK_MS = 1_000;
const NEVER_KEPT = "its article could not be read";
const feedTypes =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** What the feeds bring, for as long as the user lets it; a feed or page that fails is a problem with its address, and is tried again later. */
export async function* watched(options: WatchOptions): AsyncGenerator<Item> {
  const { feeds, journal, sender, once } = options;
  const now = options.now ?? Date.now;
  const robots = robotsOf(sender, now);
  const lastAsked = new Map<string, number>();
  const asked = new Set<string>();
  const tried = new Set<string>();

  const polite = async (url: string): Promise<void> => {
    const { host } = new URL(url);
    const gap = Math.max(options.gap, await robots.delay(url));
    await pause((lastAsked.get(host) ?? Number.NEGATIVE_INFINITY) + gap - now(), sender.signal);
    lastAsked.set(host, now());
  };

  async function* askFeed(url: string): AsyncGenerator<Item> {
    asked.add(url);
    const place: Place = { file: url, line: null };
    const before = journal.feed(url);
    await polite(url);
    const { etag = null, lastModified = null } = before ?? {};
    const found = await fetched(
      { url, accept: feedTypes, limit: FEED_BYTES, etag, lastModified, forbids: robots.forbids },
      sender,
    );
    const fail = (why: string, wait: number | null): Item => {
      const failures = (before?.failures ?? 0) + 1;
      const next = now() + Math.max(wait ?? 0, Math.min(options.every * 2 ** failures, DAY_MS));
      journal.note({ kind: "feed", url, etag, lastModified, next, failures, why });
      return {
        kind: "problem",
        problem: {
          ...place,
          given: `a feed that cannot be read: ${why}`,
          expected: "RSS, Atom, JSON Feed or a sitemap",
        },
      };
    };
    if (found.kind === "failed") {
      yield fail(found.why, found.retryAfter);
      return;
    }
    const next = now() + options.every;
    if (found.kind === "unchanged") {
      journal.note({ kind: "feed", url, etag, lastModified, next, failures: 0, why: null });
      return;
    }
    try {
      const { pageText } = await import("../formats/page-encoding.ts");
      const { text } = await pageText(found.bytes, charsetOf(found.contentType));
      const feed = feedOf(text, found.url);
      for (const item of feed.items) yield* takeItem(item, feed.kind === "feed" ? feed.title : null, place);
      // Noted when its items have been: a crash before that asks it whole again.
      journal.note({
        kind: "feed",
        url,
        etag: found.etag,
        lastModified: found.lastModified,
        next,
        failures: 0,
        why: null,
      });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      yield fail(error.message, null);
    }
  }

  async function* takeItem(item: FeedItem, outlet: string | null, feed: Place): AsyncGenerator<Item> {
    const { url, published, title } = item;
    if (url !== null && journal.page(url)) return;
    const text = await fullText(item).catch((error: unknown) => {
      if (error instanceof ContentError) return null;
      throw error;
    });
    if (text !== null && url !== null) {
      try {
        checkLength(text);
        const place: Place = { file: url, line: null };
        journal.note(waiting(url, { published, outlet, tries: 0, next: now() + RETRY_MS, why: null }));
        if (published === null) yield noDateNotice(place);
        const id = idFromContent({ published, text });
        yield { kind: "article", place, article: { id, published, title, url, outlet, text }, raw: null };
      } catch (error) {
        yield { kind: "problem", problem: problemOf(error, feed) };
      }
    } else if (url !== null)
      journal.note(waiting(url, { published, outlet, tries: 0, next: now(), why: null }));
  }

  async function* readPage(page: PageState): AsyncGenerator<Item> {
    const { url } = page;
    tried.add(url);
    const place: Place = { file: url, line: null };
    await polite(url);
    const found: Fetched = await fetched(
      { url, accept: "text/html, application/xhtml+xml", limit: PAGE_BYTES, forbids: robots.forbids },
      sender,
    );
    const fail = (why: string, passing: boolean, wait: number | null): Item => {
      const tries = page.tries + 1;
      const next = now() + Math.max(wait ?? 0, RETRY_MS * 2 ** tries);
      const again = passing && tries < MOST_TRIES;
      journal.note({ ...page, state: again ? "waiting" : "failed", tries, next, why });
      const rest = again ? " (it is tried again later)" : "";
      return {
        kind: "problem",
        problem: {
          ...place,
          given: `a page that cannot be read: ${why}${rest}`,
          expected: "a page with an article on it",
        },
      };
    };
    if (found.kind === "failed") yield fail(found.why, found.passing, found.retryAfter);
    else if (found.kind === "body") {
      try {
        // Should the process end before the article is kept, it is fetched again; one that cannot be read is not fetched for ever.
        const tries = page.tries + 1;
        const last = tries >= MOST_TRIES;
        const [state, why] = last ? (["failed", NEVER_KEPT] as const) : (["waiting", page.why] as const);
        journal.note({ ...page, state, tries, next: now() + RETRY_MS, why });
        for await (const item of itemsOfPage(found.bytes, {
          place,
          url: found.url,
          charset: charsetOf(found.contentType),
        })) {
          if (item.kind === "notice" && item.notice.kind === "no-date" && page.published !== null) continue;
          yield item.kind === "article" ? completed(item, page) : item;
        }
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        yield fail(error.message, false, null);
      }
    }
  }

  for (;;) {
    for (const url of feeds) {
      const state = journal.feed(url);
      if (once ? !asked.has(url) : !state || state.next <= now()) yield* askFeed(url);
    }
    let read = 0;
    for (const page of journal.due(now())) {
      if (once && tried.has(page.url)) continue;
      read++;
      yield* readPage(page);
      // A feed that has come due is not kept waiting by a long list of pages.
      if (!once && feeds.some((url) => (journal.feed(url)?.next ?? 0) <= now())) break;
    }
    if (once && read === 0) return;
    if (read === 0) await pause(LOOK_MS, sender.signal);
  }
}

/** Notes what became of pages: kept ones are never fetched again. */
export function noteRead(journal: Journal, url: string): void {
  const page = journal.page(url);
  if (page && page.state !== "read") journal.note({ ...page, state: "read", why: null });
}

function waiting(
  url: string,
  more: Pick<PageState, "published" | "outlet" | "tries" | "next" | "why">,
): PageState {
  return { kind: "page", url, state: "waiting", ...more };
}

/** What the page does not tell, the feed may. */
function completed(item: Extract<Item, { kind: "article" }>, { published, outlet }: PageState): Item {
  const { article } = item;
  const dated = { ...article, published: article.published ?? published, outlet: article.outlet ?? outlet };
  return { ...item, article: { ...dated, id: idFromContent(dated) } };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
