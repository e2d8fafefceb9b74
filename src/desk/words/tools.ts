import { inBoth } from "./both.ts";

/** What can be done with all that a view shows, and with a quotation. */
export const toolWords = inBoth({
  ar: {
    tools: "الطباعة والتصدير",
    print: "اطبع",
    csv: "جدول CSV",
    json: "JSON",
    quote: "انسخ الاقتباس مع مصدره",
    copied: "نُسخ",
    notCopied: "لم يسمح المتصفح بالنسخ",
  },
  en: {
    tools: "Print and export",
    print: "Print",
    csv: "CSV table",
    json: "JSON",
    quote: "Copy quotation with source",
    copied: "Copied",
    notCopied: "The browser did not allow copying",
  },
});
