import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecord } from "../../src/export/csv.ts";
import { tables } from "../../src/export/tables.ts";
import { byHand, QUOTED } from "./kept.ts";

/** RFC 4180 read back, written from its grammar. */
function parse(file: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < file.length) {
    const record: string[] = [];
    for (;;) {
      let field = "";
      if (file[at] === '"') {
        at++;
        for (;;) {
          if (file[at] === undefined) throw new Error("a quotation that nothing closes");
          if (file[at] === '"' && file[at + 1] !== '"') break;
          if (file[at] === '"') at++;
          field += file[at++];
        }
        at++;
      } else while (at < file.length && !',"\r\n'.includes(file[at]!)) field += file[at++];
      record.push(field);
      if (file[at] === ",") at++;
      else if (file.startsWith("\r\n", at)) {
        at += 2;
        break;
      } else throw new Error(`at ${at}: ${JSON.stringify(file.slice(at, at + 5))}`);
    }
    records.push(record);
  }
  return records;
}

describe("a record of comma-separated values", () => {
  test("gives back any text that no spreadsheet would run", () => {
    const text = fc
      .array(fc.constantFrom("قال", '"', ",", "\r\n", "\n", " ", "«", "a", "1", "\u200f"))
      .map((parts) => `x${parts.join("")}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        expect(parse(csvRecord(cells))).toEqual([cells]);
      }),
    );
  });

  test.each([
    "=1+1",
    "+966",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " \u200f=cmd|'/c calc'!A1",
    "\ufeff=1",
    "\u2067@x",
    "＝1",
  ])("guards %j", (given) => {
    expect(parse(csvRecord([given]))).toEqual([[`'${given}`]]);
  });

  test("leaves numbers, truths and nothing as they are", () => {
    expect(csvRecord([-5, true, null, "", "3 - 2 = 1"])).toBe("-5,true,,,3 - 2 = 1\r\n");
  });
});

describe.each(tables.map((table) => [table.name, table] as const))("the table of %s", (_, table) => {
  test("has as many cells a row as columns, each with another name", () => {
    expect(new Set(table.columns).size).toBe(table.columns.length);
    let rows = 0;
    for (const kept of [byHand, QUOTED]) {
      for (const row of table.rows(kept)) {
        expect(row).toHaveLength(table.columns.length);
        rows++;
      }
    }
    expect(rows).toBeGreaterThan(0);
  });
});

test("a statement's row says who, through whom, what and where", () => {
  const [attributions, events, deadlines] = tables;
  const cell = (table: (typeof tables)[number], kept: typeof byHand, row: number, column: string) =>
    table.rows(kept)[row]![table.columns.indexOf(column)];
  expect(cell(attributions!, byHand, 0, "chain")).toBe("وكالة الشرق > ثلاثة مصادر");
  expect(cell(attributions!, byHand, 0, "anonymous")).toBe(true);
  expect(cell(attributions!, byHand, 1, "source")).toBe("سالم حداد");
  expect(cell(attributions!, byHand, 1, "source_en")).toBe("");
  expect(cell(attributions!, byHand, 1, "quotes")).toBe("سيوقع قريبا جدا");
  expect(cell(attributions!, QUOTED, 0, "start_utf16")).toBe(5);
  expect(cell(attributions!, QUOTED, 0, "start_codepoint")).toBe(3);
  expect(cell(attributions!, QUOTED, 0, "engine")).toBe("1.2.3");
  expect(cell(events!, QUOTED, 0, "actors_en")).toBe("Emmanuel Macron");
  expect(cell(deadlines!, byHand, 0, "due")).toBe("ترد الشركة");
});
