/** Errors over HTTP: problem JSON (RFC 9457), made in this one place. */

import { HTTPException } from "hono/http-exception";
import { RefusedError } from "../answers/refused.ts";
import { AmbiguousIdError } from "../record/record.ts";
import { QueryError } from "../record/search-query.ts";
import type { FieldProblem, Problem } from "./schemas/problem.ts";

/** Thrown where a request cannot be answered; becomes problem JSON with this status. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: keyof typeof titles;
  readonly errors: readonly FieldProblem[];
  constructor(status: keyof typeof titles, detail: string, errors: readonly FieldProblem[] = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

const titles = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** A response that carries a problem. */
export function problemResponse(
  status: keyof typeof titles,
  detail: string,
  more: Partial<Omit<Problem, "type" | "title" | "status" | "detail">> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = { type: "about:blank", title: titles[status], status, detail, ...more };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

/** The answer to a request that ended in an error; what nobody foresaw is logged, and told without its words. */
export function problemOf(error: unknown): Response {
  if (error instanceof RequestError) {
    const { status, message, errors } = error;
    return problemResponse(status, message, errors.length > 0 ? { errors } : {});
  }
  if (error instanceof AmbiguousIdError)
    return problemResponse(409, `${error.message}.`, { keys: error.keys });
  if (error instanceof QueryError) {
    const { message, at, given, expected } = error;
    return problemResponse(400, `${message}.`, {
      at,
      errors: [{ in: "query", field: "q", given, expected }],
    });
  }
  if (error instanceof RefusedError)
    return problemResponse(error.kind === "missing" ? 404 : 400, error.message);
  if (error instanceof HTTPException && error.status in titles)
    return problemResponse(error.status as keyof typeof titles, error.message || "The body cannot be read.");
  console.error(error);
  return problemResponse(500, "The record could not be read.");
}
