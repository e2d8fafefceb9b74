import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const told = (text: string) =>
  read(text, "2016-03-10").events.map(({ type, actors, recipients }) => [
    type,
    actors.join("+"),
    recipients.join("+"),
  ]);

describe("deeds that are told in passing", () => {
  test.each([
    ["وقال إن الاتفاق النووي بين إيران وروسيا صامد.", "AGREE", "Q794", "Q159"],
    [
      "وأعد الرئيس دونالد ترامب تقريرا بناء على طلب من الرئيس إيمانويل ماكرون.",
      "REQUEST",
      "Q3052772",
      "Q22686",
    ],
    [
      "وكان اللقاء الذي جرى في بيروت بين أنطونيو غوتيريش والرئيس إيمانويل ماكرون مفيدا.",
      "CONSULT",
      "Q311440",
      "Q3052772",
    ],
  ])("%s", (text, type, actor, recipient) => {
    const [event] = told(text);
    expect(event?.[0]).toBe(type);
    expect(new Set(event?.slice(1))).toEqual(new Set([actor, recipient]));
  });

  test("with whom something is done", () => {
    expect(told("وأقامت إيران معرضا في بيروت بالتعاون مع روسيا.")).toEqual([["COOPERATE", "Q794", "Q159"]]);
    expect(told("وقالت إيران إن التعاون مع روسيا مفيد.")).toEqual([]);
  });
});

describe("who does it", () => {
  test("forces that belong to somebody act for him", () => {
    expect(told("وقصفت قوات موالية للحكومة السورية مدينة خاركيف.")).toEqual([["ASSAULT", "Q858", "Q42308"]]);
  });

  test("the doer of a masdar that an empty verb brings in stands behind that verb", () => {
    expect(told("وتمكنت تركيا من اعتقال الصحافي جون كيربي.")).toEqual([["COERCE", "Q43", "john-kirby"]]);
    expect(told("ونجحت تركيا في اعتقال الصحافي جون كيربي.")).toEqual([["COERCE", "Q43", "john-kirby"]]);
  });

  test("behind a verb in the plural stands its object", () => {
    expect(
      told("وكان سكان القرى طالبوا الرئيس دونالد ترامب بفتح الطريق.").some(([, actor]) => actor === "Q22686"),
    ).toBe(false);
  });

  test("a vowelled passive has no doer", () => {
    expect(told("وقُتل الصحافي جون كيربي مع زوجته آن كيربي في مدينة خاركيف.")[0]).toEqual([
      "ASSAULT",
      "",
      "john-kirby",
    ]);
  });
});

describe("who suffers it", () => {
  test("a named doer seizes people without names", () => {
    expect(told("واعتقلت تركيا خمسة أشخاص.")).toEqual([["COERCE", "Q43", ""]]);
    expect(told("وأوقفت تركيا العمل في المشروع.")).toEqual([]);
  });

  test("whom a pronoun means is the one told before", () => {
    expect(told("وزار الرئيس دونالد ترامب تركيا أمس، وطالبه العراق بوقف الغارات.")).toContainEqual([
      "REQUEST",
      "Q796",
      "Q22686",
    ]);
  });

  test("an answer in words is for those who spoke before", () => {
    const text = "واتهم العراق تركيا بخرق السيادة. ورد الرئيس رجب طيب أردوغان بأن الاتهام باطل.";
    expect(told(text)).toContainEqual(["REJECT", "Q39259", "Q796"]);
  });

  test("some out of a number suffer what is told without a doer", () => {
    expect(told("وقتل خمسة دبلوماسيين أتراك في مدينة خاركيف.")).toEqual([["ASSAULT", "", "Q43"]]);
  });
});

test.each(["ووصل الوزير جون كيربي وكافة أسرته إلى العراق.", "ودعا الرئيس دونالد ترامب الله أن يحفظ البلاد."])(
  "tells no deed: %s",
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
