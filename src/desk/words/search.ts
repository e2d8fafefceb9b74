import type { FieldName } from "../../record/search-fields.ts";
import type { SearchKind } from "../../record/search-query.ts";
import { type InBoth, inBoth } from "./both.ts";

/** What the search says. */
export const searchWords = inBoth({
  ar: {
    search: "البحث",
    query: "ابحث في السجل",
    find: "ابحث",
    help: "كيف يُكتب الاستعلام",
    helpWords: "كل الشروط معًا؛ OR بين بديلين، و- قبل ما لا يُراد، وعلامتا اقتباس حول كلمات متتالية.",
    field: "الحقل",
    means: "ما يطلبه",
    narrow: "ضيّق النتائج",
    kinds: "ما يُبحث عنه",
    outlets: "الوسائل",
    speakers: "القائلون",
    acts: "أفعال القول",
    types: "أنواع الأحداث",
    conditions: "شروط الاستعلام",
    remove: "أزل الشرط",
    nothing: "لا شيء يطابق هذا الاستعلام",
    nothingHint: "احذف شرطًا، أو جرّب كتابة أخرى للاسم.",
    start: "اكتب كلمات أو أسماء بالعربية أو اللاتينية، أو ابدأ بمثال:",
    unknown: "لا مقال في السجل يذكر",
    alike: "لا مقال يكتب الاسم هكذا؛ بُحث عمّا يشبهه لفظًا:",
    refused: "لم يُفهم الاستعلام عند الحرف",
    more: "المزيد من النتائج",
    enough: "عُرض من النتائج ما يكفي: ضيّق الاستعلام لترى غيرها.",
    counted: "الأعداد لأحدث النتائج:",
    shown: "المعروض",
  },
  en: {
    search: "Search",
    query: "Search the record",
    find: "Search",
    help: "How to write a query",
    helpWords:
      "All conditions must hold; OR between alternatives, - before what must not be, quotation marks around words in a row.",
    field: "Field",
    means: "Asks for",
    narrow: "Narrow down",
    kinds: "What is wanted",
    outlets: "Outlets",
    speakers: "Speakers",
    acts: "Acts of speech",
    types: "Types of events",
    conditions: "Conditions of the query",
    remove: "Remove the condition",
    nothing: "Nothing fits this query",
    nothingHint: "Take a condition out, or try another spelling of the name.",
    start: "Type words or names in Arabic or Latin letters, or begin with an example:",
    unknown: "No article in the record names",
    alike: "No article spells the name so; what sounds like it was looked for:",
    refused: "The query is not understood at character",
    more: "More finds",
    enough: "Enough is shown: narrow the query down to see others.",
    counted: "Counts are of the newest finds:",
    shown: "Shown",
  },
});

/** The kinds of entry that a search gives. */
export const kindWords: InBoth<Readonly<Record<SearchKind, string>>> = inBoth({
  ar: { articles: "مقالات", statements: "أقوال", events: "أحداث" },
  en: { articles: "articles", statements: "statements", events: "events" },
});

/** What each field of a query asks for. */
export const fieldWords: InBoth<Readonly<Record<FieldName | "in", string>>> = inBoth({
  ar: {
    speaker: "من قاله: اسم أو معرّف",
    via: "من نقله: وكالة أو صحيفة",
    to: "لمن قيل",
    act: "فعل القول: state، deny، threaten…",
    certainty: "الجزم: CT+، PR+، PS+، UU…",
    source: "named مسمّى أو unnamed غير مسمّى",
    event: "نوع الحدث: ASSAULT، CONSULT…",
    status: "حاله: occurred، planned، denied…",
    actor: "من فعله",
    recipient: "من وقع عليه",
    place: "أين وقع",
    about: "من ذُكر في القول أو المقال",
    origins: "عدد المصادر الأصلية: ‎>=2",
    outlets: "عدد الوسائل: ‎>=3",
    outlet: "جزء من اسم الوسيلة",
    since: "منذ: 2025 أو 2025-08 أو 2025-08-06",
    until: "حتى: 2025 أو 2025-08 أو 2025-08-06",
    in: "articles أو statements أو events",
  },
  en: {
    speaker: "who said it: a name or id",
    via: "who passed it on: an agency or newspaper",
    to: "to whom it was said",
    act: "act of speech: state, deny, threaten…",
    certainty: "certainty: CT+, PR+, PS+, UU…",
    source: "named or unnamed",
    event: "type of event: ASSAULT, CONSULT…",
    status: "how far it came: occurred, planned, denied…",
    actor: "who did it",
    recipient: "to whom it was done",
    place: "where it happened",
    about: "who is named in the statement or article",
    origins: "number of independent origins: >=2",
    outlets: "number of outlets: >=3",
    outlet: "part of an outlet's name",
    since: "from 2025, 2025-08 or 2025-08-06 on",
    until: "up to 2025, 2025-08 or 2025-08-06",
    in: "articles, statements or events",
  },
});

/** Queries to begin with; the query language is the same in both languages. */
export const exampleQueries = [
  "هدنة",
  '"وقف إطلاق النار"',
  "Putin",
  "act:deny",
  "act:threaten origins:>=2",
  "source:unnamed",
  "event:CONSULT status:planned",
] as const;
