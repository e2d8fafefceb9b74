import type { ArticleRow } from "../../record/record.ts";
import { type Content, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { link, type Page } from "../page.ts";
import { articleLink, byline, nameOf } from "./list.ts";

/** The page for an address that leads nowhere. */
export function notFoundView(page: Page): Html {
  const { messages } = page;
  return failure(page, messages.notFound, html`<p>${messages.notFoundDetail}</p>`);
}

/** The page for a name that several articles share. */
export function ambiguousView(page: Page, rows: readonly ArticleRow[]): Html {
  const { messages } = page;
  const choices = rows.map(
    (row) => html`<li class="card">
<h2><a href="${articleLink(page, row)}"><bdi lang="ar" dir="rtl">${nameOf(row, messages)}</bdi></a></h2>
${byline(messages, row, false)}</li>`,
  );
  return failure(page, messages.ambiguous, [
    html`<p>${messages.ambiguousDetail}</p>`,
    html`<ol class="articles" role="list">${choices}</ol>`,
  ]);
}

/** The page for whatever else went wrong; what it was is told where the desk was started, not here. */
export function failedView(page: Page): Html {
  const { messages } = page;
  return failure(page, messages.failed, html`<p>${messages.failedDetail}</p>`);
}

function failure(page: Page, title: string, detail: Content): Html {
  const { messages } = page;
  return layout(page, "failure", title, [
    html`<h1>${title}</h1>`,
    detail,
    html`<p><a href="${link(page, "/")}">${messages.back}</a></p>`,
  ]);
}
