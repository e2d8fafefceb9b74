/** What every schema is made of, and what every list asks and answers. */

import * as z from "zod";

/** A list that is read only, as all data here is. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** The value or null; `.nullable()` on a schema with a name of its own comes out wrong in OpenAPI. */
export const orNull = <T extends z.ZodType>(value: T) => z.union([value, z.null()]);

/** One of some words. */
export const oneOf = <const T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]]);

/** Words of an article's text. */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: "Span", description: "UTF-16 code units into the article's text, end exclusive" });
export type Span = z.infer<typeof Span>;

/** An ISO day, as a query gives it. */
export const Day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .meta({ description: "an ISO day: 2025-08-06" });

/** What every list can be asked. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: "a whole number, 1 to 200" }),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: "`next` of the page before; the first page has none" }),
};

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      items: listOf(item),
      next: z.string().nullable().meta({ description: "`cursor` of the next page; null behind the last" }),
      total: z.int().optional(),
    })
    .meta({ id: name });
