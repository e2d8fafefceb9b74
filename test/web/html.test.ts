import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, html, render } from "../../src/web/html.ts";
import { decoded } from "./markup.ts";

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
