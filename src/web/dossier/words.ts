import type { Dossier } from "../../answers/dossier.ts";
import type { Language } from "../../messages/catalogue.ts";

/** The sections of a dossier. */
export type DossierSection = Exclude<keyof Dossier, "entity" | "sources">;

/** What only a dossier says. */
export interface DossierWords {
  readonly dossier: string;
  readonly note: string;
  readonly sources: string;
  readonly sections: Readonly<Record<DossierSection, string>>;
  readonly setBy: string;
  readonly binds: string;
}

/** The words of a dossier in both languages; all others are those of the desk. */
export const dossierWords: Readonly<Record<Language, DossierWords>> = {
  ar: {
    dossier: "ملف",
    note: "ما تقوله المقالات لا ما صح منه. الأرقام بين القوسين تشير إلى المصادر في آخر الملف، وبعدها موضع الكلمات في نص المقال والقاعدة التي استخرجتها.",
    sources: "المصادر",
    sections: {
      roles: "المناصب والصفات",
      said: "ما قاله",
      passedOn: "ما نقله عن غيره",
      spokenOf: "ما قيل عنه",
      meetings: "اللقاءات والاتصالات",
      events: "الأحداث",
      deadlines: "المهل",
      positions: "المواقف",
      forecasts: "التوقعات",
    },
    setBy: "حددها",
    binds: "تلزم",
  },
  en: {
    dossier: "Dossier",
    note: "What articles say, not whether it is so. Numbers in brackets lead to the sources at the end; behind them stand the place of the words in the article's text and the rule that found them.",
    sources: "Sources",
    sections: {
      roles: "Offices and roles",
      said: "What it said",
      passedOn: "What it passed on",
      spokenOf: "What others say of it",
      meetings: "Meetings and calls",
      events: "Events",
      deadlines: "Deadlines",
      positions: "Positions",
      forecasts: "Forecasts",
    },
    setBy: "Set by",
    binds: "Binds",
  },
};
