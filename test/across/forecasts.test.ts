import { expect, test } from "vitest";
import { type ForecastMark, scoreOf } from "../../src/across/forecasts.ts";
import { outlookWeave } from "../../src/across/outlooks.ts";
import { threadsOf } from "../../src/across/threads.ts";
import type { Certainty } from "../../src/document.ts";
import { placed, told } from "./articles.ts";

const mark = (verdict: ForecastMark["verdict"], time = "2025-04-01T00:00:00Z"): ForecastMark => ({
  ...{ verdict, time, author: "lina", reason: "the ministry's figures" },
});
const forecast = (certainty: Certainty, ...marks: ForecastMark[]) => ({ certainty, marks });

test("hit rate and Brier score over those that are marked", () => {
  const score = scoreOf([
    forecast("PR+", mark("right")),
    forecast("CT+", mark("wrong")),
    // It would hardly come, and did not: right, and 0.25 away from what was.
    forecast("PR-", mark("right")),
    forecast("PS+"),
  ]);
  expect(score).toMatchObject({ forecasts: 4, marked: 3, right: 2 });
  expect(score.hitRate).toBeCloseTo(2 / 3);
  expect(score.brier).toBeCloseTo((0.25 ** 2 + 0.95 ** 2 + 0.25 ** 2) / 3);
});

test("the last mark counts, and without marks there is no score", () => {
  const both = forecast("PR+", mark("right", "2025-05-01T00:00:00Z"), mark("wrong", "2025-04-01T00:00:00Z"));
  expect(scoreOf([both])).toMatchObject({ right: 1 });
  expect(scoreOf([forecast("PR+")])).toMatchObject({ marked: 0, hitRate: null, brier: null });
});

test("what one party foretells of one issue is one thread over months; another's is another", () => {
  const text = (who: string) =>
    `توقع ${who} أن تنخفض أسعار القمح الروسي في الأسواق العالمية قبل نهاية العام.`;
  const all = [
    ...placed(told(text("وزير المالية الروسي أنطون سيلوانوف"), "2025-03-02").outlook, "a", "2025-03-02"),
    ...placed(told(text("وزير المالية الروسي أنطون سيلوانوف"), "2025-06-02").outlook, "b", "2025-06-02"),
    ...placed(told(text("الرئيس التركي رجب طيب أردوغان"), "2025-06-02").outlook, "c", "2025-06-02"),
  ];
  expect(all).toHaveLength(3);
  expect(threadsOf(all, outlookWeave).map((thread) => thread.length)).toEqual([2, 1]);
});
