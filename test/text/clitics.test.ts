import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { segmenterOf } from "../../src/rules/segmentation.ts";
import { foldOf, formOf } from "../../src/text/fold.ts";
import { tokenise } from "../../src/text/words.ts";
import { shippedLexicons } from "../lexicons.ts";

const segment = segmenterOf(shippedLexicons());

function take(raw: string) {
  const form = formOf(raw);
  return segment({ form, fold: foldOf(form) });
}

/** Pieces joined by +, the article in brackets. */
function pieces(raw: string): string {
  const { conjunction, particle, preposition, article, stem, enclitic } = take(raw);
  return [conjunction, particle, preposition, `${article ? "(ال)" : ""}${stem}`, enclitic]
    .filter(Boolean)
    .join("+");
}

const examples = `
وبالقاهرة	و+ب+(ال)قاهره
للصحافيين	ل+(ال)صحافيين
سيلتقي	س+يلتقي
شروطها	شروط+ها
وزير	وزير
بيان	بيان
بلاده	بلاد+ه
فريق	فريق
كبير	كبير
لجنة	لجنه
سنة	سنه
وقال	و+قال
وأضاف	و+اضاف
وأضافت	و+اضافت
فقال	ف+قال
والوزير	و+(ال)وزير
للوزارة	ل+(ال)وزاره
وللحكومة	و+ل+(ال)حكومه
بالمدينة	ب+(ال)مدينه
كالعادة	ك+(ال)عاده
بيروت	بيروت
لبيروت	ل+بيروت
واشنطن	واشنطن
وواشنطن	و+واشنطن
لندن	لندن
فرنسا	فرنسا
باريس	باريس
لبنان	لبنان
ليبيا	ليبيا
سوريا	سوريا
وكالة	وكاله
ولاية	ولايه
فلسطين	فلسطين
كتاب	كتاب
لقاء	لقاء
بعض	بعض
حكومته	حكومه+ه
ومنطقتهم	و+منطقه+هم
مستواه	مستوي+ه
وسيعقد	و+س+يعقد
ستعلن	س+تعلن
ليعلن	ل+يعلن
استقالته	استقاله+ه
بقيادته	ب+قياده+ه
أعضائها	اعضاء+ها
له	ل+ه
بها	ب+ها
ولهم	و+ل+هم
عليه	علي+ه
فيها	في+ها
منهم	من+هم
إنه	ان+ه
وأنها	و+ان+ها
بأن	ب+ان
بأنه	ب+ان+ه
لكنهم	لكن+هم
للذين	ل+الذين
بهذا	ب+هذا
ولكن	و+لكن
كما	كما
أيضا	ايضا
الذي	الذي
السلطات	(ال)سلطات
`
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string]);

describe("segmenterOf", () => {
  test.each(examples)("%s → %s", (word, expected) => {
    expect(pieces(word)).toBe(expected);
  });

  test("skip leads to the article or the stem", () => {
    expect("وبالقاهرة".slice(take("وبالقاهرة").skip)).toBe("القاهرة");
    expect("للصحافيين".slice(take("للصحافيين").skip)).toBe("لصحافيين");
    expect("وسيلتقي".slice(take("وسيلتقي").skip)).toBe("يلتقي");
  });

  test.each(["", "و", "a", "2025", "«", "لل", "بال", "ه"])("leaves «%s» whole", (word) => {
    expect(pieces(word)).toBe(word);
  });

  test("hamza left out of the alef changes nothing", () => {
    for (const word of ["وأضاف", "بأنه", "لأعضائها"])
      expect(pieces(word.replaceAll("أ", "ا"))).toBe(pieces(word));
  });
});

describe("particles.tsv", () => {
  const rows = rowsOf(shippedLexicons(), "particles.tsv");
  test.each(rows.map(({ cells }) => [cells.word!, cells.example!]))(
    "«%s» is found in its example",
    (word, example) => {
      const key = foldOf(formOf(word));
      const found = tokenise(example)
        .filter(({ kind }) => kind === "arabic")
        .map((token) => segment(token));
      expect(
        found.some(
          ({ stem, preposition, enclitic }) =>
            stem === key || (stem === "" && enclitic !== "" && preposition === key),
        ),
      ).toBe(true);
    },
  );
});

const letters = fc.string({
  unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة"),
  maxLength: 16,
});

describe("any word", () => {
  test("its pieces are its letters", () => {
    fc.assert(
      fc.property(letters, (form) => {
        const way = segment({ form, fold: foldOf(form) });
        expect(form.slice(0, way.skip)).toBe(way.conjunction + way.particle + way.preposition);
        expect(form.endsWith(way.enclitic)).toBe(true);
        let rest = foldOf(form).slice(way.skip, form.length - way.enclitic.length);
        if (way.article) {
          expect(form.slice(way.skip)).toMatch(way.preposition === "ل" ? /^ل/ : /^ال/);
          if (!(way.preposition === "ل" && way.stem === rest))
            rest = rest.slice(way.preposition === "ل" ? 1 : 2);
        }
        // Before a pronoun ة is written ت, and ى is written ا; after ل the alef of الذي is left out.
        if (way.stem !== rest) {
          const last = { ه: "ت", ي: "ا" }[way.stem.at(-1)!];
          const unfolded = way.enclitic !== "" && last ? way.stem.slice(0, -1) + last : way.stem;
          const clipped = way.preposition === "ل" && way.stem.startsWith("ال") ? unfolded.slice(1) : unfolded;
          expect([unfolded, clipped, `${way.stem.slice(0, -1)}ه`]).toContain(rest);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("never throws, and the same word gives the same pieces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (raw) => {
        expect(take(raw)).toEqual(take(raw));
      }),
    );
  });
});
