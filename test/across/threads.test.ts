import fc from "fast-check";
import { expect, test } from "vitest";
import { claimWeave } from "../../src/across/claims.ts";
import type { Statement } from "../../src/across/statements.ts";
import { consonantsOf } from "../../src/across/terms.ts";
import { dayOf, keyOf, near, type Placed, threadsOf } from "../../src/across/threads.ts";

/** Statements over few terms, so that many are alike. */
const account = fc.record({
  article: fc.constantFrom("a", "b", "c", "d", "e"),
  position: fc.nat(40),
  day: fc.option(fc.integer({ min: 20_000, max: 20_008 })),
  item: fc.uniqueArray(fc.constantFrom(..."قكلمنهسشصضطظعغفثبج"), { minLength: 5, maxLength: 9 }).map(
    (keys): Statement => ({
      position: 0,
      act: "state",
      certainty: "CT+",
      stance: "asserts",
      negative: false,
      mood: "fact",
      chain: [[{ entity: "Q1", anonymous: false, name: "أ", en: null, kind: null, count: null }]],
      cue: null,
      content: [],
      terms: keys.map((key) => ({ key, weight: 4 })),
      denies: [],
    }),
  ),
});

const shape = (threads: Placed<Statement>[][]) =>
  threads.map((thread) => thread.map(({ article, position }) => `${article}${position}`));

test("threads come out alike in whatever order the accounts came", () => {
  const accounts = fc.uniqueArray(account, {
    maxLength: 40,
    selector: ({ article, position }) => `${article}${position}`,
  });
  fc.assert(
    fc.property(accounts, fc.infiniteStream(fc.nat()), (some, order) => {
      const random = [...some.map((one) => ({ one, at: order.next().value as number }))];
      random.sort((a, b) => a.at - b.at);
      expect(
        shape(
          threadsOf(
            random.map(({ one }) => one),
            claimWeave,
          ),
        ),
      ).toEqual(shape(threadsOf(some, claimWeave)));
    }),
    { seed: 7, numRuns: 60 },
  );
});

test("an account is compared with a bounded number of others", () => {
  let compared = 0;
  const weave = {
    keysOf: () => [1],
    same: () => {
      compared++;
      return false;
    },
    days: 1,
  };
  const accounts = Array.from({ length: 2000 }, (_, position) => ({
    article: "a",
    position,
    day: 1,
    item: null,
  }));
  threadsOf(accounts, weave);
  expect(compared).toBeLessThanOrEqual(2000 * 60);
});

test("days of ISO dates, and how near they are", () => {
  expect(dayOf("1970-01-02")).toBe(1);
  expect(dayOf("2025-03")).toBeNull();
  expect(dayOf(null)).toBeNull();
  expect(near(10, 14, 4)).toBe(true);
  expect(near(10, 15, 4)).toBe(false);
  expect(near(null, 15, 4)).toBe(true);
});

test("keys keep their parts apart and fit into 31 bits", () => {
  expect(keyOf("ab", "c")).not.toBe(keyOf("a", "bc"));
  for (const word of ["", "أ", "ب".repeat(100)]) {
    expect(keyOf(word)).toBeGreaterThanOrEqual(0);
    expect(keyOf(word)).toBeLessThan(2 ** 31);
  }
});

test.each([
  ["انسحب", "past", "انسحاب", "noun"],
  ["ينسحبون", "present", "انسحب", "past"],
  ["قتيل", "noun", "قتلي", "noun"],
] as const)("%s and %s share their consonants", (one, kind, other, otherKind) => {
  expect(consonantsOf(one, kind)).toBe(consonantsOf(other, otherKind));
});
