import { analyse, type Reading, type Span } from "../../src/index.ts";
import { shippedLexicons } from "../lexicons.ts";

/** The reading of a text by the shipped lexicons. */
export function read(text: string, published: string | null = "2025-08-06"): Reading {
  const article = { id: "x", published, title: null, url: null, outlet: null, text };
  return analyse(article, shippedLexicons());
}

/** One line for each entry of the layers beside the events, as the golden file has them. */
export function findsOf(reading: Reading): string[] {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name.ar]));
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(" + ") || "-";
  const cut = (span: Span | null): string =>
    span === null ? "-" : reading.article.text.slice(span.start, span.end);
  const line = (...parts: readonly (string | null | false)[]): string =>
    parts.filter((part) => part !== null && part !== false && part !== "").join(" | ");
  const said = (attribution: number | null): string => (attribution === null ? "" : `said ${attribution}`);
  return [
    ...reading.measures.map((m) =>
      line(
        `MEASURE ${m.kind} ${m.state}`,
        `[${cut(m.words)}]${m.again.length > 0 ? ` ×${m.again.length + 1}` : ""}`,
        `${list(m.imposers)} > ${list(m.targets)}`,
        m.goods && `goods ${cut(m.goods)}`,
        m.rate && `rate ${m.rate.value}`,
        m.since && `since ${cut(m.since)} = ${m.since.date}`,
        m.until && `until ${cut(m.until)} = ${m.until.date}`,
        m.affected && `hits ${cut(m.affected)}`,
        said(m.attribution),
      ),
    ),
    ...reading.meetings.flatMap((m) => {
      const told = line(
        m.channel,
        m.length && `length ${m.length.value}`,
        m.level && `level ${cut(m.level)}`,
        m.agenda && `agenda ${cut(m.agenda)}`,
        m.accounts.length > 0 && `accounts ${m.accounts.join(",")}`,
      );
      const who = m.participants.map(
        ({ entity, role }) => `${names.get(entity)}${role ? ` (${cut(role)})` : ""}`,
      );
      return told === "" ? [] : [line("MEETING", who.join(" + "), told)];
    }),
    ...reading.deadlines.map((d) =>
      line(
        `DUE ${d.kind}`,
        `${cut(d)} = ${d.date}`,
        `due ${cut(d.due)}`,
        `${list(d.setters)} > ${list(d.bound)}`,
      ),
    ),
    ...reading.figures.map((f) => {
      const event = f.event === null ? null : reading.events[f.event]!;
      const bound = f.bound === "exact" ? "" : ` ${f.bound}`;
      return line(
        `FIGURE ${f.kind}${bound} ${f.value}${f.to === null ? "" : `–${f.to}`} ${f.unit}`,
        `[${cut(f)}]`,
        event && `with ${event.type}`,
        said(f.attribution),
      );
    }),
    ...reading.positions.map((p) =>
      line(`POSITION ${p.stance}`, list(p.holders), `[${cut(p.cue)}]`, cut(p.issue), said(p.attribution)),
    ),
    ...reading.forecasts.map((f) => {
      const time = f.horizon === null ? null : reading.times[f.horizon]!;
      return line(
        `FORECAST ${f.certainty}`,
        list(f.forecasters),
        `[${cut(f.cue)}]`,
        cut(f.content),
        time && `by ${cut(time)} = ${time.value}`,
      );
    }),
    ...reading.disputes.map((d) =>
      d.kind === "denial"
        ? `DISPUTE denial | claim ${d.claim} | denial ${d.denial}`
        : `DISPUTE figures | ${d.figures.map((k) => cut(reading.figures[k]!)).join(" | ")}`,
    ),
  ];
}
