import { describe, expect, test } from "vitest";
import { asOf, deadlineWeave, lifeOf } from "../../src/across/deadline-life.ts";
import { threadsOf } from "../../src/across/threads.ts";
import { placed, told } from "./articles.ts";

type Dated = readonly [published: string, text: string];

/** The life of the one deadline that some articles tell of. */
function life(...articles: readonly Dated[]) {
  const digests = articles.map(([published, text]) => told(text, published));
  const dues = digests.flatMap(({ deadline }, k) => placed(deadline, `a${k}`, articles[k]![0]));
  const deeds = digests.flatMap(({ story }, k) => placed(story, `a${k}`, articles[k]![0]));
  const threads = threadsOf(dues, deadlineWeave);
  const [thread] = threads.sort((a, b) => b.length - a.length);
  if (!thread) throw new Error("no deadline");
  return { threads: threads.length, life: lifeOf(thread, deeds) };
}

const fifty: Dated = [
  "2025-07-14",
  "أمهل الرئيس الأميركي دونالد ترامب روسيا 50 يوما لوقف الحرب في أوكرانيا، وإلا فرض عليها رسوما جمركية.",
];
const ten: Dated = [
  "2025-07-29",
  "أمهل الرئيس الأميركي دونالد ترامب موسكو عشرة أيام لوقف الحرب في أوكرانيا، وإلا فرض عليها رسوما جمركية.",
];
const hostages: Dated = [
  "2025-02-12",
  'أمهل رئيس الوزراء الإسرائيلي بنيامين نتنياهو حركة "حماس" حتى السبت المقبل لإعادة الرهائن، وإلا استأنف القتال.',
];

describe("the life of a deadline", () => {
  test("fifty days, then ten: brought forward, and lapsed once the day has passed", () => {
    const { threads, life: one } = life(fifty, ten);
    expect(threads).toBe(1);
    expect(one.steps.map(({ state, date }) => [state, date])).toEqual([
      ["open", "2025-09-02"],
      ["moved", "2025-08-08"],
    ]);
    expect(asOf(one, "2025-07-13")).toBeNull();
    expect(asOf(one, "2025-07-20")).toMatchObject({ state: "open", date: "2025-09-02" });
    expect(asOf(one, "2025-08-08")).toMatchObject({ state: "moved", date: "2025-08-08" });
    expect(asOf(one, "2025-08-09")).toMatchObject({ state: "lapsed", date: "2025-08-08" });
  });

  test("it comes out alike whichever article came first", () => {
    expect(life(ten, fifty).life.steps.map(({ state }) => state)).toEqual(["open", "moved"]);
  });

  test("extended by words, with a day or by some days", () => {
    const day = life(hostages, [
      "2025-02-14",
      "مدد رئيس الوزراء الإسرائيلي بنيامين نتنياهو المهلة الممنوحة لحركة حماس حتى 20 شباط.",
    ]).life;
    expect(asOf(day, "2025-02-16")).toMatchObject({ state: "extended", date: "2025-02-20" });
    const more = life(hostages, [
      "2025-02-14",
      "مدد رئيس الوزراء الإسرائيلي بنيامين نتنياهو المهلة الممنوحة لحركة حماس ثلاثة أيام.",
    ]).life;
    expect(asOf(more, "2025-02-16")).toMatchObject({ state: "extended", date: "2025-02-18" });
  });

  test("withdrawn by words", () => {
    const { life: one } = life(hostages, [
      "2025-02-14",
      "ألغى رئيس الوزراء الإسرائيلي بنيامين نتنياهو المهلة التي منحها لحركة حماس.",
    ]);
    expect(asOf(one, "2025-02-13")).toMatchObject({ state: "open" });
    expect(asOf(one, "2025-03-01")).toMatchObject({ state: "withdrawn" });
  });

  test.each([
    "رفض رئيس الوزراء الإسرائيلي بنيامين نتنياهو تمديد المهلة الممنوحة لحركة حماس.",
    "لم يمدد رئيس الوزراء الإسرائيلي بنيامين نتنياهو المهلة الممنوحة لحركة حماس.",
    "طالب الوسطاء بنيامين نتنياهو بتمديد المهلة الممنوحة لحركة حماس.",
  ])("what has not been done changes nothing: %s", (text) => {
    const { life: one } = life(hostages, ["2025-02-14", text]);
    expect(asOf(one, "2025-02-15")).toMatchObject({ state: "open", date: "2025-02-15" });
    expect(asOf(one, "2025-02-16")).toMatchObject({ state: "lapsed" });
  });

  test("met by a deed of the one whom it binds, not by another's or one that comes late", () => {
    const met = life(hostages, ["2025-02-15", "أفرجت حماس السبت عن ثلاثة رهائن إسرائيليين."]).life;
    expect(asOf(met, "2025-02-14")).toMatchObject({ state: "open" });
    expect(asOf(met, "2025-03-01")).toMatchObject({ state: "met" });
    const others = life(hostages, ["2025-02-15", "أفرجت إيران السبت عن ثلاثة رهائن فرنسيين."]).life;
    expect(asOf(others, "2025-03-01")).toMatchObject({ state: "lapsed" });
    const late = life(hostages, ["2025-02-27", "أفرجت حماس الخميس عن ثلاثة رهائن إسرائيليين."]).life;
    expect(asOf(late, "2025-03-01")).toMatchObject({ state: "lapsed" });
  });

  test("told again is no change", () => {
    const { life: one } = life(hostages, ["2025-02-13", hostages[1]]);
    expect(one.steps).toHaveLength(1);
    expect(one.again).toHaveLength(1);
  });

  test("another who is bound has another deadline", () => {
    const lebanon: Dated = [
      "2025-02-13",
      "أمهل رئيس الوزراء الإسرائيلي بنيامين نتنياهو حزب الله حتى الأحد المقبل لسحب صواريخه، وإلا استأنف القتال.",
    ];
    expect(life(hostages, lebanon).threads).toBe(2);
  });
});
