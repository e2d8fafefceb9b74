import type { Reading, Span } from "../../src/document.ts";
import { analyse } from "../../src/index.ts";
import { shippedLexicons } from "../lexicons.ts";

/** The reading of a bare text. */
export function reading(text: string, published: string | null = null): Reading {
  const article = { id: "test", published, title: null, url: null, outlet: null, text };
  return analyse(article, shippedLexicons());
}

/**
 * The attributions of a text, one a line: act, chain (outermost first), content, quotes, certainty, the outlet's distance, closeness and
 * veil of unnamed sources, channel and addressee.
 */
export function attributionLines(text: string, published: string | null): string[] {
  const { attributions, entities } = reading(text, published);
  const cut = (span: Span): string => text.slice(span.start, span.end);
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name.ar ?? id;
  return attributions.map((one) => {
    const chain = one.chain.map((link) =>
      link
        .map(({ entity, start, end, kind }) =>
          entity !== null
            ? name(entity)
            : start === null || end === null
              ? "?"
              : `? ${cut({ start, end })}${kind ? ` [${kind}]` : ""}`,
        )
        .join(" + "),
    );
    const parts = [
      `${one.parent === null ? "" : "^ "}${one.act}${one.cue ? ` ${cut(one.cue)}` : ""}`,
      chain.join(" > "),
      one.content.map(cut).join(" … "),
      ...(one.quotes.length > 0 ? [`quotes: ${one.quotes.map(cut).join(" … ")}`] : []),
      one.certainty,
      ...(one.distance ? ["distance"] : []),
      ...one.chain.flat().flatMap(({ near }) => (near ? [`near: ${cut(near)}`] : [])),
      ...one.chain.flat().flatMap(({ veil }) => (veil ? [`veil: ${cut(veil)}`] : [])),
      ...(one.channel ? [`channel: ${cut(one.channel)}`] : []),
      ...(one.addressee ? [`addressee: ${cut(one.addressee)}`] : []),
    ];
    return parts.join(" | ");
  });
}
