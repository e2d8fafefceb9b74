import { describe, expect, test } from "vitest";
import { offsetOfLetter, tokenise } from "../../src/text/words.ts";
import { golden } from "../golden.ts";

golden("words.txt", ({ text }) =>
  tokenise(text).map((word) => {
    const raw = text.slice(word.start, word.end);
    const form = word.form === raw ? "" : `  form ${word.form}`;
    const fold = word.fold === word.form ? "" : `  fold ${word.fold}`;
    return `${word.kind} ${raw}${form}${fold}`;
  }),
);

describe("offsetOfLetter finds the stem behind attached letters", () => {
  test.each([
    ["no signs", "وبيروت", 1, "بيروت"],
    ["signs between the letters", "وَبَيْرُوت", 1, "بَيْرُوت"],
    ["two letters", "فبلبنان", 2, "لبنان"],
    ["tatweel", "وـــقال", 1, "قال"],
    ["none", "قال", 0, "قال"],
  ])("%s", (_, text, letters, stem) => {
    const [word] = tokenise(text);
    expect(text.slice(offsetOfLetter(text, word!, letters), word!.end)).toBe(stem);
  });

  test("never runs past the word", () => {
    const text = "قال محمد";
    expect(offsetOfLetter(text, tokenise(text)[0]!, 9)).toBe(3);
  });
});
