import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { articleCalled } from "../answers/articles.ts";
import { type LineFormat, lineWriter } from "../answers/exports.ts";
import { articleOf } from "../corrections/correction.ts";
import { correctionAnnotation } from "../export/corrections.ts";
import { csvRecord } from "../export/csv.ts";
import { tables } from "../export/tables.ts";
import type { ApiOptions } from "./app.ts";
import { articleName } from "./articles.ts";
import { Offset, offsetPage, placeIn } from "./cursor.ts";
import { type Asked, addEndpoint, fileAnswer, hookFor, problems } from "./endpoint.ts";
import { CopyPage } from "./schemas/article.ts";
import { oneOf, pageQuery } from "./schemas/shape.ts";

/** The forms by the names that addresses have for them. */
const formats = {
  jsonl: "jsonl",
  webannotation: "annotations",
  plover: "plover",
  prov: "prov",
  schemaorg: "schema-org",
} as const satisfies Readonly<Record<string, LineFormat>>;
const names = [...(Object.keys(formats) as (keyof typeof formats)[]), "csv"] as const;
const tableNames = tables.map(({ name }) => name);

const params = z.object(articleName);
const query = z.strictObject({
  format: oneOf(names).meta({ description: `one of ${names.join(", ")}` }),
  table: oneOf(tableNames)
    .default(tableNames[0]!)
    .meta({ description: `of csv: one of ${tableNames.join(", ")}` }),
});

/** `GET /articles/{id}/copies` and `GET /articles/{id}/export`. */
export function addArticleParts(api: OpenAPIHono, options: ApiOptions): void {
  const { record, engine, lexicons } = options;
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/articles/{id}/copies", tag: "articles", answer: CopyPage, params },
      summary: "articles that are copies of it, or share a passage with it, the most similar first",
      query: z.object(pageQuery),
    },
    async ({ params: { id }, query: { limit, cursor } }) => {
      const { key } = await articleCalled(record, id);
      const offset = placeIn(cursor, Offset) ?? 0;
      const rows = await record.copiesOf(key);
      const page = offsetPage(rows.slice(offset, offset + limit + 1), limit, offset);
      return { ...page, total: rows.length };
    },
  );
  const route = createRoute({
    ...{ method: "get", path: "/articles/{id}/export", tags: ["articles"] },
    summary: "one article in the form of other programs: JSON lines, or a table as CSV",
    request: { params, query },
    responses: {
      200: {
        description: "a file",
        content: {
          "application/x-ndjson": { schema: z.string() },
          "text/csv": { schema: z.string() },
        },
      },
      ...problems(true),
    },
  });
  api.openapi(
    route,
    (async (c: Parameters<typeof fileAnswer>[0]) => {
      const { id } = c.req.valid("param" as never) as Asked<
        typeof params,
        typeof query,
        z.ZodUndefined
      >["params"];
      const { format, table } = c.req.valid("query" as never) as z.output<typeof query>;
      const { key } = await articleCalled(record, id);
      const name = `isnad-${key.slice(0, 12)}`;
      if (format === "csv") {
        const { columns, rows } = tables.find((one) => one.name === table)!;
        const lines = [columns, ...rows((await record.corrected(key))!)].map(csvRecord);
        return fileAnswer(c, lines.join(""), { type: "text/csv", name: `${name}-${table}.csv` });
      }
      const annotated = format === "webannotation";
      // Annotations of the engine and of people stand side by side; all else is what people made of the reading.
      const kept = (annotated ? await record.kept(key) : await record.corrected(key))!;
      const said = annotated ? (await record.corrections()).filter((one) => articleOf(one) === key) : [];
      const write = lineWriter(formats[format], { version: engine.version, lexicons });
      const lines = [...write(kept), ...said.map(correctionAnnotation)];
      const body = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      return fileAnswer(c, body, { type: "application/x-ndjson", name: `${name}.${format}.jsonl` });
    }) as never,
    hookFor({ param: params, query }) as never,
  );
}
