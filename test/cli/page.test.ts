import { describe, expect, test } from "vitest";
import { isolated, isolatedRuns } from "../../src/cli/bidi.ts";
import { explained, explanationLines } from "../../src/cli/explanation.ts";
import { recordPath } from "../../src/cli/record-path.ts";
import { styleFor } from "../../src/cli/style.ts";
import { summaryOf } from "../../src/cli/summary.ts";
import { fitted, padded, widthOf, wrapped } from "../../src/cli/width.ts";
import { readingOf } from "../record/material.ts";
import { reading } from "./material.ts";

const plain = (columns: number) => styleFor({ columns } as never, {});
const colourful = styleFor({ isTTY: true, columns: 80 } as never, {});

/** Arabic letters that stand outside of isolates. */
function unprotected(text: string): string {
  return text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "").replace(/[^\u0600-\u06ff]/g, "");
}

describe("right-to-left words", () => {
  test("are isolated, others left alone, and bring no marks of their own", () => {
    expect(isolated("الكرملين")).toBe("\u2068الكرملين\u2069");
    expect(isolated("Reuters 2025")).toBe("Reuters 2025");
    expect(isolated("\u202eقال\u2069\u200f")).toBe("\u2068قال\u2069");
  });

  test("are isolated run by run in lines that are made elsewhere", () => {
    expect(isolatedRuns('a.txt: the date "أول آذار" and x')).toBe(
      'a.txt: the date "\u2068أول آذار\u2069" and x',
    );
  });

  test.each([
    ["the summary", summaryOf(reading, { style: plain(80), whole: false })],
    ["the whole summary", summaryOf(reading, { style: plain(50), whole: true })],
    ["the explanation", explanationLines(reading, plain(100))],
  ])("never stand bare in %s, and no isolate runs over a line's end", (_, lines) => {
    expect(lines.join("\n")).toMatch(/[\u0600-\u06ff]/);
    for (const line of lines) {
      expect(unprotected(line)).toBe("");
      expect(line.match(/\u2068/g)?.length).toBe(line.match(/\u2069/g)?.length);
    }
  });
});

describe("the summary", () => {
  const text = summaryOf(reading, { style: plain(100), whole: false }).join("\n");
  const seen = text.replace(/[\u2068\u2069]/g, "");

  test("tells the chain from the carrier to the origin, and how many do not give their name", () => {
    expect(seen).toContain("وكالة الشرق (Al Sharq Agency) ← ثلاثة مصادر (unnamed, 3) says");
  });

  test("gives made-up English names for nobody", () => {
    expect(seen).not.toContain("Salim Haddad");
  });

  test("tells certainty, addressee, quotation, time, event and ultimatum", () => {
    expect(seen).toContain("سالم حداد says, probable · to للصحافيين");
    expect(seen).toContain('"سيوقع قريبا جدا"');
    expect(seen).toMatch(/2025-03-07 +يوم الجمعة/);
    expect(seen).toMatch(/THREATEN +سالم حداد → وكالة الشرق/);
    expect(seen).toMatch(/سالم حداد → \? by 2025-03-07/);
    expect(seen).toMatch(/or else +وقف الصادرات/);
  });

  test("stays within the width, cut or wrapped", () => {
    for (const columns of [60, 90]) {
      for (const whole of [true, false]) {
        const lines = summaryOf(reading, { style: plain(columns), whole });
        // What a speaker does to whom stands on one line; contents and titles are fitted.
        const contents = lines.filter((line) => /^ {5}|^\u2068/.test(line));
        for (const line of contents) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test("tells a quotation that is cut off with its content, and marks one that is all of it", () => {
    const [first, second] = reading.attributions as [
      (typeof reading.attributions)[0],
      (typeof reading.attributions)[0],
    ];
    const narrow = summaryOf(
      { ...reading, attributions: [{ ...first, quotes: second.quotes }] },
      { style: plain(40), whole: false },
    );
    expect(narrow.filter((line) => line.includes("“سيوقع قريبا جدا”"))).toHaveLength(1);
    const bare = { ...second, content: second.quotes, parent: null };
    const marked = summaryOf({ ...reading, attributions: [bare] }, { style: plain(80), whole: true });
    expect(marked.filter((line) => line.includes("“سيوقع قريبا جدا”"))).toHaveLength(1);
  });

  test("whole, leaves no word of a content out", () => {
    const lines = summaryOf(reading, { style: plain(50), whole: true });
    const shown = lines.map((line) => line.replace(/[\u2068\u2069]/g, "").trim()).join(" ");
    const { start, end } = reading.attributions[0]!.content[0]!;
    expect(shown).toContain(reading.article.text.slice(start, end));
  });

  test("has colours only where they are wanted", () => {
    const colour = "\u001b[";
    expect(text).not.toContain(colour);
    expect(summaryOf(reading, { style: colourful, whole: false }).join("\n")).toContain(colour);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      const style = styleFor({ isTTY: true, columns: 80 } as never, env);
      expect(summaryOf(reading, { style, whole: false }).join("\n")).not.toContain(colour);
    }
  });

  test("of nothing found is the heading alone", () => {
    const nothing = readingOf(reading.article.text, reading.article, []);
    const bare = { ...nothing, times: [], attributions: [] };
    expect(summaryOf(bare, { style: plain(80), whole: false })).toHaveLength(2);
  });

  test("lists what is due, imposed, foretold, wanted and counted as a person would", () => {
    const lines = summaryOf(reading, { style: plain(100), whole: false }).map((line) =>
      line.replace(/[\u2066-\u2069]/g, ""),
    );
    const after = (title: string) => lines.slice(lines.findIndex((line) => line.startsWith(title)) + 1);
    expect(after("Deadlines")[0]).toBe("  by 2025-03-07 vote · سالم حداد · يوم الجمعة");
    expect(after("Deadlines")[1]).toBe("      ترد الشركة");
    expect(after("Measures")[0]).toBe(
      "  ban threatened · سالم حداد · وقف الصادرات · on الصادرات · until 2025-03-07 · told in 1",
    );
    expect(after("Measures")[1]).toBe("      hits الشركة");
    expect(after("Forecasts")[0]).toBe("  سالم حداد expects, probably not for 2025-03-07");
    expect(after("Positions")[0]).toBe("  سالم حداد wants");
    expect(after("Figures")[0]).toBe("  wounded at least 3 · ثلاثة مصادر · told in 1");
    expect(lines.some((line) => line.startsWith("Disputed"))).toBe(false);
  });
});

describe("the explanation", () => {
  test("has every entry with its rule and its words", () => {
    const entries = explained(reading);
    const layers = [
      "mentions",
      "times",
      "attributions",
      "events",
      "ultimatums",
      "measures",
      "deadlines",
    ] as const;
    for (const layer of layers) {
      const found = entries.filter((entry) => entry.layer === layer);
      expect(found.map((entry) => entry.by)).toEqual(reading[layer].map((entry) => entry.by));
    }
    for (const { start, end, words } of entries) expect(words).toBe(reading.article.text.slice(start!, end!));
  });
});

describe("width", () => {
  test.each([
    ["قَالَ", 3],
    ["\u2068قال\u2069", 3],
    ["ab\u001b[31mc\u001b[39m", 3],
    ["漢字", 4],
    ["😀", 2],
    ["", 0],
  ])("of %j is %i", (text, cells) => {
    expect(widthOf(text)).toBe(cells);
  });

  test("cuts between letters, never within one", () => {
    expect(fitted("قَالَ الوزيرُ", 5)).toBe("قَالَ…");
    expect(fitted("قال", 3)).toBe("قال");
    expect(fitted("👨‍👩‍👧 x", 3)).toBe("👨‍👩‍👧…");
    expect(fitted("a\nb\tc", 9)).toBe("a b c");
    expect(fitted("x".repeat(5_000_000), 10)).toBe(`${"x".repeat(9)}…`);
  });

  test("wraps at spaces, and within a word only where it must", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"]);
    expect(wrapped("", 5)).toEqual([]);
  });

  test("pads by what is seen", () => {
    expect(padded("قَالَ", 5)).toBe("قَالَ  ");
  });
});

test("the record is where it is told to be", () => {
  const home = { HOME: "/home/x" };
  expect(recordPath("here.sqlite", { ...home, ISNAD_RECORD: "/r" })).toBe("here.sqlite");
  expect(recordPath(undefined, { ...home, ISNAD_RECORD: "/r" })).toBe("/r");
  expect(recordPath(undefined, home, "linux")).toBe("/home/x/.local/share/isnad/record.sqlite");
  expect(recordPath(undefined, { ...home, XDG_DATA_HOME: "/d" }, "linux")).toBe("/d/isnad/record.sqlite");
  expect(recordPath(undefined, home, "darwin")).toContain("Library/Application Support");
});
