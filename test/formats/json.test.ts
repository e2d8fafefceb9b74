import { describe, expect, test } from "vitest";
import { allOf, inputOf, TEXT } from "./material.ts";

const article = (id: string) => JSON.stringify({ id, published: "2025-03-02", text: TEXT });

describe("JSON lines", () => {
  const five = [article("a"), article("b"), '{"id":"c","text":"x"', article("d"), article("e")].join("\n");

  test.each(["five.jsonl", "five.ndjson", "five.json", "standard input"])(
    "invalid JSON on line 3 of 5 in %s: the message names it, the other 4 are read",
    async (file) => {
      const { articles, problems } = await allOf(inputOf(file, five));
      expect(articles.map(({ id }) => id)).toEqual(["a", "b", "d", "e"]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ file, line: 3, expected: expect.stringContaining("valid JSON") });
      expect(problems[0]?.given).toContain("breaks off");
    },
  );

  test("empty lines and Windows line ends are passed over", async () => {
    const { articles, problems } = await allOf(
      inputOf("a.jsonl", `\r\n${article("a")}\r\n\r\n${article("b")}\r\n`),
    );
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("a line that is too long is passed over, with its number, and the next is read", async () => {
    const long = `{"text":"${"x".repeat(13_000_000)}"}`;
    const { articles, problems } = await allOf(
      inputOf("a.jsonl", [article("a"), long, article("b")].join("\n")),
    );
    expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems).toMatchObject([{ line: 2, given: "a line that is too long" }]);
  });

  test("a line in Windows-1256 among others is told once", async () => {
    const line = (id: string) => Buffer.from(`{"id":"${id}","published":"2025-03-02","text":"`);
    const { encoded } = await import("./material.ts");
    const text = encoded(TEXT.replaceAll('"', "").replaceAll("\n", " "), "windows-1256");
    const whole = Buffer.concat([line("a"), text, Buffer.from('"}\n'), line("b"), text, Buffer.from('"}\n')]);
    const { articles, problems, notices } = await allOf(inputOf("a.jsonl", whole));
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(2);
    expect(notices).toMatchObject([{ line: 1, text: "read as Windows-1256" }]);
  });
});

describe("JSON", () => {
  test("an array gives its articles, and a bad one among them is a problem of its own", async () => {
    const array = `[${article("a")}, {"id": "b"}, ${article("c")}]`;
    const { articles, problems } = await allOf(inputOf("a.json", array));
    expect(articles.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(problems).toMatchObject([{ given: 'item 2 of the array: an object with "id" and no "text"' }]);
  });

  test("a document that is written over several lines is no JSON lines", async () => {
    const pretty = JSON.stringify([JSON.parse(article("a")), JSON.parse(article("b"))], null, 2);
    for (const file of ["a.json", "standard input"]) {
      const { articles, problems } = await allOf(inputOf(file, pretty));
      expect(problems).toEqual([]);
      expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
    }
  });

  test("broken JSON names line and column", async () => {
    const { problems } = await allOf(inputOf("a.json", '{\n  "text": "x",\n  published: null\n}'));
    expect(problems).toMatchObject([{ file: "a.json", line: 3, given: expect.stringContaining("column 3") }]);
  });

  test.each([
    ["no text", "{}", "an empty object"],
    ["a text that is no string", '{"text": 5}', '"text" is the number 5'],
    ["an empty text", '{"text": " "}', '"text" is empty'],
    [
      "a date that is no string",
      '{"text": "x", "published": 20250302}',
      '"published" is the number 20250302',
    ],
    ["a title that is no string", '{"text": "x", "title": ["y"]}', '"title" is an array'],
    ["a number", "17", "the number 17"],
    ["a string", '"x"', 'the string "x"'],
    ["nothing", "null", "null"],
    ["an empty array", "[]", "an empty array"],
  ])("%s is refused and named", async (_, content, given) => {
    const { articles, problems } = await allOf(inputOf("a.json", content));
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ file: "a.json", given }]);
  });

  test("all fields are taken, a number as id, a time of day left out, unknown fields passed over", async () => {
    const given = {
      id: 7,
      published: "2025-03-02T23:30:00+03:00",
      title: "t",
      url: "https://example.org/7",
      outlet: "o",
      text: "x",
      more: { any: "thing" },
    };
    const { articles } = await allOf(inputOf("a.json", JSON.stringify(given)));
    const { more, ...fields } = given;
    expect(articles).toEqual([{ ...fields, id: "7", published: "2025-03-02" }]);
  });

  test("a nest without end is refused, not crashed on", async () => {
    const { articles, problems } = await allOf(inputOf("a.json", "[".repeat(200_000)));
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
