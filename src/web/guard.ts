import type { MiddlewareHandler } from "hono";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Answers only requests made to a loopback name (421 otherwise): a page elsewhere whose name was made to point at this
 * machine (DNS rebinding) then reads nothing. Puts the security headers on every answer.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  if (loopback.has(hostOf(c.req.header("host"), c.req.url))) await next();
  else c.res = misdirected();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

function hostOf(header: string | undefined, url: string): string {
  const host = header ?? new URL(url).host;
  return host.replace(/:\d*$/, "").toLowerCase();
}

function misdirected(): Response {
  const problem = {
    type: "about:blank",
    title: "Misdirected Request",
    status: 421,
    detail: "Isnad answers requests to localhost, 127.0.0.1 or [::1] only.",
  };
  return new Response(JSON.stringify(problem), {
    status: 421,
    headers: { "Content-Type": "application/problem+json" },
  });
}
