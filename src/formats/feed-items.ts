/** What feeds list: RSS, RDF, Atom, JSON Feed, and the addresses of a sitemap. */

import { ContentError } from "./format.ts";
import { parseJson } from "./parse-json.ts";
import { publishedDay } from "./published.ts";
import { childOf, childText, elementsOf, type XmlElement, xmlDocument } from "./xml.ts";

/** One item of a feed. */
export interface FeedItem {
  readonly title: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  readonly published: string | null;
  /** HTML that the feed gives as the content of the item. */
  readonly content: string | null;
  /** HTML that it gives as a description: a summary, or all of it. */
  readonly summary: string | null;
}

/** A feed as it was read. */
export interface Feed {
  readonly kind: "feed" | "sitemap" | "sitemap index";
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** False where the feed breaks off. */
  readonly whole: boolean;
}

/** Whether text that begins so is a feed or a sitemap. */
export function looksLikeFeed(head: string): boolean {
  if (head.startsWith("{")) return /"https?:\/\/jsonfeed\.org\/version\//.test(head.slice(0, 2000));
  return /^(?:<\?[^>]*>\s*|<!--[^>]*-->\s*|<!doctype[^>]*>\s*)*<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b/i.test(
    head.slice(0, 4000),
  );
}

/** Reads a feed; throws a `ContentError` where it is none. Addresses are resolved against `base`, the feed's own. */
export function feedOf(text: string, base: string | null = null): Feed {
  if (text.trimStart().startsWith("{")) return jsonFeed(text, base);
  const { root, whole } = xmlDocument(text);
  switch (root.name) {
    case "rss":
    case "rdf":
      return { ...rss(root, base), whole };
    case "feed":
      return { ...atom(root, base), whole };
    case "urlset":
      return {
        kind: "sitemap",
        title: null,
        items: root.children.filter(named("url")).map((url) => siteItem(url, base)),
        whole,
      };
    case "sitemapindex":
      return {
        kind: "sitemap index",
        title: null,
        items: root.children.filter(named("sitemap")).map((url) => siteItem(url, base)),
        whole,
      };
    default:
      throw new ContentError(`XML that begins with <${root.name}>`, "RSS, Atom, a sitemap or NewsML-G2");
  }
}

const named = (name: string) => (element: XmlElement) => element.name === name;

function rss(root: XmlElement, base: string | null): Omit<Feed, "whole"> {
  const channel = childOf(root, "channel") ?? root;
  // RSS 1.0 has the items beside the channel.
  const items = [...channel.children, ...(channel === root ? [] : root.children)].filter(named("item"));
  return {
    kind: "feed",
    title: childText(channel, "title"),
    items: items.map((item) => ({
      title: childText(item, "title"),
      url: absolute(childText(item, "link") ?? childText(item, "guid"), base),
      published: dayOf(childText(item, "pubdate", "dc:date", "dcterms:issued", "date", "published")),
      content: childOf(item, "content:encoded", "encoded", "fulltext", "full-text")?.text ?? null,
      summary: childOf(item, "description", "summary")?.text ?? null,
    })),
  };
}

function atom(root: XmlElement, base: string | null): Omit<Feed, "whole"> {
  return {
    kind: "feed",
    title: childText(root, "title"),
    items: root.children.filter(named("entry")).map((entry) => {
      const links = entry.children.filter(named("link"));
      const link =
        links.find(({ attributes }) => (attributes.rel ?? "alternate") === "alternate") ?? links[0];
      return {
        title: childText(entry, "title"),
        url: absolute(link?.attributes.href ?? null, base),
        published: dayOf(childText(entry, "published", "issued", "updated", "modified")),
        content: markupOf(childOf(entry, "content")),
        summary: markupOf(childOf(entry, "summary")),
      };
    }),
  };
}

/** Atom has markup as text (`html`), as elements (`xhtml`), or none (`text`, which has to be escaped to be markup). */
function markupOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const type = element.attributes.type ?? "text";
  if (type === "xhtml") return element.inner;
  return /html/.test(type) ? element.text : escaped(element.text);
}

function siteItem(element: XmlElement, base: string | null): FeedItem {
  const news = childOf(element, "news:news");
  return {
    title: news ? childText(news, "title") : null,
    url: absolute(childText(element, "loc"), base),
    published: dayOf((news && childText(news, "publication_date")) ?? childText(element, "lastmod")),
    content: null,
    summary: null,
  };
}

function jsonFeed(text: string, base: string | null): Feed {
  const feed = parseJson(text).value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(feed.items))
    throw new ContentError("a JSON Feed without items", "JSON Feed 1 with a list of items");
  const items = feed.items.filter((item) => typeof item === "object" && item !== null) as Readonly<
    Record<string, unknown>
  >[];
  return {
    kind: "feed",
    title: string(feed.title),
    whole: true,
    items: items.map((item) => {
      const plain = string(item.content_text);
      return {
        title: string(item.title),
        url: absolute(string(item.url) ?? string(item.external_url), base),
        published: dayOf(string(item.date_published) ?? string(item.date_modified)),
        content: string(item.content_html) ?? (plain === null ? null : escaped(plain)),
        summary: string(item.summary),
      };
    }),
  };
}

/** Feeds that read each other's addresses: OPML's outlines with an `xmlUrl`. Throws a `ContentError` where it is no OPML. */
export function outlinesOf(text: string): readonly { readonly title: string | null; readonly url: string }[] {
  const { root } = xmlDocument(text);
  if (root.name !== "opml")
    throw new ContentError(`XML that begins with <${root.name}>`, "OPML 2.0 with feeds in it");
  return [...elementsOf(root)].flatMap(({ name, attributes }) => {
    const url = name === "outline" ? absolute(attributes.xmlurl ?? null, null) : null;
    return url === null ? [] : [{ title: attributes.title ?? attributes.text ?? null, url }];
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\n/g, "<br>");
}

function dayOf(date: string | null): string | null {
  return date === null ? null : publishedDay(date);
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function absolute(url: string | null, base: string | null): string | null {
  if (url === null || !URL.canParse(url.trim(), base ?? undefined)) return null;
  const { href, protocol } = new URL(url.trim(), base ?? undefined);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
