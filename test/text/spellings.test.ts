import { describe, expect, test } from "vitest";
import { bySpelling } from "../../src/text/spellings.ts";
import { tokenise } from "../../src/text/words.ts";

const spellingOf = (word: string) => tokenise(word)[0]!.spelling;

describe("spellings", () => {
  test("words written alike share a spelling, wherever they stand", () => {
    const words = tokenise("قال الوزير، قال الرئيس، وَقال");
    expect(words[0]!.spelling).toBe(words[3]!.spelling);
    expect(words[2]!.spelling).toBe(words[5]!.spelling);
    expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(5);
  });

  test("signs and hamzas make another spelling", () => {
    expect(spellingOf("قالَ")).not.toBe(spellingOf("قال"));
    expect(spellingOf("أكد")).not.toBe(spellingOf("اكد"));
  });

  test("more spellings than are remembered: each word keeps its own letters", () => {
    const before = spellingOf("قال");
    const text = Array.from({ length: 150_000 }, (_, i) => `w${i.toString(36)}`).join(" ");
    const words = tokenise(text);
    expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(words.length);
    expect(words.every(({ form, start, end }) => form === text.slice(start, end))).toBe(true);
    const [after] = tokenise("قال");
    expect(after!.form).toBe("قال");
    expect(after!.spelling).not.toBe(before);
    expect(after!.spelling.fold).toBe(before.fold);
  });

  test("a word that is met again and again is remembered, however many others are met", () => {
    const first = spellingOf("قال");
    for (let from = 0; from < 300_000; from += 30_000) {
      tokenise(Array.from({ length: 30_000 }, (_, i) => `v${(from + i).toString(36)}`).join(" "));
      expect(spellingOf("قال")).toBe(first);
    }
  });

  test("a word of a hundred thousand letters", () => {
    const word = "ب".repeat(100_000);
    expect(tokenise(word)[0]!.fold).toBe(word);
  });
});

describe("bySpelling", () => {
  test("asks once for each spelling, and answers each word its own", () => {
    let asked = 0;
    const lengthOf = bySpelling(({ form }) => {
      asked++;
      return form.length;
    });
    const words = tokenise("قال الوزير إن الوزير قال");
    expect(words.map((word) => lengthOf(word))).toEqual([3, 6, 2, 6, 3]);
    expect(asked).toBe(3);
  });

  test("two questions of one spelling have an answer each", () => {
    const lengthOf = bySpelling(({ form }) => form.length);
    const isLong = bySpelling(({ form }) => form.length > 3);
    const [short, long] = tokenise("قال الوزير");
    for (let turn = 0; turn < 2; turn++) {
      expect([lengthOf(short!), isLong(short!)]).toEqual([3, false]);
      expect([lengthOf(long!), isLong(long!)]).toEqual([6, true]);
    }
  });
});
