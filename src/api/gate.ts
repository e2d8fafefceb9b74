/** What stands before every route, of the API and of the pages: which host, who, whether from a page of ours, how often. */

import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Member, memberWith, type Role, setPerson, suffices } from "./access.ts";
import { problemResponse } from "./problem.ts";
import { createRates } from "./rates.ts";
import { createSessions, SESSION_MS } from "./sessions.ts";

/** Who is let in. */
export interface GateOptions {
  /** Host names that are answered to, without a port; null: any, which is for an address that is open to others and asks for a token. */
  readonly hosts: ReadonlySet<string> | null;
  /** Null: nobody has to log in, which is for the loopback address alone. */
  readonly members: readonly Member[] | null;
  readonly now: () => Date;
}

/** The names of this machine for itself. */
export const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Bytes of a body that is no import. */
const MOST_BYTES = 1_000_000;
const COOKIE = "isnad-session";
/** Requests that one caller may make, and log-ins that he may fail at. */
const requests = { most: 600, perSecond: 100 };
const guesses = { most: 10, perSecond: 1 / 30 };

/** Ways in that need no log-in: the check of health, logging in, and the page from which that is done. */
const open: ReadonlySet<string> = new Set(["/healthz", "/api/v1/session"]);

/** A gate, with the routes of logging in and out. */
export function createGate(options: GateOptions): Hono {
  const { hosts, members, now } = options;
  const gate = new Hono();
  const rates = createRates(requests, now);
  const failures = createRates(guesses, now);
  const sessions = createSessions(now);

  const asker = (c: Context): Member | null => {
    if (!members) return null;
    const token = c.req.header("authorization")?.match(/^Bearer +(\S+)$/i)?.[1];
    if (token !== undefined) return memberWith(members, token);
    const cookie = getCookie(c, COOKIE);
    return cookie === undefined ? null : sessions.memberOf(cookie);
  };

  const refusal = (c: Context): Response | null => {
    if (hosts && !hosts.has(hostOf(c))) return misdirected();
    const wait = members ? rates.take(addressOf(c)) : 0;
    if (wait > 0) return tooMany(wait);
    const changes = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (changes && !isOwn(c))
      return problemResponse(403, "The request comes from a page of another site (Origin, Sec-Fetch-Site).");
    if (!members || open.has(c.req.path) || isPage(c)) return null;
    const member = asker(c);
    if (!member) {
      const given = c.req.header("authorization") !== undefined;
      const late = given ? failures.take(addressOf(c)) : 0;
      if (late > 0) return tooMany(late);
      return problemResponse(
        401,
        given
          ? "Nobody has this token."
          : "Expected `Authorization: Bearer TOKEN`, or a session (POST /api/v1/session).",
        {},
        { "WWW-Authenticate": 'Bearer realm="isnad"' },
      );
    }
    const asked = roleFor(c);
    if (!suffices(member.role, asked))
      return problemResponse(403, `${member.name} is a ${member.role}: expected the role ${asked}.`);
    setPerson(c, member);
    return null;
  };
  gate.use("*", async (c, next) => {
    const refused = refusal(c);
    if (refused) c.res = refused;
    else await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });

  const small = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => problemResponse(413, `The body is too large; expected ${MOST_BYTES} bytes at most.`),
  });
  // An import streams its body, and counts it.
  gate.use("*", (c, next) => (c.req.path === "/api/v1/import" ? next() : small(c, next)));

  gate.get("/api/v1/session", (c) => {
    const member = asker(c);
    return c.json({ needed: members !== null, name: member?.name ?? null, role: member?.role ?? null }, 200, {
      "Cache-Control": "no-store",
    });
  });
  gate.post("/api/v1/session", async (c) => {
    if (!members) return problemResponse(409, "Nobody has to log in here.");
    const late = failures.take(addressOf(c));
    if (late > 0) return tooMany(late);
    const body: unknown = await c.req.json().catch(() => null);
    const token = (body as { readonly token?: unknown } | null)?.token;
    const member = typeof token === "string" && token.length <= 1000 ? memberWith(members, token) : null;
    if (!member) return problemResponse(401, "Nobody has this token.");
    setCookie(c, COOKIE, sessions.begin(member), {
      ...{ httpOnly: true, sameSite: "Strict", path: "/", maxAge: SESSION_MS / 1000 },
      secure: new URL(c.req.url).protocol === "https:",
    });
    return c.json({ needed: true, name: member.name, role: member.role });
  });
  gate.delete("/api/v1/session", (c) => {
    const cookie = getCookie(c, COOKIE);
    if (cookie !== undefined) sessions.end(cookie);
    deleteCookie(c, COOKIE, { path: "/" });
    return c.body(null, 204);
  });
  return gate;
}

function roleFor(c: Context): Role {
  if (c.req.path === "/metrics") return "admin";
  // Agents ask by POST, and change nothing.
  if (c.req.path === "/mcp") return "reader";
  return c.req.method === "GET" || c.req.method === "HEAD" ? "reader" : "editor";
}

/** A file of the desk: it holds nothing of the record, and logging in needs a page. */
function isPage(c: Context): boolean {
  return c.req.method === "GET" && !/^\/(api\/|metrics$|mcp$)/.test(c.req.path);
}

/** Whether a request that changes something comes from a page of ours, or from a program. */
function isOwn(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === (c.req.header("host") ?? new URL(c.req.url).host);
}

function hostOf(c: Context): string {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  return host.replace(/:\d*$/, "").toLowerCase();
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "?";
  } catch {
    return "?";
  }
}

function tooMany(seconds: number): Response {
  const detail = `Too many requests: ask again in ${seconds} seconds.`;
  return problemResponse(429, detail, {}, { "Retry-After": String(seconds) });
}

function misdirected(): Response {
  return problemResponse(421, "Isnad answers requests to localhost, 127.0.0.1 or [::1] only.");
}

const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;
