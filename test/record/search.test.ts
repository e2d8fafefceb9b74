import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Article, analyse } from "../../src/index.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { parseQuery } from "../../src/record/search-query.ts";
import { shippedLexicons } from "../lexicons.ts";
import { keyOf, readingOf } from "./material.ts";
import { describeStores, type Place } from "./stores.ts";

const lexicons = shippedLexicons();

const articles: readonly Article[] = [
  {
    id: "talks",
    published: "2025-08-06",
    title: "محادثات في موسكو",
    url: null,
    outlet: "وكالة الشرق",
    text: "قال الرئيس الروسي فلاديمير بوتين إن المحادثات مع المبعوث الأميركي ستيف ويتكوف كانت مفيدة. ونفى المتحدث باسم الكرملين دميتري بيسكوف التوصل إلى اتفاق على شروط الهدنة.",
  },
  {
    id: "strike",
    published: "2025-08-07",
    title: null,
    url: null,
    outlet: "Al Sahel Daily",
    text: "قصفت إسرائيل مدينة غزة يوم الخميس. وقال دونالد ترمب للصحافيين إن مجلس الأمن سيجتمع غدا.",
  },
  {
    id: "rumour",
    published: null,
    title: null,
    url: null,
    outlet: null,
    text: "قال مسؤول طلب عدم كشف اسمه إن الهدنة قريبة وإن شروطها معروفة.",
  },
];

describeStores("search", (make) => {
  let place: Place;
  let record: RecordStore;
  beforeAll(async () => {
    place = make();
    record = await openRecord(place.address, { lexicons: async () => lexicons });
    for (const article of articles) {
      const reading = analyse(article, lexicons);
      await record.keep(reading, keyOf(reading));
    }
  });
  afterAll(async () => {
    await record.close();
    await place.remove();
  });

  const found = async (query: string) => {
    const { total, hits } = await record.search(parseQuery(query), { limit: 10, offset: 0 });
    expect(hits).toHaveLength(total);
    return hits;
  };
  const ids = async (query: string) => (await found(query)).map(({ article }) => article.id);

  test.each([
    ["", ["strike", "talks", "rumour"]],
    ["الهدنة", ["talks", "rumour"]],
    ["هدنة", ["talks", "rumour"]],
    ["والهدنة", ["talks", "rumour"]],
    ["شروط", ["talks", "rumour"]],
    ["هُدْنَة", ["talks", "rumour"]],
    ['"شروط الهدنة"', ["talks"]],
    ["«الهدنة شروط»", []],
    ["محادثات", ["talks"]],
    ["هدنة -بوتين", ["rumour"]],
    ["هدنة OR غزة", ["strike", "talks", "rumour"]],
    ["(هدنة OR غزة) since:2025-08-07", ["strike"]],
    ["until:2025-08-06", ["talks"]],
    ["until:2025-08", ["strike", "talks"]],
    ["until:2025-07", []],
    ["outlet:sahel", ["strike"]],
    ["outlet:الشرق", ["talks"]],
    ["outlet:%", []],
    ["Putin", ["talks"]],
    ["Witkoff", ["talks"]],
    ["Trump", ["strike"]],
    ["ترامب", ["strike"]],
    ["about:Israel", ["strike"]],
    ["in:articles speaker:Peskov", ["talks"]],
    ["in:articles event:ASSAULT", ["strike"]],
  ])("articles for %s", async (query, expected) => {
    expect((await ids(query)).sort()).toEqual([...expected].sort());
  });

  test("articles come the newest first, those without a date last", async () => {
    expect(await ids("")).toEqual(["strike", "talks", "rumour"]);
  });

  test.each([
    ["speaker:Putin", [["talks", "state"]]],
    ["speaker:بوتين", [["talks", "state"]]],
    ["speaker:بوتين مفيدة", [["talks", "state"]]],
    ["speaker:بوتين الهدنة", []],
    ["act:deny", [["talks", "deny"]]],
    ["act:deny الهدنة", [["talks", "deny"]]],
    ["source:unnamed", [["rumour", "state"]]],
    [
      "in:statements هدنة",
      [
        ["talks", "deny"],
        ["rumour", "state"],
      ],
    ],
    ["in:statements Witkoff", [["talks", "state"]]],
    ["speaker:ترامب about:مجلس_الأمن", [["strike", "state"]]],
    ['speaker:ترامب about:"مجلس الأمن"', [["strike", "state"]]],
  ])("statements for %s", async (query, expected) => {
    const hits = await found(query);
    expect(
      hits.map(({ article, position, reading }) => [article.id, reading.attributions[position!]?.act]),
    ).toEqual(expected);
  });

  test.each([
    ["event:ASSAULT", ["strike"]],
    ["event:ASSAULT actor:Israel", ["strike"]],
    ["event:ASSAULT recipient:Israel", []],
    ["in:events speaker:Trump event:ASSAULT", []],
  ])("events for %s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test("the words that a find rests on are told, names under any spelling", async () => {
    const wordsOf = async (query: string) =>
      (await found(query)).map(({ reading, matches }) =>
        matches.map(({ start, end }) => reading.article.text.slice(start, end)),
      );
    expect(await wordsOf("شروط")).toEqual([["شروط"], ["شروطها"]]);
    expect(await wordsOf('"شروط الهدنة"')).toEqual([["شروط الهدنة"]]);
    expect(await wordsOf("ترامب")).toEqual([["دونالد ترمب"]]);
    expect(await wordsOf("Witkoff")).toEqual([["ستيف ويتكوف"]]);
  });

  test("a page of the finds, and how many there are in all", async () => {
    const { total, hits } = await record.search(parseQuery(""), { limit: 1, offset: 1 });
    expect(total).toBe(3);
    expect(hits.map(({ article }) => article.id)).toEqual(["talks"]);
  });

  test("a name that no article spells so is known by its sound, and that is told", async () => {
    for (const query of ["speaker:Putine", "Vitkov in:statements", "speaker:بوطين"]) {
      const { hits, unknown, alike } = await record.search(parseQuery(query), { limit: 10, offset: 0 });
      expect(hits.map(({ article }) => article.id)).toEqual(["talks"]);
      expect([unknown, alike.length]).toEqual([[], 1]);
    }
    expect((await record.search(parseQuery("Putin"), { limit: 10, offset: 0 })).alike).toEqual([]);
  });

  test.each([
    ["in:statements origins:1", 3],
    ["in:statements origins:>=2", 0],
    ["in:statements outlets:<2", 3],
  ])("how many origins tell it: %s", async (query, least) => {
    const hits = await found(query);
    expect(hits.length).toBeLessThanOrEqual(least);
    expect(hits.length > 0).toBe(least > 0);
  });

  test("a name that nobody has met is told", async () => {
    expect((await record.search(parseQuery("speaker:Nobody هدنة"), { limit: 1, offset: 0 })).unknown).toEqual(
      ["Nobody"],
    );
  });
});

describeStores("the index", (make) => {
  let place: Place;
  beforeEach(() => {
    place = make();
  });
  afterEach(() => place.remove());

  test("an article that is read anew is found by its new reading alone", async () => {
    const record = await openRecord(place.address, { lexicons: async () => lexicons });
    const [article] = articles;
    const reading = analyse(article!, lexicons);
    await record.keep(reading, keyOf(reading));
    await record.keep({ ...reading, attributions: [], events: [] }, keyOf(reading));
    const count = async (query: string) =>
      (await record.search(parseQuery(query), { limit: 9, offset: 0 })).total;
    expect([
      await count("in:statements"),
      await count("in:statements الهدنة"),
      await count("الهدنة"),
    ]).toEqual([0, 0, 1]);
    await record.close();
  });

  test("what was kept without lexicons is made searchable by the first search; without lexicons there is none", async () => {
    const without = await openRecord(place.address);
    for (let n = 0; n < 120; n++) {
      const reading = readingOf(`نص رقم ${n} عن الهدنة`, { id: String(n) });
      await without.keep(reading, keyOf(reading));
    }
    await expect(without.search(parseQuery("هدنة"), { limit: 1, offset: 0 })).rejects.toThrow(
      "without lexicons",
    );
    await without.close();
    const record = await openRecord(place.address, { lexicons: async () => lexicons });
    expect((await record.search(parseQuery("هدنة"), { limit: 1, offset: 0 })).total).toBe(120);
    expect((await record.search(parseQuery("رقم 7"), { limit: 9, offset: 0 })).total).toBe(1);
    await record.close();
  });
});
