import { describe, expect, test } from "vitest";
import { taggerOf } from "../../src/rules/tags.ts";
import { tokenise } from "../../src/text/words.ts";

const tagger = taggerOf([
  { word: "قال", name: "verb", value: "state" },
  { word: "وزير", name: "title", value: "minister" },
  { word: "يوم", name: "unit", value: "day" },
  { word: "يوم", name: "noun", value: "day" },
  { word: "زير", name: "jar", value: "" },
  { word: "الكرملين", name: "seat", value: "Q" },
  { word: "إيران", name: "place", value: "Q794" },
]);

function tagsOf(word: string) {
  return tagger(tokenise(word)[0]!);
}

describe("taggerOf", () => {
  test("finds a word as the lexicon has it", () => {
    expect(tagsOf("قال")).toEqual([
      { name: "verb", value: "state", skip: 0, conjunction: "", preposition: "" },
    ]);
  });

  test("gives every class of a word", () => {
    expect(tagsOf("يوم").map((tag) => tag.name)).toEqual(["unit", "noun"]);
  });

  test("looks behind attached letters and says how many", () => {
    expect(tagsOf("وقال")).toEqual([
      { name: "verb", value: "state", skip: 1, conjunction: "و", preposition: "" },
    ]);
    expect(tagsOf("ولإيران")).toEqual([
      { name: "place", value: "Q794", skip: 2, conjunction: "و", preposition: "ل" },
    ]);
    expect(tagsOf("للكرملين")).toEqual([
      { name: "seat", value: "Q", skip: 1, conjunction: "", preposition: "ل" },
    ]);
  });

  test("does not take a word apart that it knows whole", () => {
    expect(tagsOf("وزير").map((tag) => tag.name)).toEqual(["title"]);
  });

  test("does not mind tashkeel and hamza", () => {
    expect(tagsOf("قَالَ")).toHaveLength(1);
    expect(tagsOf("ايران")).toHaveLength(1);
  });

  test("leaves unknown words, figures and Latin words without a class", () => {
    expect(tagsOf("كتاب")).toEqual([]);
    expect(tagsOf("2025")).toEqual([]);
    expect(tagsOf("AFP")).toEqual([]);
  });
});
