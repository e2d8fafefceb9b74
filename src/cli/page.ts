/** The page that a summary is written on: sections with their titles, and the words of the article in it. */

import type { CorrectedReading } from "../corrections/corrected.ts";
import type { CorrectionNote, Found, Reading, Span } from "../document.ts";
import { catalogue, type Language, type Messages } from "../messages/catalogue.ts";
import type { LayerName } from "../proof/entries.ts";
import { isolated } from "./bidi.ts";
import { type Names, namesOf } from "./names.ts";
import { inThousands, type Style } from "./style.ts";
import { fitted, widthOf, wrapped } from "./width.ts";
import { type Wording, wordings } from "./wording.ts";

/** How much to show: `whole` wraps long contents over several lines, else each is cut to one. */
export interface SummaryOptions {
  readonly style: Style;
  readonly whole: boolean;
}

/** A reading that people have corrected, with what it was made from. */
export interface Corrections extends Pick<CorrectedReading, "origins" | "dropped"> {
  /** The engine's reading. */
  readonly found: Reading;
}

/** What a page of one reading is made with. */
export interface PageOptions extends SummaryOptions {
  /** English where left out. */
  readonly language?: Language;
  readonly corrections?: Corrections;
  /** Whether entries are numbered, by which they can be pointed to (`events/2`). */
  readonly numbered?: boolean;
}

/** A reading with the style, the words and the names that its summary is written in. */
export interface Page extends SummaryOptions {
  readonly reading: Reading;
  readonly names: Names;
  readonly messages: Messages;
  readonly wording: Wording;
  readonly corrections: Corrections | null;
  readonly numbered: boolean;
  /** The number of an entry, from 1, as the engine found it; `+` for one that a person added. */
  readonly numberOf: (layer: LayerName, index: number) => string;
}

/** A page for a reading. */
export function pageOf(reading: Reading, options: PageOptions): Page {
  const { style, whole, language = "en", corrections = null, numbered = false } = options;
  const messages = catalogue[language];
  const wording = wordings[language];
  return {
    ...{ style, whole, reading, messages, wording, corrections, numbered },
    names: namesOf(reading, style, { messages, wording }),
    numberOf: (layer, index) => {
      const origin = corrections ? corrections.origins[layer][index] : index;
      return typeof origin === "number" ? String(origin + 1) : "+";
    },
  };
}

/** A titled section with a layer's entries; nothing where there are none. */
export function section<T extends Found>(
  page: Page,
  title: string,
  layer: LayerName,
  items: readonly T[],
  lines: (page: Page, item: T, index: number) => string[],
): string[] {
  if (items.length === 0) return [];
  const all = page.reading[layer] as readonly Found[];
  return [
    "",
    sectionTitle(page, title, items.length, layer),
    ...items.flatMap((item) => {
      const index = all.indexOf(item);
      const [first = "", ...rest] = lines(page, item, index);
      const number = page.numbered && first.startsWith("  ") && layer !== "attributions";
      const head = number
        ? `${page.style.colours.dim(page.numberOf(layer, index).padStart(4))} ${first.trimStart()}`
        : first;
      return [head, ...rest, ...noteLines(page, item.corrected ?? [])];
    }),
  ];
}

/** A section's title with how many things are in it, and where entries can be pointed to, what its layer is called. */
export function sectionTitle(
  { style, numbered }: Page,
  title: string,
  count: number,
  layer?: LayerName,
): string {
  const { bold, cyan, dim } = style.colours;
  const name = numbered && layer ? dim(` · ${layer}/1…`) : "";
  return `${cyan(bold(isolated(title)))} ${dim(inThousands(count))}${name}`;
}

/** What people said of an entry, a line each. */
export function noteLines(page: Page, notes: readonly CorrectionNote[], indent = "     "): string[] {
  const { dim, red, magenta } = page.style.colours;
  return notes.map((note) => {
    const { action, author, time, reason, conflict, verdict, id } = note;
    const did = verdict ? page.messages.verdicts[verdict] : page.messages.corrections[action];
    const open = conflict ? ` ${red(isolated(page.messages.conflict))}` : "";
    const why = reason === "" ? "" : `: ${isolated(reason)}`;
    return `${indent}${magenta(`✎ ${isolated(did)}`)}${open} ${dim(`${isolated(author)} ${time.slice(0, 10)}`)}${why} ${dim(id.slice(0, 8))}`;
  });
}

/** Text after an indent, cut to the line or wrapped with the following lines set in as far. */
export function paragraph({ style, whole }: SummaryOptions, indent: string, text: string): string[] {
  if (text === "") return [];
  const cells = Math.max(20, style.columns - widthOf(indent));
  if (!whole) return [indent + isolated(fitted(text, cells))];
  return wrapped(text, cells).map(
    (line, index) => (index === 0 ? indent : " ".repeat(widthOf(indent))) + isolated(line),
  );
}

/** Words of the article, cut to a third of a line. */
export function words({ reading, style }: Page, span: Span): string {
  return isolated(fitted(textOf(reading, span), Math.floor(style.columns / 3)));
}

/** The words of the article that a span covers. */
export function textOf(reading: Reading, span: Span): string {
  return reading.article.text.slice(span.start, span.end);
}

/** A word that stands alone on the desk, within a line. */
export function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** From which statement something is known. */
export function toldIn({ wording, numberOf }: Page, attribution: number): string {
  return isolated(wording.toldIn(numberOf("attributions", attribution)));
}
