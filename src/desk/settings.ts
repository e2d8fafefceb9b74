import type { Language } from "../messages/catalogue.ts";

/** Digits of Arabic pages: 0 1 2 or ٠ ١ ٢. */
export type Digits = "latn" | "arab";

/** Whose names of the months: Egypt and the Gulf, the Levant and Iraq, Algeria and Tunisia, Morocco. */
export type Region = "EG" | "SY" | "DZ" | "MA";

/** Light or dark, or as the system has it. */
export type Theme = "system" | "light" | "dark";

/** How somebody wants the desk to look and speak. */
export interface Settings {
  readonly language: Language;
  readonly digits: Digits;
  readonly region: Region;
  /** The Hijri date beside the Gregorian one. */
  readonly hijri: boolean;
  readonly theme: Theme;
}

/** What may be chosen for each setting; the first is what a new reader gets. */
export const choices = {
  language: ["ar", "en"],
  digits: ["latn", "arab"],
  region: ["EG", "SY", "DZ", "MA"],
  hijri: [false, true],
  theme: ["system", "light", "dark"],
} as const satisfies { readonly [S in keyof Settings]: readonly Settings[S][] };

/** The settings that were kept, with the first choice for all that is missing or makes no sense. */
export function settingsFrom(kept: unknown): Settings {
  const given = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const pick = <S extends keyof Settings>(name: S): Settings[S] => {
    const allowed = choices[name] as readonly unknown[] as readonly Settings[S][];
    return allowed.find((one) => one === given[name]) ?? allowed[0]!;
  };
  return {
    language: pick("language"),
    digits: pick("digits"),
    region: pick("region"),
    hijri: pick("hijri"),
    theme: pick("theme"),
  };
}
