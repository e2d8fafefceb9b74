import type { Entity } from "../document.ts";
import { foldOf, formOf } from "../text/fold.ts";

/** Grammatical gender as pronouns and verbs show it. */
export type Gender = "m" | "f";

/**
 * The gender of a name where its letters or a title beside it tell: a title or a first word with ة (الوزيرة, حركة), a title without it,
 * the first of several words of a body's name. Null where they do not.
 */
export function genderOf({ type, name, roles }: Entity): Gender | null {
  if (type === "person") {
    const title = roles[0]?.text;
    return title === undefined ? null : endsSoft(firstWord(title)) ? "f" : "m";
  }
  const first = firstWord(name.ar);
  if (endsSoft(first) || first.endsWith("ات")) return "f";
  return type === "organization" && name.ar.includes(" ") && !isPlural(first) ? "m" : null;
}

function firstWord(text: string): string {
  return text.split(/\s/, 1)[0]!;
}

function endsSoft(word: string): boolean {
  return word.endsWith("ة");
}

/** أمم, قوى, شؤون: plurals that verbs treat as feminine are no plain masculine. */
function isPlural(word: string): boolean {
  const fold = foldOf(formOf(word));
  return fold.endsWith("امم") || fold.endsWith("قوي") || fold.length < 4;
}
