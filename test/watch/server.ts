/** A web server on loopback, whose answers a test writes. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What is answered to a path. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A server that runs. */
export interface TestServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly url: (path: string) => string;
  /** What was asked for so far: paths, and the headers of each. */
  readonly asked: {
    readonly path: string;
    readonly headers: IncomingMessage["headers"];
    readonly at: number;
  }[];
  close(): Promise<void>;
}

/** Serves by a function from path and headers to an answer; null is 404. */
export async function serve(
  answer: (path: string, headers: IncomingMessage["headers"]) => Answer | null,
): Promise<TestServer> {
  const asked: TestServer["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers, at: Date.now() });
    const found = answer(path, request.headers) ?? { status: 404 };
    response.writeHead(found.status ?? 200, found.headers ?? {});
    response.end(found.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
