/** The article of a page: its main text in paragraphs, and what the page says about it. */

import { Readability } from "@mozilla/readability";
import { ContentError } from "./format.ts";
import { htmlSource } from "./html-source.ts";
import { documentOf, type MarkupDocument, type MarkupElement, paragraphsOf } from "./markup.ts";
import { type PageFacts, pageFacts, plain } from "./page-facts.ts";

/** What a page's HTML comes to; nothing of the HTML is left in it. */
export interface PageArticle extends PageFacts {
  readonly text: string;
}

/** Newsrooms send out one sentence as breaking news: shorter text than this is a caption or a menu. */
const SHORTEST = 40;
/** A page that does not call itself an article has to have so much text to be one. */
const SHORTEST_UNMARKED = 250;
/** Text that Readability need not have found to stop trying harder: its own 500 is long for an agency's flash. */
const ENOUGH = 150;
/** What one way must find of what another found, to be trusted before it. */
const SHARE = 0.6;

/** Finds the article of a page; throws a `ContentError` where there is none or the page passes a limit. */
export function pageArticle(html: string): PageArticle {
  const source = htmlSource(html);
  const page = documentOf(source.markup);
  const facts = pageFacts(page, source.data);
  const text = withoutHead(mainText(page, facts.body), facts);
  const shortest = facts.isArticle || facts.published !== null ? SHORTEST : SHORTEST_UNMARKED;
  if (text.length < shortest) {
    throw new ContentError("a page without the text of an article", "a page with an article on it");
  }
  return { ...facts, text };
}

/** The text of HTML that is all article, as feeds and agencies' items have it. */
export function fragmentText(html: string): string {
  const { markup } = htmlSource(html);
  return paragraphsOf(documentOf(`<html><body>${markup}</body></html>`).querySelector("body")!);
}

function mainText(page: MarkupDocument, body: string | null): string {
  const marked = markedText(page);
  const found = readable(page);
  const declared = body === null ? "" : declaredText(body);
  // What is marked as the body is the body, unless the mark stands on a part of it.
  const seen = marked.length >= SHARE * found.length && marked !== "" ? marked : found;
  return seen.length >= SHARE * declared.length ? seen : declared;
}

function markedText(page: MarkupDocument): string {
  const bodies = [...page.querySelectorAll('[itemprop~="articleBody"]')].filter(
    (one) => one.localName !== "meta",
  );
  // A list of articles has many bodies, and none is that of the page.
  return bodies.length === 1 ? paragraphsOf(bodies[0]!) : "";
}

function readable(page: MarkupDocument): string {
  const options = { charThreshold: ENOUGH, disableJSONLD: true, serializer: (node: unknown) => node };
  try {
    const parser = new Readability(page as never, options as never);
    const content = parser.parse()?.content as MarkupElement | null | undefined;
    return content ? paragraphsOf(content) : "";
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ContentError(
      `a page that makes the reader of pages fail (${why})`,
      "a page with an article on it",
    );
  }
}

function declaredText(body: string): string {
  return /<(?:p|br|div|span)\b/i.test(body) ? fragmentText(body) : plain(body).replace(/\r\n?/g, "\n").trim();
}

/** The text without a headline or byline at its beginning that says what title and author say. */
function withoutHead(text: string, { title, author }: PageFacts): string {
  const paragraphs = text.split("\n\n");
  const isHead = (line: string): boolean => {
    const bare = bareOf(line);
    return bare !== "" && (bare === bareOf(title ?? "") || bare === bareOf(author ?? ""));
  };
  while (paragraphs.length > 1 && isHead(paragraphs[0]!)) paragraphs.shift();
  return paragraphs.join("\n\n");
}

function bareOf(line: string): string {
  return line.replace(/[^\p{L}\p{N}]+/gu, "");
}
