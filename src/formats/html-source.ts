/** HTML made small before anything parses it: one pass cuts out what runs, frames, draws or comments, and counts what is left. */

import { ContentError } from "./format.ts";
import { bytesInWords } from "./limits.ts";

/** The markup that is left, and the JSON-LD blocks that stood in it. */
export interface HtmlSource {
  readonly markup: string;
  readonly data: readonly string[];
}

/** What a page may have once scripts and the like are cut out. Real pages have a tenth of it; parsers take quadratic time in some of these. */
export const pageLimits = {
  units: 6_000_000,
  tags: 16_000,
  depth: 256,
  references: 20_000,
  tagUnits: 10_000,
} as const;

/** Elements that are cut out with all that is in them. */
const cut = new Set(
  "script style svg math iframe frameset noframes noscript noembed object applet template canvas audio video select textarea".split(
    " ",
  ),
);
/** Elements that have no end tag, or are ended by the next of their kind. */
const open = new Set(
  "area base br col embed frame hr img input link meta param source track wbr p li td th tr dt dd option".split(
    " ",
  ),
);
const ends = new Map([...cut].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, "gi")]));
const tagName = /\/?([a-z][a-z0-9:-]*)/iy;
const jsonLd = /\btype\s*=\s*["']?application\/ld\+json/i;

/** Cuts a page down in time that grows with its length alone; throws a `ContentError` where what is left passes a limit. */
export function htmlSource(html: string): HtmlSource {
  const kept: string[] = [];
  const data: string[] = [];
  let units = 0;
  let tags = 0;
  let depth = 0;
  let from = 0;
  const keep = (to: number): void => {
    units += to - from;
    if (units > pageLimits.units)
      throw tooMuch(bytesInWords(html.length), `${bytesInWords(pageLimits.units)} without scripts`);
    if (to > from) kept.push(html.slice(from, to));
  };
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      keep(at);
      const end = html.indexOf("-->", at + 4);
      at = from = end < 0 ? html.length : end + 3;
      continue;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(html)?.[1]?.toLowerCase();
    if (name === undefined) {
      keep(at);
      // No tag: parsers differ in what they make of it, and it is a sign to the reader.
      if (!/[!?/]/.test(html[at + 1] ?? "")) kept.push("&lt;");
      from = ++at;
      continue;
    }
    const end = tagEnd(html, at);
    const closing = html[at + 1] === "/";
    if (++tags > pageLimits.tags) throw tooMuch(`more than ${tags - 1} tags`, `${pageLimits.tags} tags`);
    if (!closing && cut.has(name)) {
      keep(at);
      const stop = endOf(html, name, end);
      if (name === "script" && jsonLd.test(html.slice(at, end))) data.push(html.slice(end, stop));
      at = from = stop < html.length ? tagEnd(html, stop) : stop;
      continue;
    }
    if (!open.has(name) && html[end - 2] !== "/") depth += closing ? (depth > 0 ? -1 : 0) : 1;
    if (depth > pageLimits.depth) throw tooMuch(`elements nested ${depth} deep`, `${pageLimits.depth} deep`);
    if (end - at > pageLimits.tagUnits) {
      // A picture within its address, or an attack: without its attributes.
      keep(at);
      kept.push(closing ? `</${name}>` : `<${name}>`);
      from = end;
    }
    at = end;
  }
  keep(html.length);
  const markup = withoutNumbers(kept.join(""));
  refuseReferences(markup);
  return { markup, data };
}

/** The place behind the `>` that ends a tag; one inside a quoted value does not. A tag that never ends takes the rest. */
function tagEnd(html: string, start: number): number {
  let quote = 0;
  let before = 0;
  for (let at = start + 1; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) return at + 1;
    // A quotation mark in the middle of a word opens nothing.
    else if ((unit === 0x22 || unit === 0x27) && before === 0x3d) quote = unit;
    if (unit > 0x20) before = unit;
  }
  return html.length;
}

function endOf(html: string, name: string, from: number): number {
  const end = ends.get(name)!;
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Letters that are written as numbers, as some editors write all Arabic, but for those that mean something in markup. */
function withoutNumbers(markup: string): string {
  return markup.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x9f && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

function refuseReferences(markup: string): void {
  let count = 0;
  for (let at = markup.indexOf("&"); at >= 0; at = markup.indexOf("&", at + 1)) {
    if (++count > pageLimits.references)
      throw tooMuch(`more than ${count - 1} character references`, `${pageLimits.references} of them`);
  }
}

function tooMuch(given: string, expected: string): ContentError {
  return new ContentError(`a page with ${given}`, `a page with at most ${expected}`);
}
