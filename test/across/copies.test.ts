import { describe, expect, test } from "vitest";
import { copyGroups, kinship, takenWords } from "../../src/across/copies.ts";
import { creditedAgencies } from "../../src/across/credited.ts";
import { type Copy, originOf } from "../../src/across/origin.ts";
import { shippedLexicons } from "../lexicons.ts";

const lexicons = shippedLexicons();

test("copies, passages and strangers", () => {
  const passage = (words: number) => ({ start: 0, end: 1, otherStart: 0, otherEnd: 1, words });
  expect(kinship({ similarity: 0.5, passages: [] })).toBe("copy");
  expect(kinship({ similarity: 0.49, passages: [passage(takenWords)] })).toBe("passage");
  expect(kinship({ similarity: 0.49, passages: [passage(takenWords - 1), passage(14)] })).toBeNull();
});

describe("groups", () => {
  const articles = ["a", "b", "c", "d", "e"].map((key, day) => ({ key, published: `2025-03-0${day + 1}` }));
  const link = (pair: string) => ({ article: pair[0]!, other: pair[1]! });
  const groups = (...pairs: string[]) =>
    copyGroups(articles, pairs.map(link)).map((group) => group.map(({ key }) => key).join(""));

  test("hold those who are copies of half of the group", () => {
    expect(groups("ab", "ac", "bc")).toEqual(["abc"]);
    expect(groups("ab", "de")).toEqual(["ab", "de"]);
    expect(groups("ab", "bc")).toEqual(["abc"]);
  });

  test("a form filled in each day makes no chain", () => {
    expect(groups("ab", "bc", "cd", "de")).toEqual(["abc", "de"]);
  });

  test("are the same whatever order articles and links come in", () => {
    const links = ["ab", "bc", "cd", "de", "ae"].map(link);
    const there = copyGroups(articles, links);
    expect(copyGroups([...articles].reverse(), [...links].reverse())).toEqual(there);
  });

  test("links to articles that are not asked about are passed over", () => {
    expect(groups("ax", "xb")).toEqual([]);
  });
});

describe("credited agencies", () => {
  const body = "أعلنت وزارة الطاقة أن المحطة ستعود إلى العمل يوم الأحد المقبل بعد إصلاحها.";
  test.each([
    ["a dateline", `لندن 18 يوليو (رويترز) - ${body}`, ["Q130879"]],
    ["a by-line", `جدة - واس\n${body}`, ["saudi-press-agency"]],
    ["two of them", `أ ف ب - رويترز: ${body}`, ["Q40464", "Q130879"]],
    ["a wire's date", `جدة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس ${body}`, ["saudi-press-agency"]],
    ["a closing credit", `${body} (رويترز)`, ["Q130879"]],
    ["none", body, []],
    ["one that is only quoted", `${body} وقال مدير وكالة رويترز إن التقرير صحيح، وفق ما علمت الصحيفة.`, []],
  ])("%s", (_, text, ids) => {
    expect(creditedAgencies(text, lexicons).map(({ id }) => id)).toEqual(ids);
  });
});

describe("the likely origin", () => {
  const reuters = { id: "Q130879", names: ["رويترز"], en: "Reuters" };
  const copy = (key: string, about: Partial<Copy> = {}): Copy => ({
    key,
    published: "2025-03-02",
    outlet: null,
    length: 100,
    credits: [],
    ...about,
  });

  test("is the agency that is credited", () => {
    expect(originOf([copy("a"), copy("b", { credits: [reuters] }), copy("c")])).toEqual({
      agency: reuters,
      article: null,
      reasons: [{ kind: "credited", by: 1, of: 3 }],
    });
  });

  test("with its own article where the record has it", () => {
    const own = copy("b", { outlet: "رويترز" });
    expect(originOf([copy("a", { credits: [reuters] }), own])).toEqual({
      agency: reuters,
      article: "b",
      reasons: [{ kind: "own-article" }, { kind: "credited", by: 1, of: 2 }],
    });
  });

  test("without a credit is the earliest, of one day the longest", () => {
    const early = copy("b", { published: "2025-03-01" });
    expect(originOf([copy("a"), early])).toEqual({
      agency: null,
      article: "b",
      reasons: [{ kind: "earliest", published: "2025-03-01" }],
    });
    expect(originOf([copy("a"), early, copy("c", { published: "2025-03-01", length: 200 })])).toEqual({
      agency: null,
      article: "c",
      reasons: [
        { kind: "earliest", published: "2025-03-01" },
        { kind: "longest", length: 200 },
      ],
    });
  });

  test("is undecided where nothing tells", () => {
    expect(originOf([copy("b"), copy("a")])).toMatchObject({
      article: "a",
      reasons: [{ kind: "undecided" }],
    });
    const undated = [copy("a", { published: null }), copy("b", { published: null })];
    expect(originOf(undated).reasons).toEqual([{ kind: "undecided" }]);
  });
});
