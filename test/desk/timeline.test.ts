import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/across/threads.ts";
import { clustersOf } from "../../src/desk/timeline/clusters.ts";
import {
  isoOf,
  moved,
  narrowest,
  placeOf,
  rangeOf,
  rangeOfMost,
  ticksOf,
  zoomed,
} from "../../src/desk/timeline/scale.ts";

const day = (iso: string): number => dayOf(iso)!;
const all = { from: day("2010-01-01"), to: day("2027-01-01") };
const ranges = fc
  .record({
    from: fc.integer({ min: all.from, max: all.to - 10 }),
    length: fc.integer({ min: narrowest, max: 4000 }),
  })
  .map(({ from, length }) => ({ from, to: Math.min(all.to, from + length) }))
  .filter(({ from, to }) => to - from >= narrowest);

describe("the scale", () => {
  test("keeps the day under the pointer where it is, until an end is reached", () => {
    const range = { from: day("2015-01-01"), to: day("2016-01-01") };
    const closer = zoomed(range, 0.5, 0.25, all);
    const under = range.from + (range.to - range.from) * 0.25;
    expect(placeOf(under, closer)).toBeCloseTo(0.25);
    expect(closer.to - closer.from).toBeCloseTo(365 / 2);
  });

  test("never leaves what there is, and never shows less than a few days", () => {
    fc.assert(
      fc.property(
        ranges,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (range, factor, at, by) => {
          for (const next of [zoomed(range, factor, at, all), moved(range, by, all)]) {
            expect(next.from).toBeGreaterThanOrEqual(all.from - 1e-6);
            expect(next.to).toBeLessThanOrEqual(all.to + 1e-6);
            expect(next.to - next.from).toBeGreaterThanOrEqual(narrowest - 1e-6);
          }
        },
      ),
    );
  });

  test("has room at both ends, and a range for one day alone", () => {
    expect(rangeOf([100])).toEqual({ from: 97, to: 104 });
    expect(rangeOf([])).toEqual({ from: 0, to: narrowest });
    const { from, to } = rangeOf([0, 1000]);
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(1001);
  });
});

describe("the days that most lie on", () => {
  const week = Array.from({ length: 100 }, (_, k) => 1000 + (k % 7));
  test("leave out a few that would stretch the line", () => {
    const { from, to } = rangeOfMost([...week, 5000]);
    expect(from).toBeGreaterThan(990);
    expect(to).toBeLessThan(1020);
  });

  test("are all where none lies far off, and where there are few", () => {
    expect(rangeOfMost(week)).toEqual(rangeOf(week));
    expect(rangeOfMost([1, 5000])).toEqual(rangeOf([1, 5000]));
  });
});

describe("ticks", () => {
  test.each([
    [["2015-07-20", "2015-07-27"], "day", "2015-07-20"],
    [["2015-07-01", "2015-09-01"], "week", "2015-07-06"],
    [["2015-01-01", "2015-10-01"], "month", "2015-01-01"],
    [["2014-01-01", "2016-01-01"], "quarter", "2014-01-01"],
    [["2010-01-01", "2020-01-01"], "year", "2010-01-01"],
    [["1970-01-01", "2025-01-01"], "decade", "1970-01-01"],
  ] as const)("of %j are at each %s, the first on %s", ([from, to], step, first) => {
    const found = ticksOf({ from: day(from), to: day(to) }, 12);
    expect(found.step).toBe(step);
    expect(found.ticks[0]!.iso).toBe(first);
  });

  test("are few, in order, and inside", () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const { ticks } = ticksOf(range, 10);
        // The lengths of months differ a little.
        expect(ticks.length).toBeLessThanOrEqual(12);
        expect([...ticks].sort((a, b) => a.day - b.day)).toEqual(ticks);
        for (const tick of ticks) {
          expect(tick.day).toBeGreaterThanOrEqual(range.from);
          expect(tick.day).toBeLessThan(range.to);
          expect(isoOf(tick.day)).toBe(tick.iso);
        }
      }),
    );
  });
});

describe("clusters", () => {
  test("are what would lie on each other", () => {
    const range = { from: 0, to: 100 };
    const found = clustersOf([50, 2, 1, 51, 52, 90, 200], (one) => one, range, 0.05);
    expect(found.map(({ items }) => items)).toEqual([[1, 2], [50, 51, 52], [90]]);
    expect(found[0]).toMatchObject({ first: 1, last: 2, at: 0.02 });
  });

  test("fall apart when one looks closer, but one day stays one", () => {
    const found = clustersOf([50, 50, 51], (one) => one, { from: 48, to: 53 }, 0.05);
    expect(found.map(({ items }) => items)).toEqual([[50, 50], [51]]);
  });

  test("hold every thing of the range once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 150 })),
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        (days, least) => {
          const found = clustersOf(days, (one) => one, { from: 0, to: 100 }, least);
          const inside = days.filter((one) => one >= 0 && one < 100).sort((a, b) => a - b);
          expect(found.flatMap(({ items }) => items)).toEqual(inside);
        },
      ),
    );
  });
});
