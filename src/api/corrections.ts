import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod";
import { articleCalled } from "../answers/articles.ts";
import { correctionsAbout, toldCorrection } from "../answers/corrections.ts";
import { kept, type ToSay as Said } from "../answers/sayings.ts";
import type { Correction as Kept } from "../corrections/correction.ts";
import { personOf } from "./access.ts";
import type { ApiOptions } from "./app.ts";
import { cursorOf, Offset, placeIn } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { Correction, CorrectionPage } from "./schemas/correction.ts";
import { ToSay } from "./schemas/saying.ts";
import { pageQuery } from "./schemas/shape.ts";

/** `GET`, `POST /corrections` and `DELETE /corrections/{id}`: what people say of what the engine found. */
export function addCorrections(api: OpenAPIHono, options: ApiOptions): void {
  const { record, now } = options;
  const keep = (c: Context, said: Said, reason: string, author?: string): Promise<Kept> =>
    kept(record, said, {
      author: personOf(c)?.name ?? author ?? options.author,
      time: now().toISOString(),
      reason,
    });
  const tag = "corrections";
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/corrections", tag, answer: CorrectionPage },
      summary: "what people said of what the engine found, the latest first, and what became of it",
      query: z.object({
        ...pageQuery,
        article: z
          .string()
          .max(200)
          .optional()
          .meta({ description: "an article's id, or the beginning of its key" }),
        conflicts: z
          .enum(["true", "false"])
          .optional()
          .meta({ description: "true: only those that somebody has to decide about" }),
      }),
    },
    async ({ query }) => {
      const { limit, article, cursor, conflicts } = query;
      const key = article === undefined ? null : (await articleCalled(record, article)).key;
      const all = [...(await correctionsAbout(record, key))].reverse();
      const shown = all.filter(({ outcome }) => conflicts !== "true" || outcome?.state === "conflict");
      // Counted from the first, so that what is said meanwhile moves nothing.
      const from = placeIn(cursor, Offset) ?? shown.length;
      const items = shown.slice(shown.length - from, shown.length - from + limit);
      const rest = from - items.length;
      return {
        items: items.map(toldCorrection),
        next: rest > 0 ? cursorOf(rest) : null,
        total: shown.length,
      };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "post", path: "/corrections", tag, answer: Correction, body: ToSay, status: 201 },
      summary: "says that something was read wrong, or right: kept beside what the engine found",
    },
    async ({ body: { reason, author, ...said } }, c) => keep(c, said, reason, author),
  );
  addEndpoint(
    api,
    {
      ...{ method: "delete", path: "/corrections/{id}", tag, answer: Correction },
      summary: "takes a correction back (a correction of its own, which can be taken back too)",
      params: z.object({
        id: z
          .string()
          .regex(/^[0-9a-f]{4,64}$/)
          .meta({ description: "the id of a correction, or its first digits, 4 at least" }),
      }),
      query: z.object({
        reason: z.string().max(2000).optional().meta({ description: "why, 2000 characters at most" }),
      }),
    },
    async ({ params, query }, c) => {
      const person = personOf(c);
      const found = await record.correctionByPrefix(params.id);
      if (found && person && person.role !== "admin" && found.author !== person.name)
        throw new RequestError(403, `That was said by ${found.author}: only they or an admin take it back.`);
      return keep(c, { action: "undo", correction: params.id }, query.reason ?? "");
    },
  );
}
