import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { articleCalled } from "../answers/articles.ts";
import { keptTexts } from "../answers/kept-texts.ts";
import { sideBySide } from "../answers/side-by-side.ts";
import type { ApiOptions } from "./app.ts";
import { articleName } from "./articles.ts";
import { addEndpoint } from "./endpoint.ts";
import { Comparison } from "./schemas/compare.ts";

/** Passages in common that are told. */
const mostPassages = 100;

/** `GET /compare`: two articles' accounts, paired by what they share. */
export function addCompare(api: OpenAPIHono, { record, lexicons }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/compare", tag: "articles", answer: Comparison },
      summary: "two articles side by side: what both tell, where they differ, and what one tells alone",
      query: z.object({ a: articleName.id, b: articleName.id }),
    },
    async ({ query }) => {
      const [a, b] = [await articleCalled(record, query.a), await articleCalled(record, query.b)];
      const texts = keptTexts(record);
      const one = { key: a.key, reading: (await texts.reading(a.key))! };
      const other = { key: b.key, reading: (await texts.reading(b.key))! };
      const { passages, ...rest } = await sideBySide(record, [one, other], lexicons());
      const ids = [...one.reading.entities, ...other.reading.entities].map(({ id }) => id);
      return {
        ...{ a, b, ...rest, names: texts.names(ids) },
        passages: passages.slice(0, mostPassages).map((passage) => ({
          ...passage,
          text: one.reading.article.text.slice(passage.start, passage.end),
        })),
      };
    },
  );
}
