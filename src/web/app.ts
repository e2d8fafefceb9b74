import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { isSample } from "../answers/sample.ts";
import { AmbiguousIdError, type ArticleRow, type RecordStore } from "../record/record.ts";
import { guard } from "./guard.ts";
import type { Html } from "./html.ts";
import { icon } from "./icon.ts";
import { type Page, pageOf } from "./page.ts";
import { articleView } from "./views/article.ts";
import { ambiguousView, failedView, notFoundView } from "./views/failure.ts";
import { type ListItem, listView } from "./views/list.ts";

const PAGE_SIZE = 24;

/**
 * The desk: pages over a record, for one person on the machine that runs it. The JSON API is mounted on it with
 * `.route("/api", createApi({ record }))`, and then stands behind the same guard.
 */
export function createApp({ record }: { readonly record: RecordStore }): Hono {
  const app = new Hono();
  const style = readStyle();
  app.use("*", guard);
  app.get("/style.css", (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/icon.svg", (c) => c.body(icon, 200, { "Content-Type": "image/svg+xml" }));

  app.get("/", async (c) => {
    const page = pageFor(c);
    const total = await record.count();
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const number = Math.min(pages, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
    const rows = await record.list({ limit: PAGE_SIZE, offset: (number - 1) * PAGE_SIZE });
    const items = await Promise.all(rows.map((row) => listItem(record, row)));
    return send(c, listView(page, { items, total, number, pages }));
  });

  app.get("/articles/:id", async (c) => {
    const page = pageFor(c);
    const row = await record.articleByIdOrPrefix(c.req.param("id"));
    const kept = row && (await record.corrected(row.key));
    if (!row || !kept) return send(c, notFoundView(page), 404);
    return send(c, articleView(page, row, kept.reading));
  });

  app.notFound((c) => send(c, notFoundView(pageFor(c)), 404));
  app.onError(async (error, c) => {
    const page = pageFor(c);
    if (error instanceof AmbiguousIdError) {
      const rows = await Promise.all(error.keys.map((key) => record.articleByIdOrPrefix(key)));
      const found = rows.filter((row) => row !== null);
      return send(c, ambiguousView(page, found), 409);
    }
    console.error(error);
    return send(c, failedView(page), 500);
  });
  return app;
}

// Later files may overrule earlier ones.
const styles = ["colours", "frame", "list", "reader", "marks", "panel", "widths"] as const;

function readStyle(): string {
  return styles.map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), "utf8")).join("\n");
}

async function listItem(record: RecordStore, row: ArticleRow): Promise<ListItem> {
  const reading = (await record.corrected(row.key))?.reading ?? null;
  return {
    row,
    sample: reading !== null && isSample(reading.article),
    counts: {
      statements: row.attributions,
      names: reading?.entities.length ?? 0,
      times: reading?.times.length ?? 0,
      events: row.events,
      deadlines: row.ultimatums,
    },
  };
}

function pageFor(c: Context): Page {
  return pageOf(c.req.path, c.req.query());
}

function send(c: Context, view: Html, status: 200 | 404 | 409 | 500 = 200): Response {
  return c.html(view.html, status);
}
