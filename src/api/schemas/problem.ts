import * as z from "zod";
import { listOf } from "./shape.ts";

/** What is wrong with one part of a request. */
export const FieldProblem = z
  .object({
    in: z.enum(["query", "path", "header", "body"]),
    field: z.string().meta({ description: "the parameter, or the path into the body: `entities.0.id`" }),
    given: z.unknown(),
    expected: z.string(),
  })
  .meta({ id: "FieldProblem" });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** An error as RFC 9457 tells it to programs. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: listOf(FieldProblem).optional(),
    keys: listOf(z.string()).optional().meta({ description: "of 409: the articles that fit" }),
    at: z.int().optional().meta({ description: "of a query: the character, from 0" }),
  })
  .meta({ id: "Problem", description: "RFC 9457" });
export type Problem = z.infer<typeof Problem>;
