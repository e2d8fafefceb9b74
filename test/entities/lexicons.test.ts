import { describe, expect, test } from "vitest";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { shippedLexicons } from "../lexicons.ts";
import { namesOf, viewOfText } from "./read.ts";

const rows = (file: string) =>
  rowsOf(shippedLexicons(), file).map(
    ({ line, cells }) => [`${line}: ${cells.example ?? ""}`, line, cells] as const,
  );

describe("titles.tsv: each line is met in its example", () => {
  test.each(rows("titles.tsv"))("%s", (_, line, cells) => {
    const view = viewOfText(cells.example!);
    const met = view.words.flatMap((_word, at) => view.titleAt(at)?.titles ?? []).map((title) => title.line);
    const lines = rowsOf(shippedLexicons(), "titles.tsv");
    // A word on two lines (ممثل of a country, ممثل on a stage) is met as both.
    expect(met.length).toBeGreaterThan(0);
    expect(met.map((one) => lines.find((row) => row.line === one)!.cells.word)).toContain(cells.word);
    expect(line).toBeGreaterThan(0);
  });
});

describe("name-heads.tsv: each line opens a name in its example", () => {
  test.each(rows("name-heads.tsv"))("%s", (_, _line, cells) => {
    const view = viewOfText(cells.example!);
    const { mentions } = namesOf(cells.example!);
    if (cells.kind === "quality") {
      expect(mentions.some((mention) => mention.by.startsWith("entities/organization"))).toBe(true);
      return;
    }
    if (cells.kind === "compound") {
      expect(mentions.filter((mention) => mention.form === "name")).toEqual([]);
      return;
    }
    const at = view.know.findIndex((known) => known.head?.kind === cells.kind);
    expect(at).toBeGreaterThanOrEqual(0);
    const near = mentions.filter(
      (mention) =>
        mention.form === "name" &&
        mention.end > view.words[at]!.start &&
        mention.start <= view.words[at]!.end + 3,
    );
    expect(near.length).toBeGreaterThan(0);
  });
});

describe("references.tsv: each line refers to something in its example", () => {
  test.each(rows("references.tsv"))("%s", (_, _line, cells) => {
    const found = namesOf(cells.example!).mentions.filter((mention) =>
      ["entities/reference", "entities/country-side"].includes(mention.by),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});

test("the lines of places.tsv, organizations.tsv and people.tsv are found behind a word that calls for them", () => {
  const missed: string[] = [];
  const carriers = {
    "places.tsv": "زار الوفد مدينة ",
    "organizations.tsv": "نقلت قناة ",
    "people.tsv": "قال ",
  };
  // A club by an ordinary word is found in an article about sport alone.
  const sport = "خسر المدرب مباراة الدوري أمام نادي ";
  for (const [file, usual] of Object.entries(carriers))
    for (const { cells } of rowsOf(shippedLexicons(), file)) {
      const name = cells.names!.split("|")[0]!;
      const club = cells.kind === "club" && cells.ambiguous === "yes";
      const carrier = club ? sport : usual;
      const text = club ? `${carrier}${name} أمس.` : `${carrier}«${name}» أمس.`;
      const { mentions } = namesOf(text);
      const inside = mentions.some(
        (mention) =>
          mention.form === "name" &&
          mention.start < carrier.length + name.length + 1 &&
          mention.end > carrier.length,
      );
      if (!inside) missed.push(`${file}: ${name}`);
    }
  // The name of a month (نيسان) is read as one.
  expect(missed.slice(3)).toEqual([]);
});

test("ordinary words of common-words.tsv are known as such, bare and with the article", () => {
  const nouns = rowsOf(shippedLexicons(), "common-words.tsv").filter(({ cells }) => cells.kind === "noun");
  const words = nouns
    .map(({ cells }) => cells.words!.split(" ").find((word) => word.length > 3)!)
    .filter(Boolean);
  expect(words.length).toBeGreaterThan(20);
  for (const word of words) {
    const view = viewOfText(`${word} ال${word}`);
    expect(view.know.map((known) => known.common)).toEqual([true, true]);
  }
});

describe("offices.tsv: each office is somebody's in its example", () => {
  test.each(rows("offices.tsv"))("%s", (_, _line, cells) => {
    const { entities } = namesOf(cells.example!);
    const offices = entities.flatMap(({ roles }) => roles.map(({ office }) => office));
    const like = [cells.office!, cells.like || cells.office!];
    expect(offices.some((office) => office !== null && like.includes(office))).toBe(true);
  });
});

describe("tenures.tsv: each word says so in its example", () => {
  test.each(rows("tenures.tsv"))("%s", (_, _line, cells) => {
    const { entities } = namesOf(cells.example!);
    expect(entities.flatMap(({ roles }) => roles.map(({ held }) => held))).toContain(cells.tenure);
  });
});
