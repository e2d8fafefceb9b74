import { analyse, type Reading } from "../../src/index.ts";
import { shippedLexicons } from "../lexicons.ts";

/** The reading of a sentence by the shipped lexicons. */
export function read(text: string, published: string | null = "2025-08-06"): Reading {
  const article = { id: "x", published, title: null, url: null, outlet: null, text };
  return analyse(article, shippedLexicons());
}

/** One line for each event and ultimatum, as the golden files have them. */
export function findsOf(reading: Reading): string[] {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name.ar]));
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(" + ") || "-";
  const cut = (span: { start: number; end: number } | null): string =>
    span === null ? "-" : reading.article.text.slice(span.start, span.end);
  const events = reading.events.map((event) => {
    const rest = [event.place === null ? "" : `place ${list([event.place])}`, event.date ?? ""].filter(
      (part) => part !== "",
    );
    const said = event.attribution === null ? [] : ["said"];
    return [
      event.type,
      event.status,
      `[${cut(event.trigger)}]`,
      `${list(event.actors)} > ${list(event.recipients)}`,
      ...rest,
      ...said,
    ].join(" | ");
  });
  const ultimatums = reading.ultimatums.map((one) =>
    [
      "ULTIMATUM",
      `${list(one.issuer === null ? [] : [one.issuer])} > ${list(one.target === null ? [] : [one.target])}`,
      `demand: ${cut(one.demand)}`,
      `or else: ${cut(one.consequence)}`,
      one.deadline === null ? "no term" : `${cut(one.deadline)} = ${one.deadline.date}`,
    ].join(" | "),
  );
  return [...events, ...ultimatums];
}
