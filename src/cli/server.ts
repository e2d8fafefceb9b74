/** The page over HTTP on this machine. */

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "../api/app.ts";
import type { RecordStore } from "../record/record.ts";
import { compiledLexicons, readLexicons } from "../shipped.ts";
import { createApp } from "../web/app.ts";
import { CommandError } from "./context.ts";
import { thisEngine } from "./engine.ts";

/** The loopback address alone: there is no log-in yet, so nobody else may reach the page. */
const HOST = "127.0.0.1";
const PORTS_TRIED = 50;

/** Where to listen: at `port`, or with `orNext` at the first free one from there on; 0 takes any free one. */
export interface Listen {
  readonly port: number;
  readonly orNext: boolean;
}

/** Where to listen, and who corrects. */
export interface ServeOptions extends Listen {
  readonly author: string;
}

/** A page that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a record; throws a `CommandError` where the port is taken or may not be used. */
export async function serveRecord(
  record: RecordStore,
  { port, orNext, author }: ServeOptions,
): Promise<Served> {
  const { createAdaptorServer } = await import("@hono/node-server");
  const api = createApi({
    ...{ record, engine: thisEngine(), author },
    ...{ lexicons: readLexicons, compiled: compiledLexicons, now: () => new Date() },
  });
  const { fetch } = createApp().route("/api/v1", api);
  const last = orNext && port > 0 ? Math.min(65_535, port + PORTS_TRIED) : port;
  for (let at = port; ; at++) {
    const server = createAdaptorServer({ fetch }) as Server;
    try {
      await listening(server, at);
      const { port: bound } = server.address() as AddressInfo;
      return { url: `http://${HOST}:${bound}/`, close: () => closed(server) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && at < last) continue;
      if (code === "EADDRINUSE")
        throw new CommandError(`port ${at} is taken: give another with --port (0 for any)`);
      if (code === "EACCES")
        throw new CommandError(`port ${at} may not be used: give one above 1023 with --port`);
      throw error;
    }
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
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
