import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import * as z from "zod";
import type { Input } from "../formats/format.ts";
import { createTally, type IngestStep, ingest, type Tally } from "../ingest.ts";
import { openingOf } from "../record/prepared.ts";
import type { ApiOptions } from "./app.ts";
import { hookFor, jsonAnswer, problems } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { type ImportedArticle, ImportProgress, ImportReport } from "./schemas/import.ts";

/** Bytes that one request may bring. */
export const mostBytes = 50_000_000;
/** Imports at once: each takes all of a processor. */
const mostAtOnce = 2;
/** Problems and notices that a report tells. */
const mostTold = 1000;
/** Milliseconds between two words of how far it has come. */
const progressEvery = 250;

const extensions: readonly (readonly [type: RegExp, extension: string])[] = [
  [/^application\/(x-)?(ndjson|jsonl|json-?lines)$/, ".jsonl"],
  [/^application\/json$/, ".json"],
  [/^text\/html$|^application\/xhtml\+xml$/, ".html"],
  [/^text\/csv$/, ".csv"],
  [/^application\/(rss|atom)\+xml$|^(text|application)\/xml$/, ".xml"],
  [/^text\/plain$/, ".txt"],
];

const query = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .meta({ description: "the file's name, by whose end its format is known; 300 characters at most" }),
});

/** `POST /import`: articles in any format, read and kept, with word of each as it comes. */
export function addImport(api: OpenAPIHono, options: ApiOptions): void {
  let running = 0;
  const file = z.string().meta({ format: "binary", description: `${mostBytes} bytes at most` });
  const route = createRoute({
    ...{ method: "post", path: "/import", tags: ["import"] },
    summary:
      "reads articles and keeps them; events `article`, `problem`, `progress` and `done`, or the report at the end",
    description:
      "The body is a file as it is; its format is known by `name`, else by Content-Type, else by what it looks like. " +
      "With `Accept: application/json` the report comes at the end, else events as they happen (text/event-stream).",
    request: { query, body: { required: true, content: { "*/*": { schema: file } } } },
    responses: {
      200: {
        description: "what became of each",
        content: {
          "application/json": { schema: ImportReport },
          "text/event-stream": { schema: ImportProgress },
        },
      },
      ...problems(false),
    },
  });
  api.openapi(
    route,
    (async (c: Context) => {
      const { name } = c.req.valid("query" as never) as z.output<typeof query>;
      const size = sizeOf(c);
      if (!c.req.raw.body) throw new RequestError(400, "The body is empty: expected a file with articles.");
      if (running >= mostAtOnce)
        throw new RequestError(429, `${running} imports are running: try again when one is done.`);
      running++;
      const counted = { bytes: 0 };
      const input = { file: name ?? nameFor(c), size, chunks: limited(c.req.raw.body, counted) };
      const steps = stepsOf(options, input, c.req.raw.signal);
      const tally = createTally();
      const done = (): void => {
        running--;
      };
      if (wantsJson(c)) {
        try {
          for await (const step of steps) tally.add(step);
          return jsonAnswer(c, reportOf(tally));
        } finally {
          done();
        }
      }
      return streamSSE(c, async (stream) => {
        try {
          await told(stream, steps, tally, () => ({ bytes: counted.bytes, size }));
        } finally {
          done();
        }
      });
    }) as never,
    hookFor({ query }) as never,
  );
}

function stepsOf(
  { record, engine, lexicons }: ApiOptions,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<IngestStep> {
  return ingest([input], { record, engine, lexicons: lexicons(), signal });
}

async function told(
  stream: SSEStreamingApi,
  steps: AsyncIterable<IngestStep>,
  tally: Tally,
  far: () => Pick<ImportProgress, "bytes" | "size">,
): Promise<void> {
  const send = (event: string, data: object) => stream.writeSSE({ event, data: JSON.stringify(data) });
  const counts = { read: 0, problems: 0 };
  let last = 0;
  for await (const step of steps) {
    // Nobody listens any more: what has been read is kept, and no other article is begun.
    if (stream.aborted) return;
    tally.add(step);
    if (step.kind === "read") {
      counts.read++;
      await send("article", articleOf(step));
    } else if (step.kind === "problem") {
      counts.problems++;
      await send("problem", step.problem);
    }
    if (Date.now() - last < progressEvery) continue;
    last = Date.now();
    await send("progress", { ...far(), ...counts } satisfies ImportProgress);
  }
  await send("progress", { ...far(), ...counts } satisfies ImportProgress);
  await send("done", reportOf(tally));
}

function articleOf({ place, key, reading, outcome }: Extract<IngestStep, { kind: "read" }>): ImportedArticle {
  const { id, title, outlet, published, text } = reading.article;
  return {
    ...{ file: place.file, line: place.line, key, id, title, outlet, published, outcome },
    opening: openingOf(text),
    ...{ statements: reading.attributions.length, events: reading.events.length },
  };
}

function reportOf(tally: Tally): ImportReport {
  const { problems, notices, ...counts } = tally.report();
  return {
    ...counts,
    problems: problems.slice(0, mostTold),
    notices: notices.slice(0, mostTold),
    problemsInAll: problems.length,
  };
}

function sizeOf(c: Context): number | null {
  const given = c.req.header("content-length");
  if (given === undefined || !/^\d{1,15}$/.test(given)) return null;
  if (Number(given) > mostBytes) throw tooLarge(`${given} bytes`);
  return Number(given);
}

function tooLarge(given: string): RequestError {
  return new RequestError(
    413,
    `The body has ${given}; expected ${mostBytes} bytes at most: import in parts.`,
    [{ in: "body", field: "(the whole body)", given, expected: `${mostBytes} bytes at most` }],
  );
}

/** The body piece by piece; it ends with an error where it goes on for too long, which the report then tells. */
async function* limited(
  body: ReadableStream<Uint8Array>,
  counted: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    counted.bytes += chunk.length;
    if (counted.bytes > mostBytes) throw tooLarge("more bytes");
    yield chunk;
  }
}

function nameFor(c: Context): string {
  const type = (c.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  return `body${extensions.find(([known]) => known.test(type))?.[1] ?? ""}`;
}

function wantsJson(c: Context): boolean {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/event-stream");
}
