import { describe, expect, test } from "vitest";
import { claimViewOf } from "../../src/across/claim-view.ts";
import { claimWeave, saysTheSame } from "../../src/across/claims.ts";
import type { Statement } from "../../src/across/statements.ts";
import { threadsOf } from "../../src/across/threads.ts";
import { placed, told } from "./articles.ts";

function statement(text: string): Statement {
  const [first] = told(text).claim;
  if (!first) throw new Error(`no statement in: ${text}`);
  return first;
}

describe("statements of like content", () => {
  test.each([
    [
      "قال وزير الطاقة إن محطة الزاوية الكهربائية ستعود إلى العمل بعد إصلاح المحولات المتضررة.",
      "وأكد وزير الطاقة أن محطة الزاوية للكهرباء سوف تعود للعمل حال إصلاح المحولات المتضررة.",
    ],
    [
      "قالت وزارة الصحة إن 43 شخصا أصيبوا بالكوليرا في مخيم النازحين شمال المدينة.",
      "أعلنت وزارة الصحة إصابة 43 شخصا بالكوليرا في مخيم للنازحين شمالي المدينة.",
    ],
    [
      "قال المتحدث باسم الكرملين دميتري بيسكوف إن روسيا انسحبت من معاهدة الصواريخ نهائيا.",
      "نفى المتحدث باسم الكرملين دميتري بيسكوف أن تكون روسيا انسحبت من معاهدة الصواريخ نهائيا.",
    ],
  ])("are the same: %s", (one, other) => {
    expect(saysTheSame(statement(one), statement(other))).toBe(true);
    expect(saysTheSame(statement(other), statement(one))).toBe(true);
  });

  test.each([
    [
      "another thing of the same speaker",
      "قال وزير الطاقة إن محطة الزاوية الكهربائية ستعود إلى العمل بعد إصلاح المحولات المتضررة.",
      "قال وزير الطاقة إن أسعار الوقود لن ترتفع قبل نهاية الشتاء في المحافظات الساحلية.",
    ],
    [
      "the same report of another day, with other numbers",
      "قال المصرف المركزي إن الاحتياطي ارتفع إلى 310 ملايين دولار نهاية الأسبوع الثاني من الشهر.",
      "قالت شركة التعدين إن الاحتياطي ارتفع إلى 520 مليون طن نهاية الربع الثاني من العام.",
    ],
    [
      "a demand and the news that it was met",
      "طالب الوزير بسحب القوات الأجنبية من الموانئ الشرقية ومطار المدينة.",
      "قال الوزير إن سحب القوات الأجنبية من الموانئ الشرقية ومطار المدينة تم.",
    ],
  ])("are not: %s", (_, one, other) => {
    expect(saysTheSame(statement(one), statement(other))).toBe(false);
  });

  test("two who criticize one thing say two things", () => {
    const text = (who: string) => `انتقدت ${who} قانون تصدير القمح والشعير عبر الموانئ الجافة في حمص.`;
    const [turkey, iran] = [statement(text("تركيا")), statement(text("إيران"))];
    expect(saysTheSame(turkey, iran)).toBe(false);
    expect(saysTheSame(turkey, turkey)).toBe(true);
  });

  test("those that tell little are left out", () => {
    expect(told("قال الوزير إنه سعيد.").claim).toEqual([]);
  });

  test("one that only passes another on is not counted beside it", () => {
    const { claim } = told(
      "ذكرت وكالة رويترز أن وزير الطاقة قال إن محطة الزاوية ستعود إلى العمل بعد إصلاح المحولات المتضررة.",
    );
    expect(claim).toHaveLength(1);
  });
});

describe("for and against", () => {
  const claim = "القوات انسحبت من مطار الخرطوم الدولي بعد معارك عنيفة";
  const accounts = (texts: readonly string[]) => {
    const all = texts.flatMap((text, k) =>
      placed(told(text).claim, `a${k}`, `2025-03-0${k + 1}`).map((one) => ({
        ...one,
        outlet: `o${k}`,
        published: `2025-03-0${k + 1}`,
        copies: null,
      })),
    );
    const [thread, ...others] = threadsOf(all, claimWeave);
    expect(others).toEqual([]);
    return thread as typeof all;
  };

  test("who asserts, who denies, and who changed", () => {
    const view = claimViewOf(
      accounts([
        `قال الفريق ياسر العطا إن ${claim}.`,
        `ونفى قائد الدعم السريع محمد حمدان دقلو أن تكون ${claim}.`,
        `نفى الفريق ياسر العطا أن تكون ${claim}.`,
      ]),
    );
    expect(view).toMatchObject({ head: 0, for: [0], against: [1, 2], doubtful: [] });
    expect(view.courses).toHaveLength(1);
    expect(view.courses[0]!.steps.map(({ stance }) => stance)).toEqual(["asserts", "denies"]);
  });

  test("a claim that something is not so is asserted, not denied, by the one who says it", () => {
    const negative = "القوات لم تنسحب من مطار الخرطوم الدولي بعد معارك عنيفة";
    const view = claimViewOf(
      accounts([`قال الفريق ياسر العطا إن ${negative}.`, `قال محمد حمدان دقلو إن ${claim}.`]),
    );
    expect(view).toMatchObject({ for: [0], against: [1] });
  });

  test("a denial without words of its own joins what it denies", () => {
    const view = claimViewOf(
      accounts(["اتهمت أوكرانيا روسيا بقصف محطة الحبوب في ميناء أوديسا بالصواريخ. ونفت روسيا ذلك."]),
    );
    expect(view.for).toHaveLength(1);
    expect(view.against).toHaveLength(1);
  });
});
