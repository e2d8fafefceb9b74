import type { TieKind } from "../../proof/values.ts";
import { type InBoth, inBoth } from "./both.ts";

/** What the network says. */
export const networkWords = inBoth({
  ar: {
    network: "الشبكة",
    about: "من يتحدث عن من، ويلتقيه، ويهدده، وينفي قوله",
    kinds: "أنواع الصلات",
    since: "منذ",
    until: "حتى",
    show: "اعرض",
    whole: "الشبكة كلها",
    around: "ما حول",
    none: "لا صلات في السجل بهذه الشروط",
    noneHint: "وسّع المدة، أو أظهر أنواعًا أخرى من الصلات.",
    drawing: "رسم الشبكة",
    drawingHelp:
      "بالأسهم من اسم إلى جاره في الرسم، و+ و- للتقريب والإبعاد، وEnter لفتح الملف. كل ما في الرسم مذكور في القائمة.",
    closer: "قرّب",
    further: "أبعد",
    all: "الكل",
    who: "الأسماء في الشبكة",
    ties: "صلات",
    choose: "اختر اسمًا من القائمة أو الرسم لترى صلاته.",
    dossier: "الملف",
    only: "ما حوله وحده",
    articles: "المقالات",
    weight: "كم مرة",
    legend: "مفتاح الرسم",
    drawingFailed: "تعذّر الرسم في هذا المتصفح؛ القائمة تقول ما يقوله.",
  },
  en: {
    network: "Network",
    about: "Who speaks of, meets, threatens and denies whom",
    kinds: "Kinds of ties",
    since: "From",
    until: "To",
    show: "Show",
    whole: "The whole network",
    around: "Around",
    none: "The record has no such ties",
    noneHint: "Widen the dates, or show other kinds of ties.",
    drawing: "Drawing of the network",
    drawingHelp:
      "Arrow keys go from a name to its neighbour in the drawing, + and - bring it closer and further, Enter opens the dossier. The list has all that the drawing has.",
    closer: "Closer",
    further: "Further",
    all: "All",
    who: "Names in the network",
    ties: "Ties",
    choose: "Choose a name in the list or the drawing to see its ties.",
    dossier: "Dossier",
    only: "Only what is around it",
    articles: "articles",
    weight: "how often",
    legend: "Key",
    drawingFailed: "This browser cannot draw it; the list says what the drawing says.",
  },
});

/** The kinds of ties, as seen from the one they go out from, and from the other. */
export const tieWords: InBoth<Readonly<Record<TieKind, string>>> = inBoth({
  ar: { "speaks-of": "يتحدث عن", meets: "يلتقي", threatens: "يهدد", denies: "ينفي قول" },
  en: { "speaks-of": "speaks of", meets: "meets", threatens: "threatens", denies: "denies" },
});

/** The same from the other end. */
export const tieWordsBack: InBoth<Readonly<Record<TieKind, string>>> = inBoth({
  ar: { "speaks-of": "يتحدث عنه", meets: "يلتقيه", threatens: "يهدده", denies: "ينفي قوله" },
  en: {
    "speaks-of": "is spoken of by",
    meets: "meets",
    threatens: "is threatened by",
    denies: "is denied by",
  },
});
