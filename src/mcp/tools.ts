/** What agents can ask. Every answer carries the words and offsets that it rests on, and nothing is changed by any. */

import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import { pastedReading } from "../answers/pasted.ts";
import { quotationOf } from "../answers/quotation.ts";
import { RefusedError } from "../answers/refused.ts";
import { type ApiOptions, createApi } from "../api/app.ts";
import { AmbiguousIdError } from "../record/record.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional();
const limit = z.number().int().min(1).max(50).default(10);
const cursor = z.string().max(500).optional().describe("`next` of the answer before");
const about = z
  .string()
  .max(2000)
  .describe(
    "words, «a phrase», or fields: speaker: about: act: certainty: event: actor: recipient: place: outlet: since: until: in:statements. Names in Arabic or Latin letters.",
  );

/** UTF-16 units of a pasted article. */
const longest = 200_000;

/** Adds all tools. */
export function addTools(server: McpServer, options: ApiOptions): void {
  const api = createApi(options);
  const { record, lexicons } = options;
  /** The API's own answer; a problem becomes an error of the tool. */
  const asked = async (path: string, query: Readonly<Record<string, unknown>>): Promise<CallToolResult> => {
    const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const response = await api.request(`${path}?${new URLSearchParams(given)}`);
    const body = (await response.json()) as Record<string, unknown>;
    return response.ok ? told(body) : refused(String(body.detail));
  };
  const hints = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    "search",
    {
      title: "Search the record",
      description:
        "Articles, statements or events in Arabic news that a query finds, the newest first. Each find has `words` with `span` (UTF-16 offsets into the article's text), who says it (`chain`) and `why` it was found.",
      inputSchema: { query: about, limit, cursor },
      annotations: hints,
    },
    ({ query, ...page }) => asked("/search", { q: query, facets: false, ...page }),
  );
  server.registerTool(
    "quote",
    {
      title: "Quote with citation",
      description:
        "Words of a kept article exactly as they stand, with offsets, surroundings, who says them and a citation. Give `words` as they stand in the text, or the number of a `statement` (the `position` of a find). Refused where the article has no such words.",
      inputSchema: {
        article: z.string().min(1).max(500).describe("an article's id, key or the beginning of that"),
        words: z.string().min(1).max(5000).optional(),
        statement: z.number().int().min(0).optional(),
      },
      annotations: hints,
    },
    (asking) => answered(async () => ({ ...(await quotationOf(record, asking)) })),
  );
  server.registerTool(
    "list_deadlines",
    {
      title: "Deadlines",
      description:
        "What is due by when, who set it for whom, and what became of it (open, extended, moved, met, lapsed, withdrawn) as of a day, with the sentence of each account.",
      inputSchema: {
        query: about.optional(),
        asOf: day.describe("an ISO day; today where left out"),
        state: z.enum(["open", "extended", "moved", "met", "lapsed", "withdrawn"]).optional(),
        ...{ limit, cursor },
      },
      annotations: hints,
    },
    ({ query, ...rest }) => asked("/deadlines", { q: query, ...rest }),
  );
  server.registerTool(
    "find_claims",
    {
      title: "Claims",
      description:
        "What several articles say of one thing: the words, how many outlets and independent origins, how many are for it, against it and in doubt. `id` goes to trace_claim.",
      inputSchema: {
        query: about.optional(),
        leastArticles: z.number().int().min(1).optional(),
        limit,
        cursor,
      },
      annotations: hints,
    },
    ({ query, ...rest }) => asked("/claims", { q: query, ...rest }),
  );
  server.registerTool(
    "trace_claim",
    {
      title: "Trace a claim to its origins",
      description:
        "One claim whole: every account with its words, offsets, stance and chain from the carrier down to the origin, the independent origins and why their accounts are one, and who changed his mind.",
      inputSchema: { claim: z.string().min(1).max(100).describe("an id such as claim-1f3a9c0b2d4e-4") },
      annotations: hints,
    },
    ({ claim }) => asked(`/claims/${encodeURIComponent(claim)}`, {}),
  );
  server.registerTool(
    "read_article",
    {
      title: "Read a pasted article",
      description:
        "Reads an Arabic news article that is pasted in and keeps nothing: who says what on whose authority, events, deadlines, times and names, each with its words and UTF-16 offsets into the text.",
      inputSchema: {
        text: z.string().min(1).max(longest),
        published: day.describe("the ISO day that relative times are counted from"),
        title: z.string().max(1000).optional(),
        outlet: z.string().max(500).optional(),
      },
      annotations: hints,
    },
    ({ text, published = null, title = null, outlet = null }) =>
      answered(async () =>
        pastedReading({ id: "pasted", published, title, outlet, url: null, text }, lexicons()),
      ),
  );
}

function told(answer: Record<string, unknown>): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
}

function refused(why: string): CallToolResult {
  return { content: [{ type: "text", text: why }], isError: true };
}

async function answered(answer: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    return told(await answer());
  } catch (error) {
    if (error instanceof RefusedError || error instanceof AmbiguousIdError) return refused(error.message);
    throw error;
  }
}
