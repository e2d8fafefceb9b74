import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution, Reading } from "../../src/document.ts";
import { catalogue } from "../../src/messages/catalogue.ts";
import { escapeHtml, html, render } from "../../src/web/html.ts";
import { textView } from "../../src/web/views/text.ts";
import { readingOf } from "../record/material.ts";
import { decoded, tagsOf, textOfMarkup } from "./markup.ts";

describe("escapeHtml", () => {
  test("leaves nothing that a parser acts on, and can be read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"'\r\0]|&(?!(amp|lt|gt|quot|#39|#13);)/);
        expect(decoded(escaped)).toBe(text.replaceAll("\0", "\uFFFD"));
      }),
    );
  });
});

describe("html", () => {
  test("escapes text, takes markup as it is, joins lists and drops what is not there", () => {
    const inner = html`<b>${"<i>"}</b>`;
    expect(render(html`<p title="${'"'}">${inner}${[1, " ", null, undefined, false, ["&"]]}</p>`)).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b>1 &amp;</p>',
    );
  });
});

describe("the text with its marks", () => {
  const hostile = fc
    .array(fc.constantFrom("<", ">", "&", '"', "'", "\n", " ", "قال", "</span>", "<script>", "x"), {
      maxLength: 30,
    })
    .map((parts) => parts.join(""));
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });

  test("reads as the article does, whatever the article and the marks", () => {
    fc.assert(
      fc.property(hostile, spans, (text, pairs) => {
        const view = textView(reading(text, pairs), catalogue.en).html;
        expect(tagsOf(view).filter((tag) => !/^<(\/?(p|span|a|div))[ >]/.test(tag))).toEqual([]);
        const wanted = text.split("\n").filter((line) => line.trim() !== "");
        const shown = [...view.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner]) => textOfMarkup(inner!));
        expect(shown).toEqual(wanted);
      }),
    );
  });

  function reading(text: string, pairs: readonly (readonly [number, number])[]): Reading {
    const all = pairs.map(([start, length]) => ({ start, end: start + length }));
    const attributions = all.map(
      (span): Attribution => ({
        cue: { start: span.start, end: span.start + 2 },
        act: "state",
        chain: [],
        addressee: null,
        channel: null,
        content: [span],
        quotes: [],
        certainty: "UU",
        parent: null,
        by: "<rule>",
      }),
    );
    return { ...readingOf(text, {}, []), times: [], attributions };
  }
});
