import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { analyse, compileLexicons, LexiconError, openLexicons } from "../src/index.ts";
import { rowsOf } from "../src/rules/lexicon.ts";
import { compiledAnew, type LexiconPlace, lexiconsAt } from "../src/shipped.ts";
import { wordArrays, wordTrie } from "../src/text/word-trie.ts";
import { lexiconFiles, shippedLexicons } from "./lexicons.ts";

const files = lexiconFiles();
const bytes = compileLexicons(shippedLexicons(), files, "a key");
const article = {
  ...{ id: "a", published: "2025-08-06", title: null, url: null, outlet: null },
  text:
    "أعلن الكرملين أن الرئيس فلاديمير بوتين التقى المبعوث الأميركي ستيف ويتكوف في موسكو أمس. وقال المتحدث دميتري بيسكوف لوكالة رويترز " +
    "إن المحادثات كانت «مفيدة»، ونفى أن تكون العقوبات قد نوقشت. وأضاف وزير الخارجية النرويجي إسبن بارث إيدي أن 12 شخصا قتلوا.",
};

describe("compiled lexicons", () => {
  test("are opened with their key, and read as the lexicons do that they were made of", () => {
    const opened = openLexicons(bytes)!;
    expect(opened.key).toBe("a key");
    expect(analyse(article, opened.lexicons)).toEqual(analyse(article, shippedLexicons()));
  });

  test("may lie anywhere in memory", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const { lexicons } = openLexicons(shifted.subarray(3))!;
    expect(analyse(article, lexicons)).toEqual(analyse(article, shippedLexicons()));
  });

  test("hold no rows that the engine does not read; those are asked for", () => {
    const opened = openLexicons(bytes)!.lexicons;
    expect(() => rowsOf(opened, "place-facts.tsv")).toThrow(LexiconError);
    const { lexicons } = openLexicons(bytes, (file) => files[file]!)!;
    expect(rowsOf(lexicons, "place-facts.tsv")).toEqual(rowsOf(shippedLexicons(), "place-facts.tsv"));
    expect(rowsOf(opened, "titles.tsv")).toEqual(rowsOf(shippedLexicons(), "titles.tsv"));
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["a text", new TextEncoder().encode("names\tQ1\n".repeat(40))],
    ["their beginning only", bytes.slice(0, 40)],
    ["they without their end", bytes.slice(0, -64)],
  ])("are not %s", (_, given) => expect(openLexicons(given)).toBeNull());
});

describe("the lexicons of a place", () => {
  const home = mkdtempSync(join(tmpdir(), "isnad-lexicons-"));
  afterAll(() => rmSync(home, { recursive: true }));
  const place: LexiconPlace = {
    folder: home,
    compiled: join(home, "lexicons.bin"),
    code: join(home, "code.js"),
  };
  // Small, so that compiling takes no time: what is asked is when it is done.
  const small: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(files).map((file) => [
      file,
      file === "name-weights.tsv" || file === "stems.tsv" ? "" : files[file]!,
    ]),
  );
  for (const [file, text] of Object.entries({ ...small, "people.tsv": "", "code.js": "" }))
    writeFileSync(join(home, file), text);
  const namesOf = (): string[] =>
    analyse({ ...article, text: "التقى زكريا القمطري الوزير." }, lexiconsAt(place)).entities.map(
      ({ id }) => id,
    );
  const line = "زكريا القمطري\tZakaria Qamtari\tzakaria-qamtari\n";

  test("are not compiled where they never were", () => {
    expect(lexiconsAt(place).parts.size).toBe(0);
  });

  test("are compiled anew where a line was added: a person is one line in one file", () => {
    compiledAnew(place);
    expect(lexiconsAt(place).parts.size).toBeGreaterThan(0);
    expect(namesOf()).not.toContain("zakaria-qamtari");
    writeFileSync(join(home, "people.tsv"), line);
    const before = readFileSync(place.compiled);
    expect(namesOf()).toContain("zakaria-qamtari");
    expect(readFileSync(place.compiled).equals(before)).toBe(false);
  });

  test("are compiled anew where the code is newer", () => {
    const before = readFileSync(place.compiled);
    writeFileSync(place.compiled, new Uint8Array(before.length));
    utimesSync(place.code, Date.now() / 1000 + 60, Date.now() / 1000 + 60);
    expect(namesOf()).toContain("zakaria-qamtari");
    expect(readFileSync(place.compiled).equals(before)).toBe(true);
    utimesSync(place.code, 1, 1);
  });

  test("stop the start with file, line and reason where a line is wrong, however much was compiled before", () => {
    writeFileSync(join(home, "people.tsv"), `${line}زكريا\tZakaria\tZAKARIA\n`);
    expect(() => lexiconsAt(place)).toThrow(/^people\.tsv:2: "ZAKARIA" in "id": expected a Wikidata id/);
  });
});

test("a trie of words holds what was put in and nothing else", () => {
  const word = fc.string({ unit: fc.constantFrom(..."ابتaz "), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), word, (words, other) => {
      const trie = wordTrie(wordArrays(words));
      const all = [...new Set(words)];
      expect(all.map((one) => trie.numberOf(one)).sort((a, b) => a - b)).toEqual(all.map((_, k) => k));
      expect(trie.size).toBe(all.length);
      expect(trie.numberOf(other) >= 0).toBe(all.includes(other));
    }),
    { seed: 4 },
  );
});
