import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { articleCalled } from "../answers/articles.ts";
import { correctionsAbout, toldCorrection } from "../answers/corrections.ts";
import { isSample } from "../answers/sample.ts";
import type { ArticleRow, RecordStore } from "../record/record.ts";
import type { ApiOptions } from "./app.ts";
import { cursorOf, placeIn } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { type ArticleItem, ArticlePage, WholeArticle } from "./schemas/article.ts";
import { Day, pageQuery } from "./schemas/shape.ts";

/** How an article is called in a path. */
export const articleName = {
  id: z
    .string()
    .min(1)
    .max(500)
    .meta({ description: "an article's id, its key or the beginning of that, 4 digits at least" }),
};

const Place = z.object({ published: z.string().nullable(), keptAt: z.string(), key: z.string() });

/** `GET /articles` and `GET /articles/{id}`. */
export function addArticles(api: OpenAPIHono, { record }: ApiOptions): void {
  const tag = "articles";
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/articles", tag, answer: ArticlePage },
      summary: "articles, the newest first, those without a date last",
      query: z.object({
        ...pageQuery,
        entity: z.string().max(200).optional().meta({ description: "the id of an entity that they name" }),
        outlet: z.string().max(500).optional().meta({ description: "the outlet's name" }),
        from: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
        to: Day.optional().meta({ description: "an ISO day: 2025-08-06" }),
      }),
    },
    async ({ query: { limit, cursor, ...filter } }) => {
      const after = placeIn(cursor, Place);
      const total = await record.count(filter);
      const rows = await record.list({ ...filter, limit: limit + 1, offset: 0, after });
      const items: ArticleItem[] = [];
      for (const row of rows.slice(0, limit)) items.push(await itemOf(record, row));
      const last = items.at(-1);
      const next =
        rows.length > limit && last
          ? cursorOf({ published: last.published, keptAt: last.keptAt, key: last.key })
          : null;
      return { items, next, total };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/articles/{id}", tag, answer: WholeArticle, params: z.object(articleName) },
      summary: "one article with its reading as people have corrected it, and what they said",
    },
    async ({ params }) => {
      const article = await articleCalled(record, params.id);
      const { reading, origins } = (await record.corrected(article.key))!;
      const told = await correctionsAbout(record, article.key);
      return {
        ...{ article, sample: isSample(reading.article), reading, origins },
        corrections: told.map(({ correction }) => correction),
        conflicts: told.filter(({ outcome }) => outcome?.state === "conflict").map(toldCorrection),
      };
    },
  );
}

async function itemOf(record: RecordStore, row: ArticleRow): Promise<ArticleItem> {
  const reading = (await record.corrected(row.key))?.reading ?? null;
  return {
    ...row,
    sample: reading !== null && isSample(reading.article),
    counts: {
      statements: row.attributions,
      names: reading?.entities.length ?? 0,
      times: reading?.times.length ?? 0,
      events: row.events,
      deadlines: row.ultimatums,
    },
  };
}
