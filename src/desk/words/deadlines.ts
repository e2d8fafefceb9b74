import type { Column } from "../deadlines/board.ts";
import { type InBoth, inBoth } from "./both.ts";

/** What the views of deadlines say. */
export const deadlineWords = inBoth({
  ar: {
    deadlines: "المهل",
    deadline: "مهلة",
    asOf: "كما هي في يوم",
    filter: "مهل تخص",
    show: "اعرض",
    board: "لوحة",
    calendar: "تقويم",
    form: "طريقة العرض",
    none: "لا مهلة مروية",
    noneHint: "تظهر هنا كل مهلة أو إنذار ترويه المقالات، وما آل إليه.",
    noneHere: "لا شيء",
    due: "المطلوب",
    setters: "حدّدها",
    bound: "تُلزم",
    nobody: "لم يُذكر",
    day: "اليوم الأخير",
    history: "ما جرى لها",
    month: "الشهر",
    before: "الشهر السابق",
    after: "الشهر التالي",
    onDay: "ما يحل في",
    nothingOn: "لا مهلة في هذا اليوم",
    first: "أول مهلة قادمة",
    more: "المزيد من المهل",
    calendarHelp: "بالأسهم من يوم إلى يوم، وPage Up وPage Down من شهر إلى شهر.",
    again: "رُوي ثانية في",
    by: "حتى",
  },
  en: {
    deadlines: "Deadlines",
    deadline: "Deadline",
    asOf: "As of",
    filter: "Deadlines about",
    show: "Show",
    board: "Board",
    calendar: "Calendar",
    form: "How it is shown",
    none: "No deadline is told",
    noneHint: "Every deadline and ultimatum that articles tell of stands here, with what became of it.",
    noneHere: "none",
    due: "Due",
    setters: "Set by",
    bound: "Binds",
    nobody: "not told",
    day: "Last day",
    history: "What became of it",
    month: "Month",
    before: "Month before",
    after: "Next month",
    onDay: "Due on",
    nothingOn: "No deadline on this day",
    first: "Next deadline to come",
    more: "More deadlines",
    calendarHelp: "Arrow keys go from day to day, Page Up and Page Down from month to month.",
    again: "told again in",
    by: "by",
  },
});

/** The columns of the board. */
export const columnWords: InBoth<Readonly<Record<Column, string>>> = inBoth({
  ar: { open: "قائمة", extended: "مُدّدت", met: "استُجيب لها أو سُحبت", lapsed: "انقضت" },
  en: { open: "Open", extended: "Extended", met: "Met or withdrawn", lapsed: "Lapsed" },
});

/** A sign for each column, so that colour is not all that tells them apart. */
export const columnSigns: Readonly<Record<Column, string>> = {
  open: "◷",
  extended: "↻",
  met: "✓",
  lapsed: "✕",
};
