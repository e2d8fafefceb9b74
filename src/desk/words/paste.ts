import { inBoth } from "./both.ts";

/** What is said where an article is pasted and read in the browser. */
export const pasteWords = inBoth({
  ar: {
    title: "ألصق واقرأ",
    promise:
      "يُقرأ النص داخل هذا المتصفح وحده: بعد تحميل المحرك لا يُرسل شيء عبر الشبكة، ولا يُحفظ شيء إلا إن طلبت.",
    text: "نص المقال",
    date: "تاريخ النشر",
    headline: "العنوان",
    outlet: "الوسيلة",
    read: "اقرأ",
    loading: "يُحمّل المحرك…",
    ready: "المحرك جاهز: لن يُرسل شيء بعد الآن.",
    reading: "تجري القراءة…",
    back: "عدّل النص",
    keep: "احفظه في السجل",
    unkept: "قُرئ هنا، ولم يُحفظ ولم يُرسل.",
    failed: "تعذّر تشغيل المحرك:",
    unread: "تعذّرت القراءة:",
  },
  en: {
    title: "Paste and read",
    promise:
      "The text is read within this browser alone: once the engine is loaded nothing is sent over the network, and nothing is kept unless you ask.",
    text: "Text of the article",
    date: "Date of publication",
    headline: "Headline",
    outlet: "Outlet",
    read: "Read",
    loading: "The engine is loading…",
    ready: "The engine is ready: nothing will be sent from here on.",
    reading: "Reading…",
    back: "Change the text",
    keep: "Keep it in the record",
    unkept: "Read here: not kept, not sent.",
    failed: "The engine could not be started:",
    unread: "It could not be read:",
  },
});
