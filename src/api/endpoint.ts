/** One route: what it is asked with, what it answers, and the problems that a request may have. */

import { createHash } from "node:crypto";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod";
import { problemResponse } from "./problem.ts";
import { type FieldProblem, Problem } from "./schemas/problem.ts";

/** A route as it is documented and validated. */
export interface Endpoint<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
> {
  readonly method: "get" | "post" | "delete";
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  /** A JSON body. */
  readonly body?: B;
  readonly answer: A;
  /** 200 where left out. */
  readonly status?: 200 | 201;
}

/** What a request asks, validated. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** The problems that a route documents. */
export function problems(named: boolean) {
  return {
    400: problem("a parameter, a query or the body is wrong: each with what was given and what was expected"),
    ...(named && { 404: problem("there is none"), 409: problem("several fit") }),
    default: problem("what else may be wrong: 401, 403, 413, 415, 421, 429, 500"),
  };
}

/** Adds a route that answers JSON. A GET has an ETag, and 304 where the asker has the answer already. */
export function addEndpoint<
  A extends z.ZodType,
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
>(
  api: OpenAPIHono,
  endpoint: Endpoint<P, Q, B, A>,
  handle: (asked: Asked<P, Q, B>, c: Context) => Promise<z.output<A>>,
): void {
  const { method, path, summary, tag, answer, body, status = 200 } = endpoint;
  const params = endpoint.params ?? z.strictObject({});
  const query = z.strictObject(endpoint.query?.shape ?? {});
  const route = createRoute({
    ...{ method, path, summary, tags: [tag] },
    request: {
      params,
      query,
      ...(body && { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: {
      [status]: { description: "the answer", content: { "application/json": { schema: answer } } },
      ...(method === "get" && { 304: { description: "the asker has it already (If-None-Match)" } }),
      ...problems(endpoint.params !== undefined),
    },
  });
  const answered = async (c: Context): Promise<Response> => {
    const asked = {
      params: c.req.valid("param" as never),
      query: c.req.valid("query" as never),
      body: body ? c.req.valid("json" as never) : undefined,
    } as unknown as Asked<P, Q, B>;
    return jsonAnswer(c, await handle(asked, c), status);
  };
  // The library computes the type of every answer from its schema, field by field; `handle` is held to the schema already.
  api.openapi(route, answered as never, hookFor({ param: params, query, json: body }) as never);
}

/** JSON with a strong ETag; 304 without a body where the asker has just that. */
export function jsonAnswer(c: Context, value: unknown, status: 200 | 201 = 200): Response {
  const body = JSON.stringify(value);
  const headers: Record<string, string> = { "Content-Type": "application/json; charset=utf-8" };
  if (c.req.method !== "GET") return new Response(body, { status, headers });
  headers.ETag = tagOf(body);
  headers["Cache-Control"] = "private, no-cache";
  if (isKnown(c.req.header("if-none-match"), headers.ETag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers });
}

/** A file to be kept, with an ETag as `jsonAnswer` has it. */
export function fileAnswer(
  c: Context,
  body: string,
  { type, name }: { readonly type: string; readonly name: string },
): Response {
  const tag = tagOf(body);
  const headers = {
    ...{ ETag: tag, "Cache-Control": "private, no-cache", "Content-Type": `${type}; charset=utf-8` },
    "Content-Disposition": `attachment; filename="${name}"`,
  };
  if (isKnown(c.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function tagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 24)}"`;
}

/** Whether an If-None-Match has a tag. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

type Target = "param" | "query" | "json";
type Validated =
  | { readonly success: true }
  | { readonly success: false; readonly target: Target; readonly error: z.ZodError };

const places = { param: "path", query: "query", json: "body" } as const;

/** What answers where a request does not fit the schemas of a route. */
export function hookFor(schemas: Schemas): (result: Validated, c: Context) => Promise<Response> | undefined {
  return (result, c) => (result.success ? undefined : invalid(result, c, schemas));
}

type Schemas = Readonly<Partial<Record<Target, z.ZodType | undefined>>>;

/** The problem of a request that does not fit its schema: every field with what was given and what was expected. */
async function invalid(
  { target, error }: Extract<Validated, { success: false }>,
  c: Context,
  schemas: Schemas,
): Promise<Response> {
  const body: unknown = target === "json" ? await c.req.json().catch(() => null) : null;
  const errors = error.issues.slice(0, 20).flatMap((issue): FieldProblem[] => {
    const known = schemas[target] instanceof z.ZodObject ? schemas[target].shape : {};
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        ...{
          in: places[target],
          field: [...issue.path, key].join("."),
          given: givenAt(c, target, [...issue.path, key], body),
        },
        expected:
          target === "json"
            ? "no such field"
            : `no such parameter: ${Object.keys(known).join(", ") || "there are none"}`,
      }));
    const field = String(issue.path[0] ?? "");
    const described =
      target === "json" ? undefined : (known[field] as z.ZodType | undefined)?.meta()?.description;
    return [
      {
        ...{ in: places[target], field: issue.path.join(".") || "(the whole body)" },
        given: givenAt(c, target, issue.path, body),
        expected: described ?? expectedBy(issue),
      },
    ];
  });
  const [first] = errors;
  const detail = first
    ? `${first.field} is ${first.given === null || first.given === undefined ? "not as it should be" : JSON.stringify(first.given)}; expected ${first.expected}.`
    : "The request is not as it should be.";
  return problemResponse(400, detail, { errors });
}

function givenAt(c: Context, target: Target, path: readonly PropertyKey[], body: unknown): unknown {
  if (target === "json") return path.reduce<unknown>((at, part) => (at as never)?.[part] ?? null, body);
  const field = String(path[0] ?? "");
  if (target === "param") return c.req.param(field) ?? null;
  const all = c.req.queries(field) ?? [];
  return all.length > 1 ? all : (all[0] ?? null);
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  const options = issue.message.match(/[Ee]xpected (?:one of )?(.+\|.+)$/)?.[1];
  return options ? `one of ${options.replace(/["']/g, "").replaceAll(/ ?\| ?/g, ", ")}` : issue.message;
}
