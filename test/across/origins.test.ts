import { describe, expect, test } from "vitest";
import { originsLine, originsOf, type Telling } from "../../src/across/origins.ts";
import type { Source } from "../../src/across/sources.ts";

const rest = { en: null, kind: null, count: null };
const who = (name: string): Source[] => [{ ...rest, entity: `id:${name}`, anonymous: false, name }];
const unnamed = (name: string, kind = "official"): Source[] => [
  { ...rest, entity: null, anonymous: true, name, kind },
];
let next = 0;
const telling = (outlet: string | null, chain: Telling["chain"], more: Partial<Telling> = {}): Telling => ({
  ...{ article: `a${next++}`, outlet, published: "2025-03-02", copies: null, chain },
  ...more,
});
const counts = (tellings: readonly Telling[]) => {
  const { articles, outlets, origins, named } = originsOf(tellings);
  return [articles, outlets, origins.length, named];
};

describe("independent origins", () => {
  test("ten outlets on one agency's report are one origin", () => {
    const chain = [who("رويترز"), unnamed("ثلاثة مصادر")];
    expect(counts("abcdefghij".split("").map((outlet) => telling(outlet, chain)))).toEqual([10, 10, 1, 0]);
  });

  test("chains that end at one speaker are one, through whatever carrier", () => {
    const all = [
      telling("a", [who("بيسكوف")]),
      telling("b", [who("تاس"), who("بيسكوف")]),
      telling("c", [who("رويترز"), who("بيسكوف")]),
    ];
    expect(counts(all)).toEqual([3, 3, 1, 1]);
    expect(originsOf(all).origins[0]!.reasons).toContain("speaker");
  });

  test("a speaker's words weeks later are another statement", () => {
    expect(
      counts([telling("a", [who("بيسكوف")]), telling("b", [who("بيسكوف")], { published: "2025-04-20" })]),
    ).toEqual([2, 2, 2, 2]);
  });

  test("unnamed sources of two outlets are two, of one carrier one", () => {
    expect(counts([telling("a", [unnamed("مصدر")]), telling("b", [unnamed("مصدر")])])).toEqual([2, 2, 2, 0]);
    const carried = [who("رويترز"), unnamed("مصدر")];
    expect(counts([telling("a", carried), telling("b", carried)])).toEqual([2, 2, 1, 0]);
  });

  test("one office is one source, though nobody names who holds it", () => {
    const spokesman = unnamed("المتحدث باسم وزارة الطاقة");
    expect(counts([telling("a", [spokesman]), telling("b", [spokesman])])).toEqual([2, 2, 1, 0]);
    const anybody = unnamed("مسؤول كبير في الوزارة");
    expect(counts([telling("a", [anybody]), telling("b", [anybody])])).toEqual([2, 2, 2, 0]);
  });

  test("an outlet's own words are its own origin; near-copies are one", () => {
    expect(counts([telling("a", null), telling("b", null), telling("a", null)])).toEqual([3, 2, 2, 0]);
    expect(counts([telling("a", null, { copies: "g" }), telling("b", null, { copies: "g" })])).toEqual([
      2, 2, 1, 0,
    ]);
  });

  test("almost the same words are one report, whatever the speaker is called", () => {
    const all = [
      telling("a", [who("سالم الداود")], { words: "w" }),
      telling("b", [who("سالم بن ناصر الداود")], { words: "w" }),
      telling("c", [who("سالم الحداد")], { words: "other" }),
    ];
    expect(counts(all)).toEqual([3, 3, 2, 2]);
  });

  test("an agency told of as the source passes on the one who speaks through it elsewhere", () => {
    const all = [telling("a", [who("واس")]), telling("b", [who("واس"), who("الوزير")])];
    expect(counts(all)).toEqual([2, 2, 1, 1]);
    expect(originsOf(all).origins[0]!.party[0]!.name).toBeDefined();
    // Two who speak through it are two, and it is not told which of them it passed on.
    expect(counts([...all, telling("c", [who("واس"), who("السفير")])])).toEqual([3, 3, 3, 3]);
  });

  test("an article without an outlet counts as one of its own", () => {
    expect(counts([telling(null, null), telling(null, null)])).toEqual([2, 2, 2, 0]);
  });

  test("nothing told has no origin", () => {
    expect(originsOf([])).toEqual({ articles: 0, outlets: 0, named: 0, origins: [] });
  });
});

test.each([
  [7, 2, 1, "7 outlets, 2 origins, 1 named", "7 وسائل إعلام، مصدران أصليان، المسمّى منها 1"],
  [1, 1, 0, "1 outlet, 1 origin, 0 named", "وسيلة إعلامية واحدة، مصدر أصلي واحد، لا أحد منها مسمّى"],
  [11, 3, 3, "11 outlets, 3 origins, 3 named", "11 وسيلة إعلامية، 3 مصادر أصلية، المسمّى منها 3"],
])("the line of %d outlets and %d origins", (outlets, count, named, en, ar) => {
  const origins = Array.from({ length: count }, () => ({
    named: false,
    party: [],
    accounts: [],
    reasons: [],
  }));
  const all = { articles: outlets, outlets, named, origins };
  expect(originsLine(all, "en")).toBe(en);
  expect(originsLine(all, "ar")).toBe(ar);
});
