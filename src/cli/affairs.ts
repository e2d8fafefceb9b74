/** What is due, imposed, wanted and foretold in an article, and the numbers in it, as lines of a summary. */

import { tellsMore } from "../affairs/meetings.ts";
import type { Deadline, Dispute, Figure, Forecast, Measure, Meeting, Position, Span } from "../document.ts";
import { isolated } from "./bidi.ts";
import { type Page, paragraph, section, small, textOf, toldIn, words } from "./page.ts";
import { inThousands } from "./style.ts";

const indent = "      ";

/** The sections of measures, deadlines, forecasts, positions, meetings, figures and disputes. */
export function affairSections(page: Page): string[] {
  const { reading, messages } = page;
  const { layers } = messages;
  // Ultimatums have a section of their own.
  const due = reading.deadlines.filter(({ ultimatum }) => ultimatum === null);
  return [
    ...section(page, layers.deadlines, "deadlines", due, deadlineLines),
    ...section(page, layers.measures, "measures", reading.measures, measureLines),
    ...section(page, layers.forecasts, "forecasts", reading.forecasts, forecastLines),
    ...section(page, layers.positions, "positions", reading.positions, positionLines),
    ...section(page, layers.meetings, "meetings", reading.meetings.filter(tellsMore), meetingLines),
    ...section(page, layers.figures, "figures", reading.figures, figureLines),
    ...section(page, layers.disputes, "disputes", reading.disputes, disputeLines),
  ];
}

function deadlineLines(page: Page, one: Deadline): string[] {
  const { red, yellow, bold } = page.style.colours;
  const sides = sidesOf(page, one.setters, one.bound);
  return [
    `  ${red(isolated(page.wording.by))} ${yellow(one.date ?? isolated(page.wording.noDay))} ${bold(isolated(page.messages.deadlineKinds[one.kind]))}${listed(
      page,
      [...sides, words(page, one), ...told(page, one.attribution)],
    )}`,
    ...about(page, one.due),
  ];
}

function measureLines(page: Page, one: Measure): string[] {
  const { bold, yellow } = page.style.colours;
  const { messages, wording } = page;
  const { goods, rate, since, until, again } = one;
  const facts = [
    ...sidesOf(page, one.imposers, one.targets),
    words(page, one.words),
    ...(rate ? [`${rate.value} ${isolated(wording.perCent)}`] : []),
    ...(goods ? [`${isolated(wording.on)} ${words(page, goods)}`] : []),
    ...(since
      ? [
          `${isolated(small(messages.since))} ${since.date === null ? words(page, since) : yellow(since.date)}`,
        ]
      : []),
    ...(until
      ? [
          `${isolated(small(messages.until))} ${until.date === null ? words(page, until) : yellow(until.date)}`,
        ]
      : []),
    ...(again.length > 0 ? [isolated(wording.toldTimes(again.length + 1))] : []),
    ...told(page, one.attribution),
  ];
  const { affected } = one;
  return [
    `  ${bold(isolated(small(messages.measureKinds[one.kind])))} ${isolated(messages.measureStates[one.state])}${listed(page, facts)}`,
    ...(affected
      ? paragraph(
          page,
          `${indent}${page.style.colours.dim(isolated(small(messages.affected)))} `,
          textOf(page.reading, affected),
        )
      : []),
  ];
}

function forecastLines(page: Page, one: Forecast): string[] {
  const { dim, yellow } = page.style.colours;
  const time = one.horizon === null ? undefined : page.reading.times[one.horizon];
  const by = time
    ? ` ${dim(isolated(small(page.messages.horizon)))} ${yellow(time.value ?? textOf(page.reading, time))}`
    : "";
  return [
    `  ${whose(page, one.forecasters, one.attribution)} ${dim(`${isolated(page.wording.expects)}, ${isolated(page.messages.certainties[one.certainty])}`)}${by}${listed(page, told(page, one.attribution))}`,
    ...about(page, one.content),
  ];
}

function positionLines(page: Page, one: Position): string[] {
  const stance = page.style.colours.green(isolated(page.messages.stances[one.stance]));
  return [
    `  ${whose(page, one.holders, one.attribution)} ${stance}${listed(page, told(page, one.attribution))}`,
    ...about(page, one.issue),
  ];
}

function meetingLines(page: Page, one: Meeting): string[] {
  const { reading, names } = page;
  const facts = [
    ...(one.channel ? [isolated(page.messages.channels[one.channel])] : []),
    ...(one.length ? [words(page, one.length)] : []),
    ...(one.level ? [words(page, one.level)] : []),
    ...(one.accounts.length > 0
      ? [isolated(page.wording.toldIn(one.accounts.map((k) => page.numberOf("attributions", k)).join(", ")))]
      : []),
  ];
  const met = one.participants.map(({ entity, role }) =>
    role ? `${names.short(entity)} (${isolated(textOf(reading, role))})` : names.short(entity),
  );
  return [`  ${met.join(" ↔ ")}${listed(page, facts)}`, ...about(page, one.agenda)];
}

function figureLines(page: Page, one: Figure): string[] {
  const { bold } = page.style.colours;
  const { messages, wording } = page;
  const number =
    one.to === null
      ? inThousands(one.value)
      : isolated(wording.range(inThousands(one.value), inThousands(one.to)));
  const bound = one.bound === "exact" ? "" : `${isolated(messages.bounds[one.bound])} `;
  const event = one.event === null ? undefined : page.reading.events[one.event];
  return [
    `  ${bold(isolated(messages.figureKinds[one.kind]))} ${bound}${number}${one.unit === "people" || one.unit === one.kind ? "" : ` ${one.unit}`}${listed(
      page,
      [
        words(page, one),
        ...(event ? [`${event.type} ${words(page, event.trigger)}`] : []),
        ...told(page, one.attribution),
      ],
    )}`,
  ];
}

function disputeLines(page: Page, one: Dispute): string[] {
  if (one.kind === "denial") {
    const [claim, denial] = [one.claim, one.denial].map((k) => page.numberOf("attributions", k));
    return [`  ${isolated(page.wording.denied(claim!, denial!))}`];
  }
  const [some, others] = one.figures.map((k) => {
    const figure = page.reading.figures[k]!;
    return `${words(page, figure)} ${page.style.colours.dim(told(page, figure.attribution).join(""))}`;
  });
  return [`  ${some} ${isolated(page.messages.against)} ${others}`];
}

function sidesOf({ names }: Page, from: readonly string[], to: readonly string[]): string[] {
  const list = (ids: readonly string[]) => ids.map((id) => names.short(id)).join(" + ");
  if (from.length + to.length === 0) return [];
  return [to.length === 0 ? list(from) : `${list(from) || "?"} → ${list(to)}`];
}

/** Those who hold or expect something; where no entity names them, the words of the one who speaks. */
function whose(
  { names, reading, style, messages }: Page,
  ids: readonly string[],
  attribution: number | null,
): string {
  if (ids.length > 0) return ids.map((id) => style.colours.bold(names.short(id))).join(" + ");
  const origin = attribution === null ? [] : (reading.attributions[attribution]?.chain.at(-1) ?? []);
  const named = origin.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  if (named.length === 0) return style.colours.dim(isolated(messages.nobody));
  return named.map((span) => style.colours.bold(isolated(textOf(reading, span)))).join(" + ");
}

function about(page: Page, span: Span | null): string[] {
  return span === null ? [] : paragraph(page, indent, textOf(page.reading, span));
}

function told(page: Page, attribution: number | null): string[] {
  return attribution === null ? [] : [toldIn(page, attribution)];
}

function listed({ style }: Page, facts: readonly string[]): string {
  return facts.map((fact) => `${style.colours.dim(" · ")}${fact}`).join("");
}
