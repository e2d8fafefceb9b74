import { describe, expect, test } from "vitest";
import { compare, figuresOf, tableOf } from "../../eval/compare.mjs";
import { scoreTable, withTable } from "../../eval/tables.mjs";

const before = {
  mentions: { precision: 0.9, recall: 0.9, f1: 0.9 },
  "time values": { accuracy: 0.95, of: 40 },
};

describe("compare", () => {
  test("names what fell, with the figures", () => {
    const { fallen, risen } = compare(before, { ...before, "time values": { accuracy: 0.9, of: 40 } });
    expect(fallen).toEqual([{ name: "time values", was: 0.95, now: 0.9 }]);
    expect(risen).toEqual([]);
  });

  test("names what rose", () => {
    const { fallen, risen } = compare(before, {
      ...before,
      mentions: { precision: 0.8, recall: 1, f1: 0.91 },
    });
    expect(fallen).toEqual([]);
    expect(risen).toEqual([{ name: "mentions", was: 0.9, now: 0.91 }]);
  });

  test("takes a difference of rounding for none", () => {
    const { fallen, risen } = compare(before, { ...before, "time values": { accuracy: 0.9495, of: 40 } });
    expect([...fallen, ...risen]).toEqual([]);
  });

  test("counts a figure that is gone as fallen, and a new one as risen", () => {
    const { fallen, risen } = compare(before, { mentions: before.mentions, events: { accuracy: 0, of: 1 } });
    expect(fallen.map((change) => change.name)).toEqual(["time values"]);
    expect(risen.map((change) => change.name)).toEqual(["events"]);
  });
});

test("figures are rounded, and what is no figure is left out", () => {
  const raw = {
    articles: 9,
    mentions: { precision: 2 / 3, recall: 1, f1: 0.8 },
    id: { accuracy: 1 / 3, of: 3 },
  };
  expect(figuresOf(raw)).toEqual({
    mentions: { precision: 0.6667, recall: 1, f1: 0.8 },
    id: { accuracy: 0.3333, of: 3 },
  });
});

test("the table shows what was beside what is", () => {
  const lines = tableOf(before, { mentions: { precision: 1, recall: 1, f1: 0.5 } });
  expect(lines[1]).toMatch(/^mentions +90\.0 +90\.0 +90\.0 +50\.0$/);
  expect(lines[2]).toMatch(/^time values +95\.0 +$/);
});

test("a table is put in its place, and again in the same", () => {
  const page = "before\n<!-- scores -->\nold\n<!-- /scores -->\nafter\n";
  const once = withTable(page, "scores", ["| a |"]);
  expect(once).toBe("before\n<!-- scores -->\n\n| a |\n\n<!-- /scores -->\nafter\n");
  expect(withTable(once, "scores", ["| a |"])).toBe(once);
  expect(() => withTable("nothing", "scores", [])).toThrow("<!-- scores -->");
});

test("a score table has a column for each set", () => {
  const scores = { gold: "", articles: {}, all: { mentions: { precision: 1, recall: 0.5, f1: 0.667 } } };
  const sets = { shared: scores, "held out": { ...scores, all: {} } };
  expect(scoreTable(sets, ["mentions"])).toEqual([
    "| figure | shared | held out |",
    "|---|--:|--:|",
    "| mentions | 66.7 | – |",
  ]);
});
