import { describe, expect, test } from "vitest";
import type { Deed } from "../../src/across/deeds.ts";
import { dayOfDeed, disagreementsOf, storyWeave } from "../../src/across/stories.ts";
import { type Placed, threadsOf } from "../../src/across/threads.ts";
import { told } from "./articles.ts";

function deeds(...articles: readonly (readonly [published: string, text: string])[]): Placed<Deed>[] {
  return articles.flatMap(([published, text], k) =>
    told(text, published).story.map((item) => ({
      ...{ article: `a${k}`, position: item.position, item },
      day: dayOfDeed(item, published),
    })),
  );
}

const meeting = (more: string) =>
  `التقى الرئيس الروسي فلاديمير بوتين المبعوث الأميركي ستيف ويتكوف في موسكو، ${more}.`;

describe("events that several articles tell", () => {
  test("are one where type, parties and day are the same", () => {
    const all = deeds(["2025-08-06", meeting("الأربعاء")], ["2025-08-07", meeting("أمس الأربعاء")]);
    expect(all.length).toBeGreaterThan(1);
    expect(threadsOf(all, storyWeave)).toHaveLength(1);
  });

  test("are two on different days, or with other parties", () => {
    const days = deeds(["2025-08-06", meeting("الأربعاء")], ["2025-08-20", meeting("الأربعاء")]);
    expect(threadsOf(days, storyWeave).length).toBeGreaterThan(1);
    const other = "التقى الرئيس الصيني شي جين بينغ المستشار الألماني أولاف شولتس في موسكو، الأربعاء.";
    const parties = deeds(["2025-08-06", meeting("الأربعاء")], ["2025-08-06", other]);
    expect(threadsOf(parties, storyWeave).length).toBeGreaterThan(1);
  });

  test("keep what is told differently side by side, with who tells it", () => {
    const [one] = deeds(["2025-08-06", meeting("الأربعاء")]);
    const figure = { kind: "killed", to: null, words: { start: 0, end: 2 } } as const;
    const items: Deed[] = [
      { ...one!.item, figures: [{ ...figure, value: 40, bound: "exact" }] },
      { ...one!.item, figures: [{ ...figure, value: 43, bound: "at-least" }] },
      { ...one!.item, figures: [{ ...figure, value: 40, bound: "exact" }], date: "2025-08-05" },
    ];
    expect(disagreementsOf(items)).toEqual([
      {
        about: "figure:killed",
        versions: [
          { value: "40", accounts: [0, 2], words: { start: 0, end: 2 } },
          { value: "≥43", accounts: [1], words: { start: 0, end: 2 } },
        ],
      },
      {
        about: "date",
        versions: [
          { value: "2025-08-06", accounts: [0, 1], words: null },
          { value: "2025-08-05", accounts: [2], words: null },
        ],
      },
    ]);
    expect(disagreementsOf([items[0]!, items[0]!])).toEqual([]);
  });
});
