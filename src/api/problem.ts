/** An error as RFC 9457 tells it to programs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Anything that helps to mend the request, by name. */
  readonly [extension: string]: unknown;
}

/** Thrown where a request cannot be answered; becomes problem JSON with this status. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: 400 | 404;
  constructor(status: 400 | 404, detail: string) {
    super(detail);
    this.status = status;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  409: "Conflict",
  500: "Internal Server Error",
};

/** A response that carries a problem. */
export function problemResponse(
  status: number,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): Response {
  const problem: Problem = {
    ...extensions,
    type: "about:blank",
    title: titles[status] ?? "Error",
    status,
    detail,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}
