/** What a page says about itself: JSON-LD first, then OpenGraph and other `meta`, microdata, and what a reader sees. */

import type { MarkupDocument, MarkupElement } from "./markup.ts";
import { firstDay } from "./published.ts";

/** What is known of a page's article; null where the page does not tell. */
export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  readonly author: string | null;
  /** The text as JSON-LD has it, most often without paragraphs. */
  readonly body: string | null;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the facts of a page; `data` are its JSON-LD blocks. */
export function pageFacts(page: MarkupDocument, data: readonly string[]): PageFacts {
  const ld = articleData(data);
  const meta = metaOf(page);
  const prop = (name: string) => microdata(page, name);
  const outlet = first(
    nameOf(ld?.publisher),
    meta("og:site_name"),
    publisherOf(page),
    meta("application-name"),
  );
  const title = first(
    string(ld?.headline),
    meta("og:title", "twitter:title"),
    prop("headline"),
    page.querySelector("h1")?.textContent,
    page.querySelector("title")?.textContent,
  );
  return {
    title: title && withoutSite(title, outlet),
    outlet,
    published: firstDay([
      string(ld?.datePublished),
      meta("article:published_time", "og:article:published_time", "og:published_time"),
      prop("datePublished"),
      meta(
        "pubdate",
        "publishdate",
        "publish_date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
      ),
      string(ld?.dateCreated),
      prop("dateCreated"),
      ...[...page.querySelectorAll("time")].map((time) => time.getAttribute("datetime") ?? time.textContent),
    ]),
    url: firstUrl(
      page.querySelector('link[rel="canonical"]')?.getAttribute("href"),
      meta("og:url"),
      string(ld?.url),
      string(ld?.mainEntityOfPage) ?? string((ld?.mainEntityOfPage as Fields | undefined)?.["@id"]),
    ),
    author: first(
      nameOf(ld?.author),
      meta("author", "article:author_name", "dc.creator", "parsely-author", "twitter:creator"),
      prop("author"),
      page.querySelector('[rel="author"]')?.textContent,
      page.querySelector(".byline, .author-name, .article-author, .author")?.textContent,
    ),
    body: string(ld?.articleBody),
    isArticle: ld !== null || meta("og:type")?.toLowerCase() === "article",
  };
}

const MAX_LD_UNITS = 3_000_000;

function articleData(blocks: readonly string[]): Fields | null {
  for (const block of blocks) {
    if (block.length > MAX_LD_UNITS) continue;
    for (const thing of thingsOf(parsed(block), 0)) {
      const types = [thing["@type"]].flat().filter((type) => typeof type === "string");
      if (types.some((type) => /(?:Article|BlogPosting|Report|Newsletter)$/.test(type))) return thing;
    }
  }
  return null;
}

function parsed(block: string): unknown {
  // Newsrooms' systems put raw line ends into strings, and comment marks around the block.
  const text = block.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, "").replace(/\p{Cc}+/gu, " ");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* thingsOf(value: unknown, depth: number): Generator<Fields> {
  if (typeof value !== "object" || value === null || depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* thingsOf(item, depth + 1);
    return;
  }
  const thing = value as Fields;
  yield thing;
  yield* thingsOf(thing["@graph"], depth + 1);
  yield* thingsOf(thing.mainEntity, depth + 1);
  if (typeof thing.mainEntityOfPage === "object") yield* thingsOf(thing.mainEntityOfPage, depth + 1);
}

function metaOf(page: MarkupDocument): (...names: string[]) => string | null {
  const values = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? "").toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (...names) => first(...names.map((name) => values.get(name)));
}

function microdata(scope: MarkupElement, name: string): string | null {
  for (const found of scope.querySelectorAll(`[itemprop~="${name}"]`)) {
    const value = found.getAttribute("content") ?? found.getAttribute("datetime");
    const text = value ?? found.querySelector('[itemprop~="name"]')?.textContent ?? found.textContent;
    if (text.trim() !== "") return text.trim();
  }
  return null;
}

function publisherOf(page: MarkupDocument): string | null {
  const publisher = page.querySelector('[itemprop~="publisher"]');
  return publisher && (microdata(publisher, "name") ?? publisher.getAttribute("content"));
}

function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  const names = (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === "string" ? one : string((one as Fields | null | undefined)?.name),
  );
  const known = names.filter((name) => name !== null && name.trim() !== "");
  return known.length > 0 ? known.join("، ") : null;
}

/** A title without the name of the site behind (or before) a bar or dash. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—•»:-]\s+|\s*\|\s*/);
  if (parts.length < 2 || outlet === null) return title;
  for (const part of [parts.at(-1)!, parts[0]!]) {
    if (part.trim() !== outlet.trim()) continue;
    const rest = part === parts[0] ? title.slice(part.length) : title.slice(0, -part.length);
    return rest.replace(/^[\s|–—•»:-]+|[\s|–—•»:-]+$/g, "");
  }
  return title;
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** The first that says anything, on one line; JSON-LD may hold references that no HTML parser has resolved. */
function first(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const line = value && plain(value).replace(/\s+/g, " ").trim();
    if (line) return line;
  }
  return null;
}

const references: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
};

/** Text with its commonest character references resolved. */
export function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
    (whole, dec, hex, name) => {
      if (name) return references[name.toLowerCase()]!;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

function firstUrl(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    if (value && /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim()))
      return new URL(value.trim()).href;
  }
  return null;
}
