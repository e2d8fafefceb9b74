import { inBoth } from "./both.ts";

/** What the comparison says. */
export const compareWords = inBoth({
  ar: {
    compare: "مقارنة روايتين",
    about: "مقالان جنبًا إلى جنب: ما يرويانه معًا، وما يختلفان فيه، وما عند أحدهما وحده",
    first: "المقال الأول",
    second: "المقال الثاني",
    key: "معرّف المقال أو أول بصمته",
    show: "قارن",
    swap: "بدّل بينهما",
    start: "اختر مقالين: اكتب معرّفيهما، أو ابدأ من خبر ترويه عدة مقالات.",
    stories: "الأخبار",
    shared: "كلمات مشتركة",
    passages: "فقرات بنصها في المقالين",
    words: "كلمة",
    both: "ما يرويانه معًا",
    noneBoth: "لا قول ولا حدث يرويانه معًا",
    onlyFirst: "في الأول وحده",
    onlySecond: "في الثاني وحده",
    noneOnly: "لا شيء",
    differ: "يختلفان على",
    same: "لم يُعثر على خلاف",
    kind: "النوع",
  },
  en: {
    compare: "Two accounts compared",
    about: "Two articles side by side: what both tell, where they differ, and what one has alone",
    first: "First article",
    second: "Second article",
    key: "id of the article, or the beginning of its hash",
    show: "Compare",
    swap: "Swap",
    start: "Choose two articles: type their ids, or begin with a story that several articles tell.",
    stories: "Stories",
    shared: "Words in common",
    passages: "Passages that both have word for word",
    words: "words",
    both: "What both tell",
    noneBoth: "No statement or event is told by both",
    onlyFirst: "In the first alone",
    onlySecond: "In the second alone",
    noneOnly: "nothing",
    differ: "They differ on",
    same: "no difference found",
    kind: "Kind",
  },
});

/** What two articles can both tell. */
export const pairWords = inBoth({
  ar: { claim: "قول", story: "حدث", deadline: "مهلة" },
  en: { claim: "Statement", story: "Event", deadline: "Deadline" },
});
