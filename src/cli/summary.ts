/** A reading as a person wants to read it: who said what on whose authority, when, what happened, what is due by when. */

import type { Article, Attribution, Event, Reading, Span, Ultimatum } from "../document.ts";
import { affairSections } from "./affairs.ts";
import { isolated } from "./bidi.ts";
import { namesOf } from "./names.ts";
import { type Page, paragraph, type SummaryOptions, section, sectionTitle, textOf, words } from "./page.ts";
import { counted, type Style } from "./style.ts";
import { whoSection } from "./who.ts";
import { fitted, padded, widthOf } from "./width.ts";
import { actWords, certaintyWords, statusWords } from "./wording.ts";

/** UTF-16 units by which a quotation is known again in a line that was cut. */
const QUOTE_START = 12;

/** The summary of a reading, lines without the last line end. */
export function summaryOf(reading: Reading, options: SummaryOptions): string[] {
  const { style } = options;
  const page = { ...options, reading, names: namesOf(reading, style) };
  return [
    ...heading(reading.article, style),
    ...section(page, "Who said what", reading.attributions, attributionLines),
    ...timesSection(page),
    ...section(page, "What happened", reading.events, (page, event) => [`  ${eventHead(page, event)}`]),
    ...section(page, "Ultimatums", reading.ultimatums, ultimatumLines),
    ...affairSections(page),
    ...whoSection(page),
    ...namesSection(page),
  ];
}

/** Title (or the first words) and what is known about the article. */
export function heading(article: Article, style: Style): string[] {
  const { bold, dim } = style.colours;
  const title = fitted(article.title ?? article.text, style.columns);
  const about = [
    article.published ?? "no date",
    ...(article.outlet ? [isolated(article.outlet)] : []),
    counted(article.text.length, "character"),
    ...(article.url ? [article.url] : []),
  ];
  return [bold(isolated(title)), dim(about.join(" · "))];
}

/** Who says it, through whom, how, how surely, to whom and where, in one line. */
export function attributionHead(page: Page, one: Attribution): string {
  const { dim, green } = page.style.colours;
  const certainty = one.certainty === "CT+" ? "" : dim(`, ${certaintyWords[one.certainty]}`);
  const beside = [
    ...(one.addressee ? [` · to ${words(page, one.addressee)}`] : []),
    ...(one.channel ? [` · ${words(page, one.channel)}`] : []),
  ];
  return `${page.names.chain(one.chain)} ${green(actWords[one.act])}${certainty}${dim(beside.join(""))}`;
}

function attributionLines(page: Page, one: Attribution, index: number): string[] {
  const { style, reading } = page;
  const { dim } = style.colours;
  const depth = depthOf(reading.attributions, one);
  const indent = " ".repeat(5 + depth * 2);
  const number = dim(padded(`${" ".repeat(depth * 2)}${String(index + 1).padStart(3)}`, indent.length - 1));
  const content = one.content.map((span) => textOf(reading, span)).join(" … ");
  const quotes = one.quotes.map((span) => textOf(reading, span));
  const bare = quotes.length === 1 && content === quotes[0];
  const lines = paragraph(page, indent, bare ? `“${content}”` : content);
  // The text's own quotation marks show what is quoted; a quotation that was cut off whole is told apart.
  const shown = lines.join(" ");
  const hidden =
    bare || page.whole ? [] : quotes.filter((quote) => !shown.includes(quote.slice(0, QUOTE_START)));
  return [
    `${number} ${attributionHead(page, one)}`,
    ...lines,
    ...hidden.flatMap((quote) => paragraph(page, indent, `“${quote}”`)),
  ];
}

function depthOf(all: readonly Attribution[], one: Attribution): number {
  let depth = 0;
  for (let parent = one.parent; parent !== null && depth < 4; parent = all[parent]?.parent ?? null) depth++;
  return depth;
}

function timesSection(page: Page): string[] {
  const { reading, style } = page;
  const seen = new Map<string, string>();
  for (const time of reading.times) {
    const text = textOf(reading, time);
    const value = time.value ?? "not resolved";
    const range = time.begin && time.finish ? ` (${time.begin} to ${time.finish})` : "";
    seen.set(
      `${value}\t${text}`,
      `${style.colours.yellow(padded(value, 15))} ${isolated(text)}${style.colours.dim(range)}`,
    );
  }
  if (seen.size === 0) return [];
  return ["", sectionTitle(page, "When", seen.size), ...[...seen.values()].map((line) => `  ${line}`)];
}

/** What kind of deed, who to whom, how far it has come, when and where, in one line. */
export function eventHead(page: Page, event: Event): string {
  const { style, names } = page;
  const { bold, dim, yellow } = style.colours;
  const list = (ids: readonly string[]) => ids.map((id) => names.short(id)).join(" + ");
  const between = event.type === "CONSULT" ? " ↔ " : " → ";
  const whom = [
    list(event.actors) || dim("?"),
    ...(event.recipients.length > 0 ? [list(event.recipients)] : []),
  ].join(between);
  const status = event.status === "occurred" ? "" : dim(` ${statusWords[event.status]}`);
  const rest = [
    ...(event.date ? [yellow(event.date)] : []),
    ...(event.place ? [names.short(event.place)] : []),
    `${words(page, event.trigger)}`,
    ...(event.attribution === null ? [] : [`told in ${event.attribution + 1}`]),
  ];
  return `${bold(padded(event.type, 9))} ${whom}${status}${dim(" · ")}${rest.join(dim(" · "))}`;
}

function ultimatumLines(page: Page, one: Ultimatum): string[] {
  const { style, names } = page;
  const { bold, dim, red, yellow } = style.colours;
  const side = (id: string | null) => (id === null ? dim("?") : bold(names.short(id)));
  const due = one.deadline
    ? `${red("by")} ${yellow(one.deadline.date ?? "a date not told")} ${dim(words(page, one.deadline))}`
    : dim("no date");
  const row = (label: string, span: Span | null) =>
    span ? paragraph(page, `      ${dim(padded(label, 8))}`, textOf(page.reading, span)) : [];
  return [
    `  ${side(one.issuer)} → ${side(one.target)} ${due}`,
    ...row("demand", one.demand),
    ...row("or else", one.consequence),
  ];
}

function namesSection(page: Page): string[] {
  const { reading, names, style } = page;
  if (reading.entities.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const told = [...reading.entities]
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id }) => `${names.entity(id)} ${style.colours.dim(`×${counts.get(id) ?? 0}`)}`);
  const lines: string[] = [];
  let line = " ";
  for (const name of told) {
    if (widthOf(line) + widthOf(name) + 3 > style.columns && line !== " ") {
      lines.push(line);
      line = " ";
    }
    line += line === " " ? ` ${name}` : `${style.colours.dim(" ·")} ${name}`;
  }
  return ["", sectionTitle(page, "Names", reading.entities.length), ...lines, line];
}
