import { describe, expect, test } from "vitest";
import { procliticsOf } from "../../src/text/proclitics.ts";

describe("procliticsOf", () => {
  test("reads the whole word first", () => {
    expect(procliticsOf("وزير")[0]).toEqual({ skip: 0, key: "وزير", conjunction: "", preposition: "" });
  });

  test.each([
    ["و", "وقال", { skip: 1, key: "قال", conjunction: "و", preposition: "" }],
    ["ف", "فقال", { skip: 1, key: "قال", conjunction: "ف", preposition: "" }],
    ["ب", "ببيروت", { skip: 1, key: "بيروت", conjunction: "", preposition: "ب" }],
    ["ل", "لبيروت", { skip: 1, key: "بيروت", conjunction: "", preposition: "ل" }],
    ["ك", "كبيروت", { skip: 1, key: "بيروت", conjunction: "", preposition: "ك" }],
    ["و and ب", "وببيروت", { skip: 2, key: "بيروت", conjunction: "و", preposition: "ب" }],
    ["the alef swallowed by ل", "للكرملين", { skip: 1, key: "الكرملين", conjunction: "", preposition: "ل" }],
    ["و before it", "وللكرملين", { skip: 2, key: "الكرملين", conjunction: "و", preposition: "ل" }],
  ])("takes %s apart", (_, word, way) => {
    expect(procliticsOf(word)).toContainEqual(way);
  });

  test.each(["قال", "من", "و", "لن", ""])("leaves «%s» whole", (word) => {
    expect(procliticsOf(word)).toHaveLength(1);
  });
});
