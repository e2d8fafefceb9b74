/** The record for agents: a Model Context Protocol server, over standard streams or HTTP. */

import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { ApiOptions } from "../api/app.ts";
import { problemResponse } from "../api/problem.ts";
import { addTools } from "./tools.ts";

/** A server with all tools. */
export function createMcp(options: ApiOptions): McpServer {
  const server = new McpServer(
    { name: "isnad", version: options.engine.version },
    {
      instructions:
        "Isnad keeps who said what on whose authority in Arabic news. It tells what articles say, not whether it is so: quote words with their citation, and name the chain.",
    },
  );
  addTools(server, options);
  return server;
}

/** Serves over standard input and output until the other side hangs up or `signal` is aborted. */
export async function serveStdio(options: ApiOptions, signal: AbortSignal): Promise<void> {
  const server = createMcp(options);
  const transport = new StdioServerTransport();
  const over = new Promise<void>((resolve) => {
    transport.onclose = resolve;
    process.stdin.once("end", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.connect(transport);
  if (!signal.aborted) await over;
  await server.close();
}

/** Answers requests at `/mcp` (streamable HTTP, without sessions: a server a request, so that nothing is held between them). */
export function mcpOverHttp(options: ApiOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (new URL(request.url).pathname !== "/mcp") return problemResponse(404, "Agents are answered at /mcp.");
    if (request.method !== "POST") return problemResponse(405, "Expected POST.", {}, { Allow: "POST" });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = createMcp(options);
    // The library's transport says `undefined` where its interface leaves out, which exactOptionalPropertyTypes tells apart.
    await server.connect(transport as unknown as Transport);
    try {
      return await transport.handleRequest(request);
    } finally {
      await server.close();
    }
  };
}
