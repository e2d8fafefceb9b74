import { inBoth } from "./both.ts";

/** What the views of claims say. */
export const claimWords = inBoth({
  ar: {
    claims: "الأقوال المتداولة",
    filter: "أقوال فيها",
    find: "اعرض",
    none: "لا قول ترويه عدة مقالات",
    noneHint: "يظهر هنا كل قول ترويه مقالتان على الأقل، حين يكون في السجل ما يكفي من المقالات.",
    denied: "المنفيّة وحدها",
    more: "المزيد من الأقوال",
    claim: "قول متداول",
    tree: "سلسلة النقل: من كل مصدر أصلي إلى الوسائل",
    treeHelp: "بالأسهم: أعلى وأسفل بين الأسطر، ويسار ويمين لفتح ما تحت السطر وطيّه، وEnter لفتح المقال.",
    named: "مسمّى",
    notNamed: "غير مسمّى",
    none_of: "لا أحد",
    partly: "رُوي أكثر مما يُعرض هنا:",
    step: "ثم",
  },
  en: {
    claims: "Claims",
    filter: "Claims with",
    find: "Show",
    none: "No claim is told by several articles",
    noneHint:
      "Every claim that at least two articles tell stands here, once the record holds enough of them.",
    denied: "Only those denied",
    more: "More claims",
    claim: "Claim",
    tree: "Chain: from each origin down to the outlets",
    treeHelp:
      "With the arrow keys: up and down between lines, right and left to open and close what stands under one; Enter opens the article.",
    named: "named",
    notNamed: "not named",
    none_of: "nobody",
    partly: "More is told than is shown here:",
    step: "then",
  },
});
