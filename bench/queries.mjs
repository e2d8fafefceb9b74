// @ts-check
// How long a record takes to answer: median and 95th percentile, in milliseconds of the processor.
//   npm run build && node bench/queries.mjs FILE     a record that bench/record.mjs has made
import { openRecord, readLexicons } from "../dist/node.js";
import { parseQuery } from "../dist/record/search-query.js";
import { latencies, told } from "./figures.mjs";

const path = process.argv[2];
if (path === undefined)
  throw new Error("no record was given: expected the path of one that bench/record.mjs made");
const lexicons = readLexicons();
const opening = performance.now();
const record = await openRecord(path, { lexicons: async () => lexicons, existing: true });
const total = await record.count();
const opened = performance.now() - opening;
const rows = await record.list({ limit: 2_000, offset: 0 });
/** @param {number} n */
const key = (n) => rows[(n * 7919) % rows.length]?.key ?? "";
const claims = await record.threads("claim", { limit: 200, leastOutlets: 2 });
const stories = await record.threads("story", { limit: 200, leastOutlets: 2 });

/** @param {string} query */
const search = (query) => () => record.search(parseQuery(query), { limit: 20, offset: 0 });
/** Each is asked once before, so that the first time a file is touched does not stand for all. @param {string} query */
async function searching(query) {
  const { total: found } = await search(query)();
  return { found, ...(await latencies(search(query), 20)) };
}
/** @type {Record<string, object>} */
const searches = {};
for (const query of [
  "النفط",
  "أسعار النفط",
  '"أسعار النفط"',
  "about:Yemen",
  'speaker:"عادل الجبير"',
  "act:deny about:إيران",
  "event:CONSULT actor:مصر",
  "event:ASSAULT place:Yemen",
  "outlets:>2 about:Yemen in:statements",
  "النفط outlet:alriyadh since:2015-08",
])
  searches[query] = await searching(query);

told("queries", {
  articles: total,
  millisecondsToOpen: opened,
  milliseconds: {
    "a list of 50": await latencies((n) => record.list({ limit: 50, offset: (n * 13) % total }), 100),
    "an article by the beginning of its key": await latencies(
      (n) => record.articleByIdOrPrefix(key(n).slice(0, 12)),
      300,
    ),
    "a reading": await latencies((n) => record.reading(key(n)), 300),
    "a corrected reading": await latencies((n) => record.corrected(key(n)), 300),
    "the names of an article": await latencies((n) => record.named(key(n)), 300),
    "the copies of an article": await latencies((n) => record.copiesOf(key(n)), 300),
    "the 20 largest groups of copies": await latencies(() => record.copyGroups({ limit: 20, offset: 0 }), 20),
    "claims by outlets, the first 50": await latencies(() => record.threads("claim", { limit: 50 }), 50),
    "a claim with its accounts": await latencies(
      (n) => record.thread("claim", claims[n % claims.length]?.id ?? ""),
      200,
    ),
    "a story with its accounts": await latencies(
      (n) => record.thread("story", stories[n % stories.length]?.id ?? ""),
      200,
    ),
  },
  searches,
});
await record.close();
