/** Threads by the query language: the claims, stories, deadlines and outlooks with an account that a query is about. */

import { type Kysely, sql } from "kysely";
import type { ThreadKind } from "../across/digest.ts";
import type { Due } from "../across/dues.ts";
import type { Outlook } from "../across/outlooks.ts";
import type { Reading, Span } from "../document.ts";
import type { ThreadQuery, ThreadRow } from "./record.ts";
import { conditionOf } from "./search.ts";
import type { Indexing } from "./search-index.ts";
import { matchesIn } from "./search-matches.ts";
import { leavesOf, namesOf, type Sounds } from "./search-names.ts";
import type { Query, SearchKind } from "./search-query.ts";
import type { Tables } from "./tables.ts";
import { threadById, threads } from "./threads.ts";

/** What a query is asked of, for each kind of thread: the statements or events that its accounts are, else their articles. */
const asked: Readonly<Record<ThreadKind, SearchKind>> = {
  claim: "statements",
  story: "events",
  deadline: "articles",
  outlook: "articles",
};

/** Threads that are looked at for one that is shown. */
const LOOKED_AT_ONCE = 50;

/** Lists the threads of a kind with an account that meets the query; of deadlines and outlooks, whose words or parties it names. */
export async function searchThreads(
  db: Kysely<Tables>,
  kind: ThreadKind,
  query: Query,
  page: ThreadQuery,
  indexing: Indexing,
  soundsOf: () => Promise<Sounds>,
  readingOf: (key: string) => Promise<Reading | null>,
): Promise<readonly ThreadRow[]> {
  const { root } = query;
  const { names } = await namesOf(db, root, indexing.termsOf, soundsOf);
  const condition = conditionOf(root, { kind: asked[kind], names, indexing });
  const entries = {
    statements: sql`join attributions s on s.article = k.article and s.position = k.position`,
    events: sql`join events e on e.article = k.article and e.position = k.position`,
    articles: sql``,
  }[asked[kind]];
  const among = sql<number>`(select k.thread from accounts k join articles a on a.key = k.article ${entries}
    where k.kind = ${kind} and ${condition})`;
  if (asked[kind] !== "articles" || leavesOf(root).length === 0)
    return (await threads(db, kind, page, among)).map(({ thread: _, ...row }) => row);
  const found: ThreadRow[] = [];
  const limit = page.limit + (page.offset ?? 0);
  for (let offset = 0; found.length < limit; offset += LOOKED_AT_ONCE) {
    const rows = await threads(db, kind, { ...page, limit: LOOKED_AT_ONCE, offset }, among);
    for (const row of rows) {
      const { accounts } = await threadById(db, kind, row.thread);
      for (const { article, item } of accounts) {
        const reading = await readingOf(article);
        if (!reading || !isAbout(item as Due | Outlook, reading)) continue;
        const { thread: _, ...shown } = row;
        found.push(shown);
        break;
      }
    }
    if (rows.length < LOOKED_AT_ONCE) break;
  }
  return found.slice(page.offset ?? 0, limit);

  /** Whether each word and name of the query stands in the words of the account, or is that of a party to it. */
  function isAbout(item: Due | Outlook, reading: Reading): boolean {
    const spans: readonly Span[] = "sentence" in item ? [item.sentence] : [item.issue];
    const parties = new Set(
      "setters" in item ? [...item.setters, ...item.bound, ...item.named] : item.holders,
    );
    return positive(root).every((leaf) => {
      const ids = names.get(leaf.kind === "text" ? leaf.words : leaf.value);
      if (leaf.kind === "field" && ids === undefined) return true;
      if (ids?.some((id) => parties.has(id))) return true;
      return matchesIn(reading, spans, { root: leaf, names, termsOf: indexing.termsOf }).length > 0;
    });
  }
}

/** The conditions that a query asks for outright: those of alternatives and negations are left to the article. */
function positive(node: Query["root"]): ReturnType<typeof leavesOf> {
  if (node.kind === "all") return node.of.flatMap(positive);
  return node.kind === "text" || node.kind === "field" ? [node] : [];
}
