/** The page and the API over HTTP. */

import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { AccessError, type Member, memberOf, membersIn } from "../api/access.ts";
import type { ApiOptions } from "../api/app.ts";
import { type GateOptions, loopback } from "../api/gate.ts";
import { createSite } from "../api/site.ts";
import type { RecordStore } from "../record/record.ts";
import { compiledLexicons, readLexicons } from "../shipped.ts";
import { createApp } from "../web/app.ts";
import { CommandError } from "./context.ts";
import { thisEngine } from "./engine.ts";

/** The loopback address: nobody else reaches the page, so nobody has to log in. */
const HOST = "127.0.0.1";
const PORTS_TRIED = 50;

/** Where to listen: at `port`, or with `orNext` at the first free one from there on; 0 takes any free one. */
export interface Listen {
  readonly port: number;
  readonly orNext: boolean;
  /** The address, the loopback one where left out. Any other needs members. */
  readonly host?: string;
}

/** Where to listen, and who corrects. */
export interface ServeOptions extends Listen {
  readonly author: string;
  /** Those who may log in, null where nobody has to. */
  readonly members?: readonly Member[] | null;
}

/** A page that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Those who may log in: of a token file, or one admin whose token is `ISNAD_TOKEN`; null where neither is given. */
export function membersFrom(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): readonly Member[] | null {
  try {
    if (file !== undefined) return membersIn(readFileSync(file, "utf8"), file);
    return env.ISNAD_TOKEN ? [memberOf({ name: "admin", role: "admin" }, env.ISNAD_TOKEN)] : null;
  } catch (error) {
    if (error instanceof AccessError) throw new CommandError(error.message);
    if ((error as NodeJS.ErrnoException).code !== undefined)
      throw new CommandError(`the token file ${file} cannot be read (${(error as Error).message})`);
    throw error;
  }
}

/** What the API needs, over a record. */
export function apiOptions(record: RecordStore, author: string): ApiOptions {
  return {
    ...{ record, engine: thisEngine(), author, now: () => new Date() },
    ...{ lexicons: readLexicons, compiled: compiledLexicons },
  };
}

/** Who is let in where is listened; throws a `CommandError` where strangers could read. */
export function siteGate({ host = HOST }: Listen, members: readonly Member[] | null): GateOptions {
  const local = host === HOST || host === "::1" || host === "localhost";
  if (!local && !members)
    throw new CommandError(
      `${host} can be reached by others: give --token-file FILE (ROLE NAME TOKEN a line) or ISNAD_TOKEN`,
    );
  return { hosts: local ? loopback : null, members, now: () => new Date() };
}

/** Serves the desk and the API over a record. */
export async function serveRecord(
  record: RecordStore,
  { author, members = null, ...listen }: ServeOptions,
): Promise<Served> {
  const pages = createApp();
  const { fetch } = createSite({
    api: apiOptions(record, author),
    gate: siteGate(listen, members),
    pages: (request) => pages.fetch(request),
  });
  return serveFetch(fetch, listen);
}

/** Serves what answers requests; throws a `CommandError` where the port is taken or may not be used. */
export async function serveFetch(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, orNext, host = HOST }: Listen,
): Promise<Served> {
  const { createAdaptorServer } = await import("@hono/node-server");
  const last = orNext && port > 0 ? Math.min(65_535, port + PORTS_TRIED) : port;
  for (let at = port; ; at++) {
    const server = createAdaptorServer({ fetch }) as Server;
    try {
      await listening(server, at, host);
      const { port: bound } = server.address() as AddressInfo;
      return {
        url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${bound}/`,
        close: () => closed(server),
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && at < last) continue;
      if (code === "EADDRINUSE")
        throw new CommandError(`port ${at} is taken: give another with --port (0 for any)`);
      if (code === "EACCES")
        throw new CommandError(`port ${at} may not be used: give one above 1023 with --port`);
      if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
        throw new CommandError(`${host} is no address of this machine: give one with --host`);
      throw error;
    }
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Resolves when the user asks to stop. */
export function stopAsked(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
