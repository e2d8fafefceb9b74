import { describe, expect, test } from "vitest";
import { allOf, inputOf, TEXT } from "./material.ts";

describe("the date before a plain text", () => {
  test.each([
    ["on the line of the text", ` date 2025-03-02 ${TEXT}`],
    ["on its own line", `date 2025-03-02\n${TEXT}`],
    ["with an empty line after it", `date 2025-03-02\r\n\r\n${TEXT}`],
    ["with a colon and a capital", `Date: 2025-03-02\n${TEXT}`],
    ["in Arabic digits", `date ٢٠٢٥-٠٣-٠٢\n${TEXT}`],
  ])("%s becomes published and leaves the text", async (_, content) => {
    const { articles, problems } = await allOf(inputOf("a.txt", content));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ published: "2025-03-02", text: TEXT }]);
  });

  test.each(["date 06/08/2025", "date 2025", "date: 2025-8-6"])(
    "%s is refused, not guessed",
    async (line) => {
      const { articles, problems } = await allOf(inputOf("a.txt", `${line}\n${TEXT}`));
      expect(articles).toEqual([]);
      expect(problems[0]?.given).toContain("the date");
    },
  );

  test("the word alone belongs to the text", async () => {
    const { articles } = await allOf(inputOf("a.txt", `date palms\n${TEXT}`));
    expect(articles).toMatchObject([{ published: null, text: `date palms\n${TEXT}` }]);
  });

  test("a date and no text is refused", async () => {
    const { problems } = await allOf(inputOf("a.txt", "date 2025-03-02\n"));
    expect(problems).toMatchObject([{ given: "a date and no text" }]);
  });
});

describe("what is no plain text", () => {
  test.each([
    ["XML of no format", "<?xml version='1.0'?><catalogue><p>x</p></catalogue>", "HTML or XML"],
    ["RTF", "{\\rtf1 x", "an RTF document"],
    ["an office document", `PK\u0003\u0004${"x".repeat(26)}[Content_Types].xml`, "a ZIP archive"],
  ])("%s is named", async (_, content, given) => {
    const { articles, problems } = await allOf(inputOf("a.txt", content));
    expect(articles).toEqual([]);
    expect(problems[0]?.given).toContain(given);
  });

  test("UTF-8 with a broken byte is refused with its line, not read as another encoding", async () => {
    const bytes = Buffer.from(`${TEXT}\n${TEXT}`);
    const line = bytes.subarray(0, bytes.length - 40).filter((byte) => byte === 10).length + 1;
    bytes[bytes.length - 40] = 0xff;
    const { articles, problems } = await allOf(inputOf("a.txt", bytes));
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ line, given: expect.stringContaining("0xFF") }]);
  });

  test("UTF-8 cut off within a letter is refused with its last line", async () => {
    const whole = Buffer.from(TEXT);
    const at = whole.lastIndexOf(0xd9) + 1;
    const { problems } = await allOf(inputOf("a.txt", whole.subarray(0, at)));
    expect(problems).toMatchObject([{ line: 3, given: expect.stringContaining("0xD9") }]);
  });

  test("French in Windows-1252 is refused and not shown as Arabic", async () => {
    const text = "Le président a déclaré à la télévision que l'été a été très chaud, même à Orléans.";
    const { articles, problems } = await allOf(inputOf("a.txt", Buffer.from(text, "latin1")));
    expect(articles).toEqual([]);
    expect(problems[0]?.given).toContain("not UTF-8");
  });
});
