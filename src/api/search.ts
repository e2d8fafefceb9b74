import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { chainOf } from "../across/sources.ts";
import { namedOf } from "../answers/kept-texts.ts";
import { lineAround, sentenceAround } from "../answers/texts.ts";
import type { Attribution, Event, Reading, Span } from "../document.ts";
import type { SearchHit as Hit } from "../record/search.ts";
import { parseQuery, type SearchKind } from "../record/search-query.ts";
import type { ApiOptions } from "./app.ts";
import { cursorOf, placeIn } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { type SearchHit, SearchPage } from "./schemas/search.ts";
import { pageQuery } from "./schemas/shape.ts";

const Place = z.object({
  published: z.string().nullable(),
  key: z.string(),
  position: z.int().nullable(),
});

/** Words of a query that are shown of one find. */
const mostReasons = 50;

/** `GET /search`: the query language of docs/search.md. */
export function addSearch(api: OpenAPIHono, { record }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/search", tag: "search", answer: SearchPage },
      summary:
        "articles, statements or events that a query finds, the newest first, with the words that they rest on",
      query: z.object({
        ...pageQuery,
        limit: pageQuery.limit.removeDefault().default(20).meta({ description: "a whole number, 1 to 200" }),
        q: z.string().max(2000).meta({ description: "a query (docs/search.md), 2000 characters at most" }),
        facets: z
          .enum(["true", "false"])
          .default("true")
          .meta({ description: "false: the finds are not counted by outlet, speaker, act and type" }),
      }),
    },
    async ({ query: { q, limit, cursor, facets } }) => {
      const query = parseQuery(q);
      const after = placeIn(cursor, Place);
      const { kind, total, hits, unknown, alike } = await record.search(query, {
        ...{ limit: limit + 1, offset: 0, after },
      });
      const items = hits.slice(0, limit).map((hit) => shown(hit, kind));
      const last = items.at(-1);
      const next =
        hits.length > limit && last
          ? cursorOf({ published: last.article.published, key: last.article.key, position: last.position })
          : null;
      const counted = after === undefined && facets === "true" ? await record.facets(query) : null;
      return { kind, items, next, total, unknown, alike, facets: counted };
    },
  );
}

/** A find with its own words: what is said, the sentence that tells what happened, or the line where the first word stands. */
function shown({ article, position, matches, reading }: Hit, kind: SearchKind): SearchHit {
  const { text } = reading.article;
  const statement = kind === "statements" && position !== null ? reading.attributions[position]! : null;
  const event = kind === "events" && position !== null ? reading.events[position]! : null;
  const span = statement
    ? around([...statement.content, ...(statement.cue ? [statement.cue] : [])])
    : event
      ? sentenceAround(text, event.trigger)
      : lineAround(text, matches[0] ?? { start: 0, end: 0 });
  return {
    ...{ article, position, statement, event, span },
    chain: statement && chainOf(statement.chain, reading),
    ...{ words: text.slice(span.start, span.end) },
    why: matches
      .slice(0, mostReasons)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    entities: namedIn(reading, statement, event),
  };
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function namedIn(reading: Reading, statement: Attribution | null, event: Event | null) {
  const ids = new Set<string | null>(
    event
      ? [...event.actors, ...event.recipients, event.place]
      : (statement?.chain.flat().map(({ entity }) => entity) ?? []),
  );
  return reading.entities.filter(({ id }) => ids.has(id)).map(namedOf);
}
