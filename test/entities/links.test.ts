import { describe, expect, test } from "vitest";
import { findEntities } from "../../src/entities/find.ts";
import { linkRules } from "../../src/entities/reasons.ts";
import { isSameName, spellingDistance } from "../../src/entities/spelling.ts";
import { shippedLexicons } from "../lexicons.ts";
import { groundOf, namesOf } from "./read.ts";

/** The entities of the mentions with these words, each once. */
function meant(text: string, words: string, published: string | null = null): string[] {
  return [
    ...new Set(
      namesOf(text, published)
        .mentions.filter((one) => one.words === words)
        .map((one) => one.entity),
    ),
  ];
}

describe("two spellings of one name", () => {
  test.each([
    ["ستولتنبرغ", "ستولتنبيرغ"],
    ["ستولتنبرغ", "ستولتنبرج"],
    ["زيلينسكي", "زيلنسكي"],
    ["نتنياهو", "نتانياهو"],
    ["كارتر", "كرتر"],
    ["لوغاسنير", "لوجاسنير"],
    ["هايدن", "هيدن"],
    ["البيطار", "بيطار"],
  ])("%s, %s", (a, b) => expect(spellingDistance(a, b)).not.toBeNull());
  test.each([
    ["نايف", "نواف"],
    ["الجبير", "الجبار"],
    ["الجبير", "الجابري"],
    ["خميني", "خامنئي"],
    ["الأسد", "السود"],
    ["نوري", "نور"],
    ["صالح", "صلاح"],
    ["بوتين", "لافروف"],
  ])("and not %s, %s", (a, b) => expect(spellingDistance(a, b)).toBeNull());
  test("two first names of the list are two people's", () => {
    const listed = new Set(["حسن", "حسين"]);
    expect(isSameName(["حسن", "الشمري"], ["حسين", "الشمري"], (fold) => listed.has(fold))).toBe(false);
    expect(isSameName(["حسن", "الشمري"], ["حسن", "شمري"], (fold) => listed.has(fold))).toBe(true);
  });
  test("are one entity of an article", () => {
    const text =
      "التقى غوستاف برندتسون الوفد. وقال غوستاف براندتسون إن الزيارة مفيدة. وعاد جوستاف برندتسون أمس.";
    const people = namesOf(text).entities.filter(({ type }) => type === "person");
    expect(people.map(({ name }) => name.ar)).toEqual(["غوستاف برندتسون"]);
  });
  test("a kunya in another case, a second name and ابن", () => {
    const text =
      "قتل أبو ياسر الشمري (المعروف أيضا بأبي خالد التلي) أمس. وقال أبي ياسر الشمري ذلك. وكان أبو خالد التلي قائدا.";
    const people = namesOf(text).entities.filter(({ type }) => type === "person");
    expect(people).toHaveLength(1);
  });
});

describe("whose a name is", () => {
  test("a ministry without a country is that of the country told of, one a country", () => {
    expect(meant("أعلنت مصر خطة في القاهرة. وقالت وزارة الداخلية إنها بدأت.", "وزارة الداخلية")).toEqual([
      "egyptian-interior-ministry",
    ]);
    const kenya = "أعلنت كينيا خطة. وقالت وزارة الزراعة إنها بدأت. ونفت وزارة الزراعة الكينية الخبر.";
    const ids = [...meant(kenya, "وزارة الزراعة"), ...meant(kenya, "وزارة الزراعة الكينية")];
    expect(new Set(ids).size).toBe(1);
    expect(meant("أعلنت غانا خطة. وقالت وزارة الزراعة إنها بدأت.", "وزارة الزراعة")).not.toEqual([ids[0]]);
  });
  test("or that of the outlet's country", () => {
    const text = "قالت وزارة الداخلية إن الخطة جاهزة.";
    const { mentions } = findEntities({ ...groundOf(text), outlet: "عكاظ" }, shippedLexicons());
    expect(mentions[0]!.entity).toBe("saudi-interior-ministry");
  });
  test("a club in an article about sport, a town elsewhere", () => {
    expect(
      meant("فاز برشلونة في المباراة. وقال المدرب إن اللاعبين تعبوا بعد الشوط الثاني.", "برشلونة"),
    ).toEqual(["fc-barcelona"]);
    expect(meant("زار الوفد برشلونة أمس وتجول في شوارعها.", "برشلونة")).toEqual(["Q1492"]);
  });
  test("a party of the country told of", () => {
    expect(meant("في تونس، رفضت الجبهة الشعبية القانون التونسي.", "الجبهة الشعبية")).toEqual([
      "popular-front-tunisia",
    ]);
    expect(meant("في غزة، رفضت الجبهة الشعبية الاتفاق الفلسطيني.", "الجبهة الشعبية")).toEqual(["pflp"]);
  });
  test("a king by his first name, on the day", () => {
    expect(meant("وصل الملك سلمان إلى المطار.", "سلمان", "2016-05-01")).toEqual(["Q367825"]);
    expect(meant("وصل الملك عبد الله إلى المطار.", "عبد الله", "2017-05-01")).toEqual(["Q57464"]);
  });
});

describe("roles", () => {
  const roleOf = (text: string, published: string | null = null) => {
    const role = namesOf(text, published).entities.flatMap(({ roles }) => roles)[0]!;
    return [role.office, role.of, role.held];
  };
  test.each([
    [
      "قال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر.",
      "2025-08-06",
      ["foreign-minister", "Q159", "held"],
    ],
    ["قال الرئيس الأميركي باراك أوباما ذلك.", "2018-01-01", ["president", "Q30", "former"]],
    ["قال الرئيس الأميركي السابق باراك أوباما ذلك.", null, ["president", "Q30", "former"]],
    ["قالت المستشارة الألمانية أنجيلا ميركل ذلك.", "2016-01-01", ["chancellor", "Q183", "held"]],
    ["حضر نائب رئيس الوزراء سامر الدوسري الجلسة.", null, ["deputy-prime-minister", null, "held"]],
    ["حضر النائب سامر الدوسري الجلسة.", null, ["member-of-parliament", null, "held"]],
  ])("%s", (text, published, expected) => expect(roleOf(text, published)).toEqual(expected));
  test("the lexicon's term stands beside what is told", () => {
    const { entities } = namesOf("قال الرئيس الأميركي باراك أوباما ذلك.", "2012-01-01");
    expect(entities.flatMap(({ roles }) => roles)[0]!.term).toEqual({
      of: "Q30",
      from: "2009-01-20",
      until: "2017-01-20",
    });
  });
  test("a wife's words are not her husband's role", () => {
    const { entities } = namesOf("وصلت زوجة سامر الدوسري إلى المطار.");
    expect(entities.flatMap(({ roles }) => roles)).toEqual([]);
  });
});

describe("references", () => {
  test("the two sides are both, and two demonyms are two countries", () => {
    expect(
      meant("تفاوضت حماس وحركة الجهاد الإسلامي في القاهرة. ورحب الطرفان بالنتيجة.", "الطرفان"),
    ).toHaveLength(2);
    expect(meant("رحب الجانبان الروسي والياباني بالنتيجة.", "الجانبان الروسي والياباني")).toEqual([
      "Q159",
      "Q17",
    ]);
  });
  test("the two countries are those that are named, and capitals where none are", () => {
    expect(meant("تفاوضت مصر واليابان في باريس، ورحب البلدان بالنتيجة.", "البلدان")).toEqual(["Q79", "Q17"]);
    expect(meant("تقاربت طوكيو وباريس، ورحب البلدان بالنتيجة.", "البلدان")).toEqual(["Q17", "Q142"]);
  });
  test("the two-state solution names no two states", () => {
    const { mentions } = namesOf("بحثت مصر وفرنسا حل الدولتين.");
    expect(mentions.map(({ words }) => words)).toEqual(["مصر", "فرنسا"]);
  });
  test("الوزير is said of a foreign minister", () => {
    expect(meant("وصل وزير الخارجية ماركو برندتسون. وقال الوزير إنه مرتاح.", "الوزير")).toHaveLength(1);
  });
});

describe("reasons", () => {
  const text =
    "التقى الرئيس الروسي فلاديمير بوتين المبعوث الأميركي ستيف ويتكوف. وقال بوتين إن الحوار مستمر، ورد المبعوث الأميركي عليه. وأكدت موسكو ذلك.";
  test("every mention has some, of a known rule, within the text", () => {
    const rules = new Set<string>(linkRules.map(({ id }) => `entities/${id}`));
    const { mentions, entities } = namesOf(text, "2025-08-06");
    const ids = new Set(entities.map(({ id }) => id));
    for (const { reasons } of mentions) {
      expect(reasons!.length).toBeGreaterThan(0);
      for (const { by, at, entity } of reasons!) {
        expect(rules).toContain(by);
        if (at) expect(text.slice(at.start, at.end).trim()).not.toBe("");
        if (entity) expect(ids).toContain(entity);
      }
    }
  });
  test("a surname goes to the one named before, and says where", () => {
    const { mentions } = namesOf(text, "2025-08-06");
    const again = mentions.filter(({ words }) => words === "بوتين").at(-1)!;
    const why = again.reasons!.find(({ by }) => by === "entities/surname-before")!;
    expect(text.slice(why.at!.start, why.at!.end)).toContain("فلاديمير بوتين");
  });
  test("others of the name are told", () => {
    const two = "التقى سامر الدوسري وخالد الدوسري. وقال الدوسري إن الزيارة مفيدة.";
    const again = namesOf(two)
      .mentions.filter(({ words }) => words === "الدوسري")
      .at(-1)!;
    expect(again.others).toHaveLength(1);
  });
});
