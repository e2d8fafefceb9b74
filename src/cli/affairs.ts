/** What is due, imposed, wanted and foretold in an article, and the numbers in it, as lines of a summary. */

import { tellsMore } from "../affairs/meetings.ts";
import type { Deadline, Dispute, Figure, Forecast, Measure, Meeting, Position, Span } from "../document.ts";
import { isolated } from "./bidi.ts";
import { type Page, paragraph, section, textOf, words } from "./page.ts";
import { inThousands } from "./style.ts";
import {
  boundWords,
  certaintyWords,
  channelWords,
  deadlineWords,
  measureStateWords,
  measureWords,
  stanceWords,
} from "./wording.ts";

const indent = "      ";

/** The sections of measures, deadlines, forecasts, positions, meetings, figures and disputes. */
export function affairSections(page: Page): string[] {
  const { reading } = page;
  // Ultimatums have a section of their own.
  const due = reading.deadlines.filter(({ ultimatum }) => ultimatum === null);
  return [
    ...section(page, "What is due", due, deadlineLines),
    ...section(page, "Measures", reading.measures, measureLines),
    ...section(page, "Forecasts", reading.forecasts, forecastLines),
    ...section(page, "Positions", reading.positions, positionLines),
    ...section(page, "Meetings and calls", reading.meetings.filter(tellsMore), meetingLines),
    ...section(page, "Figures", reading.figures, figureLines),
    ...section(page, "Disputed", reading.disputes, disputeLines),
  ];
}

function deadlineLines(page: Page, one: Deadline): string[] {
  const { red, yellow, bold } = page.style.colours;
  const sides = sidesOf(page, one.setters, one.bound);
  return [
    `  ${red("by")} ${yellow(one.date ?? "a date not told")} ${bold(deadlineWords[one.kind])}${listed(page, [
      ...sides,
      words(page, one),
      ...told(one.attribution),
    ])}`,
    ...about(page, one.due),
  ];
}

function measureLines(page: Page, one: Measure): string[] {
  const { bold, yellow } = page.style.colours;
  const { goods, rate, since, until, again } = one;
  const facts = [
    ...sidesOf(page, one.imposers, one.targets),
    words(page, one.words),
    ...(rate ? [`${rate.value} per cent`] : []),
    ...(goods ? [`on ${words(page, goods)}`] : []),
    ...(since ? [`since ${since.date === null ? words(page, since) : yellow(since.date)}`] : []),
    ...(until ? [`until ${until.date === null ? words(page, until) : yellow(until.date)}`] : []),
    ...(again.length > 0 ? [`told ${again.length + 1} times`] : []),
    ...told(one.attribution),
  ];
  const { affected } = one;
  return [
    `  ${bold(measureWords[one.kind])} ${measureStateWords[one.state]}${listed(page, facts)}`,
    ...(affected
      ? paragraph(page, `${indent}${page.style.colours.dim("hits")} `, textOf(page.reading, affected))
      : []),
  ];
}

function forecastLines(page: Page, one: Forecast): string[] {
  const { dim, yellow } = page.style.colours;
  const time = one.horizon === null ? undefined : page.reading.times[one.horizon];
  const by = time ? ` ${dim("for")} ${yellow(time.value ?? textOf(page.reading, time))}` : "";
  return [
    `  ${whose(page, one.forecasters, one.attribution)} ${dim(`expects, ${certaintyWords[one.certainty]}`)}${by}${listed(page, told(one.attribution))}`,
    ...about(page, one.content),
  ];
}

function positionLines(page: Page, one: Position): string[] {
  const stance = page.style.colours.green(stanceWords[one.stance]);
  return [
    `  ${whose(page, one.holders, one.attribution)} ${stance}${listed(page, told(one.attribution))}`,
    ...about(page, one.issue),
  ];
}

function meetingLines(page: Page, one: Meeting): string[] {
  const { reading, names } = page;
  const facts = [
    ...(one.channel ? [channelWords[one.channel]] : []),
    ...(one.length ? [words(page, one.length)] : []),
    ...(one.level ? [words(page, one.level)] : []),
    ...(one.accounts.length > 0 ? [`told in ${one.accounts.map((k) => k + 1).join(", ")}`] : []),
  ];
  const met = one.participants.map(({ entity, role }) =>
    role ? `${names.short(entity)} (${isolated(textOf(reading, role))})` : names.short(entity),
  );
  return [`  ${met.join(" ↔ ")}${listed(page, facts)}`, ...about(page, one.agenda)];
}

function figureLines(page: Page, one: Figure): string[] {
  const { bold } = page.style.colours;
  const number =
    one.to === null ? inThousands(one.value) : `${inThousands(one.value)} to ${inThousands(one.to)}`;
  const event = one.event === null ? undefined : page.reading.events[one.event];
  return [
    `  ${bold(one.kind)} ${boundWords[one.bound]}${number}${one.unit === "people" || one.unit === one.kind ? "" : ` ${one.unit}`}${listed(
      page,
      [
        words(page, one),
        ...(event ? [`${event.type} ${words(page, event.trigger)}`] : []),
        ...told(one.attribution),
      ],
    )}`,
  ];
}

function disputeLines(page: Page, one: Dispute): string[] {
  if (one.kind === "denial") return [`  what ${one.claim + 1} says, ${one.denial + 1} denies`];
  const [some, others] = one.figures.map((k) => {
    const figure = page.reading.figures[k]!;
    return `${words(page, figure)} ${page.style.colours.dim(told(figure.attribution).join(""))}`;
  });
  return [`  ${some} against ${others}`];
}

function sidesOf({ names }: Page, from: readonly string[], to: readonly string[]): string[] {
  const list = (ids: readonly string[]) => ids.map((id) => names.short(id)).join(" + ");
  if (from.length + to.length === 0) return [];
  return [to.length === 0 ? list(from) : `${list(from) || "?"} → ${list(to)}`];
}

/** Those who hold or expect something; where no entity names them, the words of the one who speaks. */
function whose({ names, reading, style }: Page, ids: readonly string[], attribution: number | null): string {
  if (ids.length > 0) return ids.map((id) => style.colours.bold(names.short(id))).join(" + ");
  const origin = attribution === null ? [] : (reading.attributions[attribution]?.chain.at(-1) ?? []);
  const named = origin.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  if (named.length === 0) return style.colours.dim("it is not told who");
  return named.map((span) => style.colours.bold(isolated(textOf(reading, span)))).join(" + ");
}

function about(page: Page, span: Span | null): string[] {
  return span === null ? [] : paragraph(page, indent, textOf(page.reading, span));
}

function told(attribution: number | null): string[] {
  return attribution === null ? [] : [`told in ${attribution + 1}`];
}

function listed({ style }: Page, facts: readonly string[]): string {
  return facts.map((fact) => `${style.colours.dim(" · ")}${fact}`).join("");
}
