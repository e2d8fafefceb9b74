/** A reading as a person wants to read it: who said what on whose authority, when, what happened, what is due by when. */

import type { Article, Attribution, Event, Reading, Span, Ultimatum } from "../document.ts";
import { anchorOf } from "../proof/entries.ts";
import { affairSections } from "./affairs.ts";
import { isolated } from "./bidi.ts";
import {
  noteLines,
  type Page,
  type PageOptions,
  pageOf,
  paragraph,
  section,
  sectionTitle,
  small,
  textOf,
  toldIn,
  words,
} from "./page.ts";
import { whoSection } from "./who.ts";
import { fitted, padded, widthOf } from "./width.ts";
import { wordings } from "./wording.ts";

/** UTF-16 units by which a quotation is known again in a line that was cut. */
const QUOTE_START = 12;

/** The summary of a reading, lines without the last line end. */
export function summaryOf(reading: Reading, options: PageOptions): string[] {
  const page = pageOf(reading, options);
  const { layers } = page.messages;
  return [
    ...heading(reading.article, page),
    ...section(page, layers.said, "attributions", reading.attributions, attributionLines),
    ...timesSection(page),
    ...section(page, layers.events, "events", reading.events, (page, event) => [
      `  ${eventHead(page, event)}`,
    ]),
    ...section(page, page.wording.ultimatums, "ultimatums", reading.ultimatums, ultimatumLines),
    ...affairSections(page),
    ...whoSection(page),
    ...namesSection(page),
    ...droppedSection(page),
  ];
}

/** Title (or the first words) and what is known about the article. */
export function heading(
  article: Article,
  { style, wording = wordings.en }: Pick<Page, "style"> & Partial<Pick<Page, "wording">>,
): string[] {
  const { bold, dim } = style.colours;
  const title = fitted(article.title ?? article.text, style.columns);
  const about = [
    article.published ?? isolated(wording.noDate),
    ...(article.outlet ? [isolated(article.outlet)] : []),
    isolated(wording.characters(article.text.length)),
    ...(article.url ? [article.url] : []),
  ];
  return [bold(isolated(title)), dim(about.join(" · "))];
}

/** Who says it, through whom, how, how surely, to whom and where, in one line. */
export function attributionHead(page: Page, one: Attribution): string {
  const { dim, green } = page.style.colours;
  const { acts, certainties, to } = page.messages;
  const certainty = one.certainty === "CT+" ? "" : dim(`, ${isolated(certainties[one.certainty])}`);
  const beside = [
    ...(one.addressee ? [` · ${isolated(small(to))} ${words(page, one.addressee)}`] : []),
    ...(one.channel ? [` · ${words(page, one.channel)}`] : []),
  ];
  return `${page.names.chain(one.chain)} ${green(isolated(acts[one.act]))}${certainty}${dim(beside.join(""))}`;
}

function attributionLines(page: Page, one: Attribution, index: number): string[] {
  const { style, reading } = page;
  const { dim } = style.colours;
  const depth = depthOf(reading.attributions, one);
  const indent = " ".repeat(5 + depth * 2);
  const number = dim(
    padded(`${" ".repeat(depth * 2)}${page.numberOf("attributions", index).padStart(3)}`, indent.length - 1),
  );
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
  const seen = new Map<string, { line: string; numbers: string[]; notes: string[] }>();
  for (const [index, time] of reading.times.entries()) {
    const text = textOf(reading, time);
    const value = time.value ?? page.messages.unresolved;
    const range =
      time.begin && time.finish ? ` (${isolated(page.wording.range(time.begin, time.finish))})` : "";
    const key = `${value}\t${text}`;
    const line = `${style.colours.yellow(padded(isolated(value), 15))} ${isolated(text)}${style.colours.dim(range)}`;
    const known = seen.get(key) ?? { line, numbers: [], notes: [] };
    seen.set(key, known);
    known.numbers.push(page.numberOf("times", index));
    known.notes.push(...noteLines(page, time.corrected ?? []));
  }
  if (seen.size === 0) return [];
  return [
    "",
    sectionTitle(page, page.messages.layers.times, seen.size, "times"),
    ...[...seen.values()].flatMap(({ line, numbers, notes }) => [
      `  ${line}${page.numbered ? style.colours.dim(` ${numbers.join(", ")}`) : ""}`,
      ...notes,
    ]),
  ];
}

/** What kind of deed, who to whom, how far it has come, when and where, in one line. */
export function eventHead(page: Page, event: Event): string {
  const { style, names, messages } = page;
  const { bold, dim, yellow } = style.colours;
  const type = messages.language === "en" ? event.type : isolated(messages.eventTypes[event.type]);
  const list = (ids: readonly string[]) => ids.map((id) => names.short(id)).join(" + ");
  const between = event.type === "CONSULT" ? " ↔ " : " → ";
  const whom = [
    list(event.actors) || dim("?"),
    ...(event.recipients.length > 0 ? [list(event.recipients)] : []),
  ].join(between);
  const status = event.status === "occurred" ? "" : dim(` ${isolated(messages.statuses[event.status])}`);
  const rest = [
    ...(event.date ? [yellow(event.date)] : []),
    ...(event.place ? [names.short(event.place)] : []),
    `${words(page, event.trigger)}`,
    ...(event.attribution === null ? [] : [toldIn(page, event.attribution)]),
  ];
  return `${bold(padded(type, 9))} ${whom}${status}${dim(" · ")}${rest.join(dim(" · "))}`;
}

function ultimatumLines(page: Page, one: Ultimatum): string[] {
  const { style, names, messages, wording } = page;
  const { bold, dim, red, yellow } = style.colours;
  const side = (id: string | null) => (id === null ? dim("?") : bold(names.short(id)));
  const due = one.deadline
    ? `${red(isolated(wording.by))} ${yellow(one.deadline.date ?? isolated(wording.noDay))} ${dim(words(page, one.deadline))}`
    : dim(isolated(wording.noDate));
  const row = (label: string, span: Span | null) =>
    span ? paragraph(page, `      ${dim(padded(isolated(label), 8))}`, textOf(page.reading, span)) : [];
  return [
    `  ${side(one.issuer)} → ${side(one.target)} ${due}`,
    ...row(messages.marks.demand, one.demand),
    ...row(messages.marks.consequence, one.consequence),
  ];
}

function namesSection(page: Page): string[] {
  const { reading, names, style } = page;
  if (reading.entities.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const told = [...reading.entities]
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map((entity) => {
      const number = page.numbered ? ` #${page.numberOf("entities", reading.entities.indexOf(entity))}` : "";
      return `${names.entity(entity.id)} ${style.colours.dim(`×${counts.get(entity.id) ?? 0}${number}`)}`;
    });
  const notes = reading.entities.flatMap(({ id, corrected }) =>
    corrected ? [`  ${names.short(id)}`, ...noteLines(page, corrected)] : [],
  );
  const lines: string[] = [];
  let line = " ";
  for (const name of told) {
    if (widthOf(line) + widthOf(name) + 3 > style.columns && line !== " ") {
      lines.push(line);
      line = " ";
    }
    line += line === " " ? ` ${name}` : `${style.colours.dim(" ·")} ${name}`;
  }
  const title = sectionTitle(page, page.messages.layers.names, reading.entities.length, "entities");
  return ["", title, ...lines, line, ...notes];
}

/** What people took out, with who did. */
function droppedSection(page: Page): string[] {
  const { corrections, messages, style } = page;
  // What went with something else that was taken out has no note of its own.
  const dropped = (corrections?.dropped ?? []).filter(({ notes }) => notes.length > 0);
  if (!corrections || dropped.length === 0) return [];
  const { found } = corrections;
  return [
    "",
    sectionTitle(page, messages.takenOut, dropped.length),
    ...dropped.flatMap(({ layer, index, notes }) => {
      const anchor = anchorOf(layer, found[layer][index] as never, found);
      const cells = Math.max(20, style.columns - 30);
      const words = anchor
        ? isolated(fitted(textOf(found, anchor), cells))
        : (found.entities[index]?.name.ar ?? "");
      return [
        `  ${style.colours.dim(`${layer}/${index + 1}`)} ${isolated(words)}`,
        ...noteLines(page, notes),
      ];
    }),
  ];
}
