import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { keptTexts } from "../answers/kept-texts.ts";
import { sentenceAround } from "../answers/texts.ts";
import * as values from "../proof/values.ts";
import { parseQuery } from "../record/search-query.ts";
import type { ApiOptions } from "./app.ts";
import { cursorOf, placeIn } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { type EventItem, EventPage } from "./schemas/event.ts";
import { Day, oneOf, pageQuery } from "./schemas/shape.ts";
import { idsIn, threadName } from "./threads.ts";

const Place = z.object({ day: z.string(), key: z.string(), position: z.int() });
const id = z.string().min(1).max(200).optional().meta({ description: "the id of an entity, such as Q22686" });

/** `GET /events`: what happened, by day. */
export function addEvents(api: OpenAPIHono, { record }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/events", tag: "events", answer: EventPage },
      summary: "events by day, each with the sentence that tells it",
      query: z.object({
        ...pageQuery,
        ...{ entity: id, place: id },
        type: oneOf(values.eventTypes)
          .optional()
          .meta({ description: `one of ${values.eventTypes.join(", ")}` }),
        story: threadName.name
          .optional()
          .meta({ description: "the id of a story, such as story-1f3a9c0b2d4e-4" }),
        from: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
        to: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
        order: z.enum(["asc", "desc"]).default("desc").meta({ description: "asc or desc, by day" }),
        q: z.string().min(1).max(2000).optional().meta({ description: "a query (docs/search.md)" }),
      }),
    },
    async ({ query: { limit, cursor, q, ...asked } }) => {
      const rows = await record.events({
        ...{ ...asked, limit: limit + 1, after: placeIn(cursor, Place) },
        about: q === undefined ? undefined : parseQuery(q),
      });
      const texts = keptTexts(record);
      const items: EventItem[] = [];
      for (const { article, position, day, story } of rows.slice(0, limit)) {
        const reading = (await texts.reading(article.key))!;
        const { type, status, date, trigger, actors, recipients, place } = reading.events[position]!;
        const span = sentenceAround(reading.article.text, trigger);
        const { key, outlet, published, title } = article;
        items.push({
          ...{ article: key, outlet, published, title, position, type, status, date, trigger, span },
          ...{ day: day === "" ? null : day, words: reading.article.text.slice(span.start, span.end).trim() },
          ...{ actors, recipients, place, story },
        });
      }
      const last = rows[limit - 1];
      const next =
        rows.length > limit && last
          ? cursorOf({ day: last.day, key: last.key, position: last.position })
          : null;
      const names = texts.names(idsIn(...items.map((one) => [...one.actors, ...one.recipients, one.place])));
      return { items, next, names };
    },
  );
}
