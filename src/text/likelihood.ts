import type { Shares, StemClass, StemModel } from "./stems.ts";
import type { Walk } from "./walk.ts";

/** An unknown stem without article stands less often behind a preposition than it is a name that begins with its letter. */
const unknownAfter = 0.3;

/** A form that no rule makes from a known stem may be a word with its clitics: it counts for so much less. */
const unsupported = 0.1;

/** Parts of the whole that stems met, stems made by rule and unknown stems get. */
const parts = { form: 0.9, rule: 0.1, unknown: 0.1 };

/** How likely letters are in a class, and the last letter that they are known by where that is another one (0: the same). */
export interface Likelihood {
  readonly likely: number;
  readonly last: number;
}

const nothing: Likelihood = { likely: 0, last: 0 };
const TEH = "ت".charCodeAt(0);
const HEH = "ه".charCodeAt(0);
const ALEF = "ا".charCodeAt(0);
const YEH = "ي".charCodeAt(0);
const TEH_MARBUTA = "ة".charCodeAt(0);

/**
 * How likely letters `from`–`to` of a word, what is left without its clitics, are in a class (`bound`: a pronoun follows;
 * `after`: a preposition stands before them): ة and ى are tried again where a pronoun has turned them into ت and ا.
 */
export function likelihood(
  model: StemModel,
  name: StemClass,
  walk: Walk,
  from: number,
  to: number,
  bound: boolean,
  after = false,
): Likelihood {
  const table = model.classes[name];
  let met = walk.share(table.forms, from, to);
  let known = 0;
  const last = walk.key().charCodeAt(to - 1);
  const other = last === TEH || last === HEH ? TEH_MARBUTA : last === ALEF ? YEH : 0;
  if (
    other !== 0 &&
    (last === HEH ? !bound && name === "noun" : bound && (last === ALEF || name === "noun"))
  ) {
    const more = (last === HEH ? 0.01 : 1) * walk.shareWith(table.forms, from, to - 1, other);
    if (more > met) known = other;
    met += more;
  }
  const made = byRule(model, name, walk, from, to, bound);
  if (made.likely > 0 && met === 0) known = made.last;
  // A noun that nobody knows, with ت before a pronoun, is likeliest one in ة; ات is a plural.
  else if (
    met === 0 &&
    bound &&
    name === "noun" &&
    last === TEH &&
    (to - 2 < from || walk.key().charCodeAt(to - 2) !== ALEF)
  )
    known = TEH_MARBUTA;
  const unknown = name === "noun" ? model.letters(walk.key(), from, to) * (after ? unknownAfter : 1) : 0;
  const trust = made.likely > 0 ? 1 : unsupported;
  return {
    likely: table.share * (parts.form * trust * met + parts.rule * made.likely + parts.unknown * unknown),
    last: known,
  };
}

/** The letters of person; ا stands for أ where the hamza is left out. */
const persons = "يتنأا";

function byRule(
  model: StemModel,
  name: StemClass,
  walk: Walk,
  from: number,
  to: number,
  bound: boolean,
): Likelihood {
  const key = walk.key();
  if (name === "present" && !persons.includes(key[from]!)) return nothing;
  const { endings, joints, stems } = model.classes[name];
  const person = name === "present" ? 1 : 0;
  let likely = 0;
  let best = 0;
  let last = 0;
  for (const [ending, share] of bound ? joints : endings) {
    const end = to - ending.length;
    if (end - from - person < 2 || !key.startsWith(ending, end)) continue;
    const plain = share * walk.share(stems, from + person, end);
    const other = share * restoredShare(stems, name, walk, from + person, end, ending, bound);
    likely += plain + other;
    if (plain > best) {
      best = plain;
      last = 0;
    }
    if (other > best) {
      best = other;
      last = ending === "" ? restoredLetter(name, key.charCodeAt(end - 1)) : 0;
    }
  }
  return { likely: person === 1 ? likely / 4 : likely, last };
}

/** The last letter of a stem that a pronoun has changed, as it is without one; 0 where it is the same. */
function restoredLetter(name: StemClass, last: number): number {
  if (name === "noun" && last === TEH) return TEH_MARBUTA;
  return last === ALEF ? YEH : 0;
}

/** The share of the stem as it is written without an ending, where the ending or a pronoun has changed its end. */
function restoredShare(
  stems: Shares,
  name: StemClass,
  walk: Walk,
  from: number,
  to: number,
  ending: string,
  bound: boolean,
): number {
  if (ending !== "")
    return name === "noun" && ending !== "ة" ? walk.shareWith(stems, from, to, TEH_MARBUTA) : 0;
  const letter = bound ? restoredLetter(name, walk.key().charCodeAt(to - 1)) : 0;
  return letter === 0 ? 0 : walk.shareWith(stems, from, to - 1, letter);
}

/** One way in which rules make a form: a stem with an ending, after the letter of person in the present tense. */
export interface Analysis {
  readonly stem: string;
  readonly ending: string;
  readonly bound: boolean;
  readonly likely: number;
}

/** Every way in which rules make letters `from`–`to` of a word from a stem of the class. */
export function analysesOf(
  model: StemModel,
  name: StemClass,
  walk: Walk,
  from: number,
  to: number,
  bound: boolean,
): Analysis[] {
  const key = walk.key();
  const { endings, joints, stems } = model.classes[name];
  const found: Analysis[] = [];
  if (name === "present" && !persons.includes(key[from]!)) return found;
  const start = name === "present" ? from + 1 : from;
  for (const [ending, share] of bound ? joints : endings) {
    const end = to - ending.length;
    if (end - start < 2 || !key.startsWith(ending, end)) continue;
    const stem = key.slice(start, end);
    const plain = share * walk.share(stems, start, end);
    if (plain > 0) found.push({ stem, ending, bound, likely: plain });
    const other = share * restoredShare(stems, name, walk, start, end, ending, bound);
    if (!(other > 0)) continue;
    const restored =
      ending === ""
        ? stem.slice(0, -1) + String.fromCharCode(restoredLetter(name, key.charCodeAt(end - 1)))
        : `${stem}ة`;
    found.push({ stem: restored, ending, bound, likely: other });
  }
  return found;
}
