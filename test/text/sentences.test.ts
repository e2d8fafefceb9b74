import { expect, test } from "vitest";
import { findQuotations } from "../../src/text/quotations.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { golden } from "../golden.ts";

golden("sentences.txt", ({ text }) =>
  findSentences(text, findQuotations(text)).sentences.map(
    (found) =>
      `${found.paragraph}${found.headline ? " headline" : ""}: ${text.slice(found.start, found.end).replaceAll("\n", "⏎")}`,
  ),
);

test("the sentences share out all words, in order, and each word knows its own", () => {
  const text = "عنوان الخبر\nقال الوزير إن الاتفاق قريب. وأضاف «لن نتراجع. سنواصل». ثم غادر!\n\nانتهى";
  const { words, sentences } = findSentences(text, findQuotations(text));
  expect(sentences[0]!.first).toBe(0);
  expect(sentences.at(-1)!.last).toBe(words.length);
  for (const [at, found] of sentences.entries()) {
    expect(found.last).toBeGreaterThan(found.first);
    expect(found.first).toBe(sentences[at - 1]?.last ?? 0);
    for (let i = found.first; i < found.last; i++) expect(words[i]!.sentence).toBe(at);
  }
});

test("Windows line ends end lines", () => {
  const text = "السطر الأول\r\nالسطر الثاني.\r\n";
  const { sentences } = findSentences(text, []);
  expect(sentences.map((found) => text.slice(found.start, found.end))).toEqual([
    "السطر الأول",
    "السطر الثاني.",
  ]);
  expect(sentences.map((found) => found.paragraph)).toEqual([0, 1]);
});

test("a sentence without an end ends at a comma after 300 words, and in any case after 400", () => {
  const lengthsOf = (text: string): number[] =>
    findSentences(text, findQuotations(text)).sentences.map((found) => found.last - found.first);
  expect(lengthsOf("قال ".repeat(1_000))).toEqual([400, 400, 200]);
  expect(lengthsOf(`«${"قال ".repeat(1_000)}»`)).toEqual([400, 400, 202]);
  expect(lengthsOf(`${"قال ".repeat(310)}، ${"قال ".repeat(10)}`)).toEqual([311, 10]);
  expect(lengthsOf(`${"قال ".repeat(200)}، ${"قال ".repeat(10)}`)).toEqual([211]);
});
