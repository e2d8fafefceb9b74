/** One written form of a verb, as unvocalised newspapers have it. */
export interface VerbForm {
  readonly form: string;
  readonly tense: "past" | "present" | "future";
  readonly person: 1 | 3;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p";
  /** The attached object pronoun, empty where there is none. */
  readonly object: string;
  /** Shortened, as only behind لم or a لا that forbids. */
  readonly jussive: boolean;
}

/** A form without a pronoun, and the letters that a pronoun is written behind. */
export interface BareForm {
  readonly verb: VerbForm;
  readonly joint: string;
}

/** The object pronouns, as they are written behind a verb. */
export const objects: readonly string[] = ["ه", "ها", "هم", "هما", "نا", "ني"];

/**
 * The forms in which the news writes a verb, made from its past (قال) and present (يقول), third person masculine singular:
 * persons and numbers, the future with س, the shortened form after لم, attached object pronouns.
 */
export function inflect(past: string, present: string): VerbForm[] {
  return bareForms(past, present).flatMap((bare) => [
    bare.verb,
    ...objects.map((object) => withObject(bare, object)),
  ]);
}

/** A form with an object pronoun behind it. */
export function withObject({ verb, joint }: BareForm, object: string): VerbForm {
  return { ...verb, form: joint + object, object };
}

/** The forms of `inflect` without those that carry a pronoun. */
export function bareForms(past: string, present: string): BareForm[] {
  const forms: BareForm[] = [];
  const add: Add = (form, { tense, person, gender, number, jussive = false }, joint = form) => {
    forms.push({ verb: { form, object: "", tense, person, gender, number, jussive }, joint });
  };
  addPast(past, add);
  addPresent(present, add);
  return forms;
}

type Rest = Omit<VerbForm, "form" | "object" | "jussive"> & { readonly jussive?: boolean };
type Add = (form: string, rest: Rest, joint?: string) => void;

function addPast(past: string, add: Add): void {
  const tense = "past" as const;
  const last = past.at(-1)!;
  const weak = last === "ى" || (last === "ا" && past.length > 2);
  const base = weak ? past.slice(0, -1) : past;
  add(past, { tense, person: 3, gender: "m", number: "s" }, weak ? `${base}ا` : past);
  add(`${base}ت`, { tense, person: 3, gender: "f", number: "s" });
  add(`${base}وا`, { tense, person: 3, gender: "m", number: "p" }, `${base}و`);
  if (weak) {
    add(`${base}${last === "ى" ? "يا" : "وا"}`, { tense, person: 3, gender: "m", number: "d" });
    return;
  }
  add(`${base}ا`, { tense, person: 3, gender: "m", number: "d" });
  add(`${base}تا`, { tense, person: 3, gender: "f", number: "d" });
}

function addPresent(present: string, add: Add): void {
  const stem = present.slice(1);
  const last = stem.at(-1)!;
  const weak = last === "ى" || last === "ي" || last === "و";
  const base = weak ? stem.slice(0, -1) : stem;
  for (const tense of ["present", "future"] as const) {
    const s = tense === "future" ? "س" : "";
    const beforeObject = last === "ى" ? `${base}ا` : stem;
    add(`${s}ي${stem}`, { tense, person: 3, gender: "m", number: "s" }, `${s}ي${beforeObject}`);
    add(`${s}ت${stem}`, { tense, person: 3, gender: "f", number: "s" }, `${s}ت${beforeObject}`);
    add(`${s}ن${stem}`, { tense, person: 1, gender: null, number: "p" }, `${s}ن${beforeObject}`);
    add(`${s}أ${stem}`, { tense, person: 1, gender: null, number: "s" }, `${s}أ${beforeObject}`);
    add(`${s}ي${base}ون`, { tense, person: 3, gender: "m", number: "p" });
    if (!weak) add(`${s}ي${base}ان`, { tense, person: 3, gender: "m", number: "d" });
    if (!weak) add(`${s}ت${base}ان`, { tense, person: 3, gender: "f", number: "d" });
  }
  add(`ي${base}وا`, { tense: "present", person: 3, gender: "m", number: "p" });
  // After لم the weak last letter and the long middle vowel fall away: لم ينف، لم يقل.
  if (weak)
    for (const p of ["ي", "ت"])
      add(`${p}${base}`, {
        tense: "present",
        person: 3,
        gender: p === "ي" ? "m" : "f",
        number: "s",
        jussive: true,
      });
  else if (/[اوي].$/.test(stem) && stem.length >= 3) {
    const short = stem.slice(0, -2) + last;
    for (const p of ["ي", "ت"])
      add(`${p}${short}`, {
        tense: "present",
        person: 3,
        gender: p === "ي" ? "m" : "f",
        number: "s",
        jussive: true,
      });
  }
}
