/** A quotation with its source, as people paste it into a text. */

import type { Language } from "../messages/catalogue.ts";

/** What is quoted and where it is from. */
export interface Quotation {
  /** Word for word; several where words between them are left out. */
  readonly words: readonly string[];
  /** Names of those who passed it on, the outermost first, and of those who said it last; empty: the outlet's own words. */
  readonly chain: readonly string[];
  readonly outlet: string | null;
  readonly title: string | null;
  /** The day as it is to be written, null where none is known. */
  readonly day: string | null;
  readonly url: string | null;
  /** Key of the article, and where the words stand in it: UTF-16 units. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const marks = { ar: ["«", "»", "، ", "؛ ", "نقلًا عن "], en: ["“", "”", ", ", "; ", "citing "] } as const;

/** The quotation as one paragraph; names, titles and addresses stand in isolates, so that it reads right among words of either direction. */
export function citation(
  { words, chain, outlet, title, day, url, key, start, end }: Quotation,
  language: Language,
): string {
  const [open, close, comma, semicolon, citing] = marks[language];
  const said = isolated(`«${words.map((one) => one.trim()).join(" … ")}»`);
  const who = chain.map(isolated).join(`${comma}${citing}`);
  const from = [
    outlet === null ? null : isolated(outlet),
    title === null ? null : `${open}${isolated(title)}${close}`,
    day === null ? null : isolated(day),
    url === null ? null : isolated(url),
  ].filter((one) => one !== null);
  const place = isolated(`isnad:${key.slice(0, 16)}#${start}-${end}`);
  const source = [...(who === "" ? [] : [who]), [...from, place].join(comma)].join(semicolon);
  return `${said} — ${source}`;
}

/** Text that keeps its own direction: FSI … PDI (UAX #9). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
