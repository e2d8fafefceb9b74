import * as z from "zod";
import { listOf } from "./shape.ts";

const Place = z.object({ file: z.string(), line: z.int().nullable() });

/** Why an article, or all, was not read. */
export const ImportProblem = Place.extend({ given: z.string(), expected: z.string() }).meta({
  id: "ImportProblem",
});

const Notice = Place.extend({ kind: z.string(), text: z.string() }).meta({ id: "ImportNotice" });

/** One article that was read: `event: article`. */
export const ImportedArticle = z
  .object({
    ...Place.shape,
    key: z.string(),
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    opening: z.string(),
    outcome: z.enum(["new", "renewed", "unchanged"]).nullable(),
    statements: z.int(),
    events: z.int(),
  })
  .meta({ id: "ImportedArticle" });
export type ImportedArticle = z.infer<typeof ImportedArticle>;

/** How far it has come: `event: progress`. */
export const ImportProgress = z
  .object({
    bytes: z.int(),
    size: z.int().nullable().meta({ description: "bytes in all, null where the request does not say" }),
    read: z.int(),
    problems: z.int(),
  })
  .meta({ id: "ImportProgress" });
export type ImportProgress = z.infer<typeof ImportProgress>;

/** What it came to: `event: done`. */
export const ImportReport = z
  .object({
    read: z.int(),
    new: z.int(),
    renewed: z.int(),
    unchanged: z.int(),
    problems: listOf(ImportProblem).meta({ description: "the first 1000" }),
    notices: listOf(Notice).meta({ description: "the first 1000" }),
    problemsInAll: z.int(),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof ImportReport>;
