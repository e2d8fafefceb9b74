/** One polite request: within limits of time and size, with every redirect checked anew. */

import { type Dispatcher, request } from "undici";
import { ContentError } from "../formats/format.ts";
import { bodyOf } from "../formats/http-response.ts";
import { bytesInWords } from "../formats/limits.ts";
import { AddressError } from "./addresses.ts";

/** What a request came to. */
export type Fetched =
  | {
      readonly kind: "body";
      /** Where the redirects led. */
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly contentType: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "failed";
      readonly why: string;
      /** Null where no answer came. */
      readonly status: number | null;
      /** Milliseconds that the server asks to be left alone for. */
      readonly retryAfter: number | null;
      /** Whether it may succeed another time. */
      readonly passing: boolean;
    };

/** Why a site does not want something fetched, and whether that may pass. */
export interface Refusal {
  readonly why: string;
  readonly passing: boolean;
}

/** What is asked for. */
export interface Wanted {
  readonly url: string;
  readonly accept: string;
  readonly limit: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Asked of every hop of a redirect: why it may not be fetched, null where it may. */
  readonly forbids?: (url: string) => Promise<Refusal | null>;
}

/** Whom the requests come from, and through what. */
export interface Sender {
  readonly dispatcher: Dispatcher;
  readonly agent: string;
  readonly signal: AbortSignal;
}

const MOST_HOPS = 5;
const MOST_MS = 60_000;

/** Fetches one address. Never throws but where the user stops. */
export async function fetched(wanted: Wanted, sender: Sender): Promise<Fetched> {
  let url = wanted.url;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const { protocol } = new URL(url);
      if (protocol !== "http:" && protocol !== "https:") return failed(`${url} is no address of the web`);
      const refusal = (await wanted.forbids?.(url)) ?? null;
      if (refusal) return failed(refusal.why, null, refusal.passing);
      const found = await oneHop(url, wanted, sender);
      if (!("location" in found)) return found;
      url = new URL(found.location, url).href;
    }
    return failed(`more than ${MOST_HOPS} redirects`);
  } catch (error) {
    sender.signal.throwIfAborted();
    if (error instanceof ContentError) return failed(error.message);
    const cause = error instanceof AddressError ? error : ((error as Error).cause ?? error);
    return failed(messageOf(cause), null, !(cause instanceof AddressError));
  }
}

async function oneHop(
  url: string,
  wanted: Wanted,
  { dispatcher, agent, signal }: Sender,
): Promise<Fetched | { readonly location: string }> {
  const limit = AbortSignal.timeout(MOST_MS);
  const response = await request(url, {
    dispatcher,
    signal: AbortSignal.any([signal, limit]),
    headers: {
      "user-agent": agent,
      accept: wanted.accept,
      "accept-encoding": "gzip, br",
      ...(wanted.etag ? { "if-none-match": wanted.etag } : {}),
      ...(wanted.lastModified ? { "if-modified-since": wanted.lastModified } : {}),
    },
  });
  const { statusCode: status, body } = response;
  const header = (name: string): string | null => {
    const value = response.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const location = header("location");
  if (status >= 300 && status < 400 && status !== 304 && location !== null) {
    letGo(body);
    return { location };
  }
  if (status === 304 || status < 200 || status >= 300) {
    letGo(body);
    if (status === 304) return { kind: "unchanged" };
    const passing = status >= 500 || status === 429 || status === 408;
    return {
      ...failed(`the server answers ${status}`, status, passing),
      retryAfter: milliseconds(header("retry-after")),
    };
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > wanted.limit) {
      letGo(body);
      throw new ContentError(
        `more than ${bytesInWords(wanted.limit)}`,
        `at most ${bytesInWords(wanted.limit)}`,
      );
    }
    parts.push(part);
  }
  const coding = header("content-encoding") ?? "";
  const head = { status, headers: new Map([["content-encoding", coding]]), length: 0 };
  return {
    kind: "body",
    url,
    bytes: await bodyOf(head, Buffer.concat(parts), wanted.limit),
    contentType: header("content-type") ?? "",
    etag: header("etag"),
    lastModified: header("last-modified"),
  };
}

/** A body that is broken off says so as an error, which is none here. */
function letGo(body: Dispatcher.ResponseData["body"]): void {
  body.on("error", () => {});
  body.destroy();
}

function failed(
  why: string,
  status: number | null = null,
  passing = false,
): Extract<Fetched, { kind: "failed" }> {
  return { kind: "failed", why, status, retryAfter: null, passing };
}

/** Retry-After has seconds, or a date. */
function milliseconds(value: string | null): number | null {
  if (value === null) return null;
  const given = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(given) && given > 0 ? given : null;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
