import { describe, expect, test } from "vitest";
import { reading } from "./read.ts";

/** The parts of a sentence that tells what somebody said, each in several forms; every combination must be read alike. */
const said = "الطريق الجديد سيفتح قبل نهاية العام";

const speakers = [
  { words: "وزير النقل", feminine: false },
  { words: "وزير النقل عماد الزهيري", feminine: false },
  { words: "الناطقة باسم الشركة", feminine: true },
  { words: "مصدر مطلع", feminine: false },
  { words: "ثلاثة مسؤولين في البلدية", feminine: false },
];
const verbs = [
  { m: "قال", f: "قالت", that: "إن" },
  { m: "أعلن", f: "أعلنت", that: "أن" },
  { m: "أوضح", f: "أوضحت", that: "أن" },
  { m: "أكد", f: "أكدت", that: "أن" },
];
const asides = ["", " أمس", "، في بيان،", " للصحافيين"];
const endings = [
  "",
  "، فيما عارض السكان المشروع",
  "، من دون أن يذكر كلفته",
  "، كما دعا إلى الصبر",
  "، غداة اجتماع مجلس المدينة",
];

/** A fixed walk over all combinations: the same cases on every machine. */
function* combinations(step: number) {
  const all = speakers.length * verbs.length * asides.length * endings.length * 2;
  for (let n = 0; n < all; n += step) {
    let rest = n;
    const take = <T>(list: readonly T[]): T => {
      const one = list[rest % list.length]!;
      rest = Math.floor(rest / list.length);
      return one;
    };
    yield {
      speaker: take(speakers),
      verb: take(verbs),
      aside: take(asides),
      ending: take(endings),
      quoted: take([false, true]),
    };
  }
}

const cases = [...combinations(7)].map(({ speaker, verb, aside, ending, quoted }) => {
  const told = speaker.feminine ? verb.f : verb.m;
  const content = quoted ? `"${said}"` : said;
  return [`${told} ${speaker.words}${aside} ${verb.that} ${content}${ending}.`, content] as const;
});

describe("one construction with other speakers, verbs, asides and endings: the content is what it was made with", () => {
  test.each(cases)("%s", (text, content) => {
    const [first] = reading(text).attributions;
    expect(first?.content.map(({ start, end }) => text.slice(start, end))).toEqual([content]);
  });
});

const carriers = ["نقلت رويترز عن", "نقلت وكالة رويترز عن"];
const followers = [
  { words: "، مضيفا أن العمل بدأ", content: "العمل بدأ" },
  { words: "، مشيرا إلى أن العمل بدأ", content: "العمل بدأ" },
  { words: "، داعيا إلى الصبر", content: "الصبر" },
  { words: "، محذرا من التأخير", content: "التأخير" },
  { words: ". وأضاف أن العمل بدأ", content: "العمل بدأ" },
  { words: '، قبل أن يضيف: "العمل بدأ منذ شهر"', content: '"العمل بدأ منذ شهر"' },
];
const heads = [
  ...["قال وزير النقل إن", "لكن وزير النقل أعلن أن", "وكان وزير النقل قد أكد أن", "أما وزير النقل فقال إن"],
  ...["قال مصدر مطلع إن", "قال أحد السكان إن", "قال، في بيان، وزير النقل إن"],
  ...carriers.map((one) => `${one} مسؤول محلي أن`),
];

describe("what is said next: a participle or a verb behind any head ends the first content and has its own", () => {
  test.each(
    heads.flatMap((head) =>
      followers.map(({ words, content }) => [`${head} ${said}${words}.`, content] as const),
    ),
  )("%s", (text, content) => {
    const found = reading(text).attributions.map((one) =>
      one.content.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found).toEqual([[said], [content]]);
  });
});
