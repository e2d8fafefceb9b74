import { type Countable, count, longDate, type Messages } from "../../messages/catalogue.ts";
import type { ArticleRow } from "../../record/record.ts";
import { type Content, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { link, type Page } from "../page.ts";

/** One article as the list shows it. */
export interface ListItem {
  readonly row: ArticleRow;
  readonly sample: boolean;
  readonly counts: Readonly<Record<"statements" | "names" | "times" | "events" | "deadlines", number>>;
}

/** One page of the list: `number` counts from 1. */
export interface ListPage {
  readonly items: readonly ListItem[];
  readonly total: number;
  readonly number: number;
  readonly pages: number;
}

/** The list of articles. */
export function listView(page: Page, list: ListPage): Html {
  const { messages } = page;
  const heading = html`<h1>${messages.articles} <span class="total">${count(messages, "articles", list.total)}</span></h1>`;
  if (list.total === 0) return layout(page, "list", messages.articles, [heading, empty(messages)]);
  return layout(page, "list", messages.articles, [
    heading,
    html`<ol class="articles" role="list">${list.items.map((item) => entry(page, item))}</ol>`,
    list.pages > 1 ? pager(page, list) : null,
  ]);
}

function entry(page: Page, { row, sample, counts }: ListItem): Html {
  const { messages } = page;
  const kinds = Object.entries(counts) as [Countable, number][];
  return html`<li class="card">
<h2><a href="${articleLink(page, row)}"><bdi lang="ar" dir="rtl">${nameOf(row, messages)}</bdi></a></h2>
${byline(messages, row, sample)}
<ul class="counts" role="list">${kinds.map(
    ([kind, n]) => html`<li class="count ${kind}${n === 0 ? " none" : ""}">${count(messages, kind, n)}</li>`,
  )}</ul>
</li>`;
}

/** Outlet, date and, on samples, the mark that says so. */
export function byline(
  messages: Messages,
  article: { readonly outlet: string | null; readonly published: string | null },
  sample: boolean,
): Html {
  const { outlet, published } = article;
  const parts: Content[] = [
    sample ? html`<span class="sample" title="${messages.sampleNote}">${messages.sample}</span>` : null,
    outlet === null ? null : html`<span class="outlet"><bdi>${outlet}</bdi></span>`,
    published === null
      ? html`<span class="date">${messages.undated}</span>`
      : html`<time class="date" datetime="${published}">${longDate(messages, published)}</time>`,
  ];
  return html`<p class="byline">${parts}</p>`;
}

/** What an article is called: its title, or else its first words. */
export function nameOf(article: Pick<ArticleRow, "title" | "opening">, messages: Messages): string {
  if (article.title !== null && article.title.trim() !== "") return article.title;
  return article.opening === "" ? messages.untitled : article.opening;
}

/** The address of an article; by its key, since two articles may have one id. */
export function articleLink(page: Page, row: Pick<ArticleRow, "key">): string {
  return link(page, `/articles/${row.key.slice(0, 16)}`);
}

function pager(page: Page, { number, pages }: ListPage): Html {
  const { messages } = page;
  const to = (target: number, rel: string, label: string) =>
    target < 1 || target > pages
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${link(page, "/", target === 1 ? {} : { page: String(target) })}">${label}</a>`;
  return html`<nav class="pager" aria-label="${messages.pages}">
${to(number - 1, "prev", messages.newer)}
<span>${messages.page} <bdi>${number} / ${pages}</bdi></span>
${to(number + 1, "next", messages.older)}
</nav>`;
}

function empty(messages: Messages): Html {
  return html`<div class="empty"><h2>${messages.noArticles}</h2><p>${messages.noArticlesHint}</p>
<p><code dir="ltr">isnad read FILE</code></p></div>`;
}
