import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../lexicons/", import.meta.url);
const files = ["places.tsv", "people.tsv", "organizations.tsv", "demonyms.tsv", "given-names.tsv"] as const;
type File = (typeof files)[number];

interface Line {
  readonly at: string;
  readonly raw: string;
  readonly cells: readonly string[];
}

function linesOf(file: File): Line[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .map((raw, i) => ({ at: `${file}:${i + 1}`, raw, cells: raw.split("\t") }))
    .filter(({ raw }) => raw !== "" && !raw.startsWith("#"));
}

/** Columns that hold Arabic. */
const arabic: Readonly<Record<File, readonly number[]>> = {
  "places.tsv": [0],
  "people.tsv": [0, 4],
  "organizations.tsv": [0],
  "demonyms.tsv": [0, 1, 2],
  "given-names.tsv": [0],
};
const widest: Readonly<Record<File, number>> = {
  "places.tsv": 6,
  "people.tsv": 6,
  "organizations.tsv": 6,
  "demonyms.tsv": 5,
  "given-names.tsv": 3,
};
const places = linesOf("places.tsv");
const people = linesOf("people.tsv");
const organizations = linesOf("organizations.tsv");
const idOf = ({ cells }: Line): string => cells[2] ?? "";
const isAmbiguous = ({ cells }: Line): boolean => cells[5] === "yes";
const ids = new Set([...places, ...people, ...organizations].map(idOf));

/** Hamza seats, ى and ة are one to the engine's look-up. */
function fold(name: string): string {
  return name
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replace(/[\u0624\u0626]/g, "\u0621")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");
}

describe.each(files)("%s", (file) => {
  const lines = linesOf(file);

  it("has rows under a header", () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(readFileSync(new URL(file, folder), "utf8")).toMatch(/^# \w+\t/);
  });

  it("has clean cells, and no more than its columns", () => {
    const wrong = lines.filter(
      ({ raw, cells }) =>
        cells.length > widest[file] || raw.endsWith("\t") || cells.some((cell) => cell !== cell.trim()),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it("has Arabic alone in its Arabic columns", () => {
    const wrong: string[] = [];
    for (const { at, cells } of lines)
      for (const column of arabic[file])
        for (const name of (cells[column] ?? "").split("|")) {
          const empty = name === "" && column > 0;
          if (!empty && !/^[\u0621-\u063a\u0641-\u064a0-9.+ -]+$/.test(name)) wrong.push(`${at} ${name}`);
        }
    expect(wrong).toEqual([]);
  });

  it("names nothing twice in one row", () => {
    const wrong: string[] = [];
    for (const { at, cells } of lines)
      for (const column of arabic[file]) {
        const names = (cells[column] ?? "").split("|");
        if (new Set(names).size !== names.length) wrong.push(at);
      }
    expect(wrong).toEqual([]);
  });
});

describe("ids", () => {
  it.each([
    ["places.tsv", places],
    ["organizations.tsv", organizations],
  ] as const)("stand once in %s, or once more for ambiguous names of the same thing", (_, lines) => {
    const seen = new Map<string, Line>();
    const wrong: string[] = [];
    for (const line of lines) {
      const before = seen.get(idOf(line));
      seen.set(idOf(line), line);
      if (!before) continue;
      const same = before.cells[1] === line.cells[1] && before.cells[3] === line.cells[3];
      if (!same || isAmbiguous(before) === isAmbiguous(line)) wrong.push(`${line.at} ${idOf(line)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("stand once in people.tsv", () => {
    const all = people.map(idOf);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });

  it("mean one thing across the files", () => {
    const of = (lines: readonly Line[]): Set<string> => new Set(lines.map(idOf));
    const [inPlaces, inPeople, inOrganizations] = [of(places), of(people), of(organizations)];
    const twice = [...ids].filter(
      (id) => [inPlaces, inPeople, inOrganizations].filter((set) => set.has(id)).length > 1,
    );
    expect(twice).toEqual([]);
  });

  it("that rows point to exist", () => {
    const wrong: string[] = [];
    const check = (at: string, id: string | undefined): void => {
      if (id && !ids.has(id)) wrong.push(`${at} ${id}`);
    };
    for (const { at, cells } of [...places, ...organizations]) check(at, cells[4]);
    for (const { at, cells } of people) {
      check(at, cells[3]);
      for (const office of (cells[5] ?? "").split(";")) check(at, office.split(":")[1]);
    }
    for (const { at, cells } of linesOf("demonyms.tsv")) check(at, cells[3]);
    expect(wrong).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    ["places.tsv", places],
    ["people.tsv", people],
    ["organizations.tsv", organizations],
  ] as const)("mean one thing in %s, unless both rows are ambiguous", (_, lines) => {
    const seen = new Map<string, Line>();
    const wrong: string[] = [];
    for (const line of lines)
      for (const name of new Set(line.cells[0]!.split("|").map(fold))) {
        const before = seen.get(name);
        seen.set(name, line);
        if (before && !(isAmbiguous(before) && isAmbiguous(line)))
          wrong.push(`${line.at} ${name}, as ${before.at}`);
      }
    expect(wrong).toEqual([]);
  });

  it("that are short mean one person", () => {
    const seen = new Map<string, string>();
    const wrong: string[] = [];
    for (const line of people)
      for (const name of new Set((line.cells[4] ?? "").split("|").filter(Boolean).map(fold))) {
        const before = seen.get(name);
        seen.set(name, line.at);
        if (before) wrong.push(`${line.at} ${name}, as ${before}`);
      }
    expect(wrong).toEqual([]);
  });

  it("of first names stand once", () => {
    const all = linesOf("given-names.tsv").map(({ cells }) => cells[0]!);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });
});

describe("offices", () => {
  it("have a key, a body and days in order", () => {
    const wrong: string[] = [];
    for (const { at, cells } of people)
      for (const office of (cells[5] ?? "").split(";").filter(Boolean)) {
        const [key, body, days, ...more] = office.split(":");
        const [from, until = ""] = (days ?? "").split("..");
        const day = /^(?:\d{4}-\d{2}-\d{2})?$/;
        if (!/^[a-z]+(?:-[a-z]+)*$/.test(key!) || !body || more.length > 0) wrong.push(`${at} ${office}`);
        else if (days !== undefined && !(day.test(from!) && day.test(until))) wrong.push(`${at} ${office}`);
        else if (from && until && from > until) wrong.push(`${at} ${office}`);
      }
    expect(wrong).toEqual([]);
  });
});
