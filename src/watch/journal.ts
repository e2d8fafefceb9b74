/** What has been fetched and what failed, and why: a file of JSON lines beside the record, one behind the other, so that a crash loses nothing. */

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A feed as it stood when it was asked last. */
export interface FeedState {
  readonly kind: "feed";
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When to ask again, milliseconds since 1970. */
  readonly next: number;
  /** How often it has failed, one time after the other, and why last. */
  readonly failures: number;
  readonly why: string | null;
}

/** A page: read, given up, or to be tried again. */
export interface PageState {
  readonly kind: "page";
  readonly url: string;
  readonly state: "read" | "failed" | "waiting";
  readonly tries: number;
  readonly next: number;
  readonly why: string | null;
  /** What the feed says of it. */
  readonly published: string | null;
  readonly outlet: string | null;
}

/** What is remembered from one run to the next. */
export interface Journal {
  feed(url: string): FeedState | undefined;
  page(url: string): PageState | undefined;
  /** Pages that are to be tried at this time, the longest due first. */
  due(now: number): readonly PageState[];
  note(state: FeedState | PageState): void;
  /** Everything that failed for good or waits after a failure. */
  failures(): readonly (FeedState | PageState)[];
}

/** Pages that were read are remembered so many: feeds do not go back further. */
const MOST_READ = 200_000;

/** Opens the journal at a path (null: nothing is written); a line that was cut off by a crash is passed over. */
export function openJournal(path: string | null): Journal {
  const feeds = new Map<string, FeedState>();
  const pages = new Map<string, PageState>();
  const take = (state: FeedState | PageState): void => {
    if (state.kind === "feed") feeds.set(state.url, state);
    else {
      pages.delete(state.url);
      pages.set(state.url, state);
    }
  };
  if (path !== null && existsSync(path)) {
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const state = stateOf(line);
      if (state) take(state);
    }
    compact(path, feeds, pages);
  } else if (path !== null) mkdirSync(dirname(path), { recursive: true });
  return {
    feed: (url) => feeds.get(url),
    page: (url) => pages.get(url),
    due: (now) =>
      [...pages.values()]
        .filter(({ state, next }) => state === "waiting" && next <= now)
        .sort((a, b) => a.next - b.next),
    note(state) {
      take(state);
      if (path !== null) appendFileSync(path, `${JSON.stringify(state)}\n`);
    },
    failures: () => [
      ...[...feeds.values()].filter(({ failures }) => failures > 0),
      ...[...pages.values()].filter(({ why }) => why !== null),
    ],
  };
}

function stateOf(line: string): FeedState | PageState | null {
  try {
    const state = JSON.parse(line) as FeedState | PageState;
    return (state.kind === "feed" || state.kind === "page") && typeof state.url === "string" ? state : null;
  } catch {
    return null;
  }
}

/** Writes the file anew with one line each, whole or not at all. */
function compact(path: string, feeds: Map<string, FeedState>, pages: Map<string, PageState>): void {
  let read = [...pages.values()].filter(({ state }) => state === "read").length;
  for (const { url, state } of pages.values()) {
    if (read <= MOST_READ) break;
    if (state !== "read") continue;
    pages.delete(url);
    read--;
  }
  const lines = [...feeds.values(), ...pages.values()].map((state) => `${JSON.stringify(state)}\n`);
  writeFileSync(`${path}.new`, lines.join(""));
  renameSync(`${path}.new`, path);
}
