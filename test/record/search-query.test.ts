import { describe, expect, test } from "vitest";
import { parseQuery, QueryError } from "../../src/record/search-query.ts";

const text = (words: string) => ({ kind: "text", words });
const field = (name: string, value: string) => ({ kind: "field", name, value });

describe("a query is understood", () => {
  test.each([
    ["غزة", "articles", text("غزة")],
    ['"مجلس الأمن"', "articles", text("مجلس الأمن")],
    ["«مجلس الأمن»", "articles", text("مجلس الأمن")],
    ["غزة هدنة", "articles", { kind: "all", of: [text("غزة"), text("هدنة")] }],
    ["غزة OR رفح", "articles", { kind: "any", of: [text("غزة"), text("رفح")] }],
    ["غزة | رفح", "articles", { kind: "any", of: [text("غزة"), text("رفح")] }],
    ["غزة -رفح", "articles", { kind: "all", of: [text("غزة"), { kind: "not", of: text("رفح") }] }],
    [
      "speaker:Putin act:DENY",
      "statements",
      { kind: "all", of: [field("speaker", "Putin"), field("act", "deny")] },
    ],
    ['speaker:"فلاديمير بوتين"', "statements", field("speaker", "فلاديمير بوتين")],
    ["event:assault", "events", field("event", "ASSAULT")],
    ["in:articles speaker:بوتين", "articles", field("speaker", "بوتين")],
    [
      "(غزة OR رفح) since:2025-08",
      "articles",
      { kind: "all", of: [{ kind: "any", of: [text("غزة"), text("رفح")] }, field("since", "2025-08")] },
    ],
    ["\u200fغزة\u200f", "articles", text("غزة")],
    ["in:statements", "statements", { kind: "all", of: [] }],
    ["", "articles", { kind: "all", of: [] }],
    ["10:30", "articles", text("10:30")],
  ])("%s", (given, kind, root) => {
    expect(parseQuery(given)).toEqual({ kind, root });
  });
});

describe("a query that cannot be understood is refused, with the place", () => {
  test.each([
    ['غزة "رفح', "a quotation mark that nothing closes", 4],
    ["(غزة", "a bracket that nothing closes", 0],
    ["غزة)", '")"', 3],
    ["غزة OR", "its end", 6],
    ["OR غزة", '"OR"', 0],
    ["قال who:بوتين", 'the field "who"', 4],
    ["act:lie", '"lie" for act', 4],
    ["since:2025-13", '"2025-13" for since', 6],
    ["speaker:", "without a value", 0],
    ["NOT", "nothing behind", 0],
    ["-in:events", "before in:", 0],
    ["in:books", '"books" for in', 3],
    ["«»", "empty quotation marks", 0],
    ["غ ".repeat(65), "65 conditions", 128],
    ["(".repeat(20), "too many brackets", 16],
    ["غ".repeat(2001), "2001 characters", 2000],
  ])("%s", (given, said, at) => {
    const refused = () => parseQuery(given);
    expect(refused).toThrow(QueryError);
    expect(refused).toThrow(said);
    expect(refused).toThrow(expect.objectContaining({ at }));
  });
});
