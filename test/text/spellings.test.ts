import { describe, expect, test } from "vitest";
import { bySpelling } from "../../src/text/spellings.ts";
import { tokenise } from "../../src/text/words.ts";

const idOf = (word: string): number => tokenise(word)[0]!.spelling;

describe("spellings", () => {
  test("words written alike share a number, wherever they stand", () => {
    const words = tokenise("قال الوزير، قال الرئيس، وَقال");
    expect(words[0]!.spelling).toBe(words[3]!.spelling);
    expect(words[2]!.spelling).toBe(words[5]!.spelling);
    expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(5);
  });

  test("signs and hamzas make another spelling", () => {
    expect(idOf("قالَ")).not.toBe(idOf("قال"));
    expect(idOf("أكد")).not.toBe(idOf("اكد"));
  });

  test("more spellings than are remembered: each word keeps its own letters, and no number is given twice", () => {
    const before = idOf("قال");
    const text = Array.from({ length: 150_000 }, (_, i) => `w${i.toString(36)}`).join(" ");
    const words = tokenise(text);
    expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(words.length);
    expect(words.every(({ form, start, end }) => form === text.slice(start, end))).toBe(true);
    const [after] = tokenise("قال");
    expect(after!.form).toBe("قال");
    expect(after!.spelling).not.toBe(before);
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
    expect(words.map((word) => lengthOf({ ...word }))).toEqual([3, 6, 2, 6, 3]);
    expect(asked).toBe(3);
  });

  test("answers stay right when more spellings are asked about than are remembered", () => {
    const formOf = bySpelling(({ form }) => form);
    const words = tokenise(Array.from({ length: 70_000 }, (_, i) => `v${i}`).join(" "));
    for (const word of [...words, ...words.slice(0, 5_000)]) expect(formOf(word) === word.form).toBe(true);
  });
});
