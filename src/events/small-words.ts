import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";

/** What a small word does in a sentence. */
export interface Role {
  readonly name: string;
  readonly value: string;
}

/** Attached to nouns, longest first. */
export const pronouns = ["هما", "ها", "هم", "ه"];

const noRoles: readonly Role[] = [];
/** Uses that a word keeps behind the article, behind ب or ل, and before a pronoun. */
const definite = new Set(["bad", "deed", "title", "term", "force", "body", "pair", "crowd", "people"]);
const governed = new Set(["deed", "title", "bad", "undone", "pair", "crowd"]);
const possessed = new Set(["deed", "force", "people"]);

/** What the words of event-words.tsv and the titles do, by their folded letters, with what is attached to them. */
export function smallWords(lexicons: Lexicons): (fold: string) => readonly Role[] {
  const roles = rolesIndex(lexicons);
  return (fold) => {
    let found = roles.get(fold) ?? noRoles;
    if (found.length === 0 && (fold[0] === "و" || fold[0] === "ف"))
      found = (roles.get(fold.slice(1)) ?? noRoles).filter(({ name }) => name !== "bad");
    if (found.length === 0 && fold.startsWith("ال"))
      found = (roles.get(fold.slice(2)) ?? noRoles).filter(({ name }) => definite.has(name));
    // عرضا: an indefinite object.
    if (found.length === 0 && fold.endsWith("ا") && fold.length > 3)
      found = (roles.get(fold.slice(0, -1)) ?? noRoles).filter(({ name }) => possessed.has(name));
    if (found.length === 0 && (fold[0] === "ب" || fold[0] === "ل")) found = behindPreposition(roles, fold);
    return found.length === 0 ? beforePronoun(roles, fold) : found;
  };
}

function rolesIndex(lexicons: Lexicons): Map<string, readonly Role[]> {
  const index = new Map<string, Role[]>();
  const add = (word: string, role: Role): void => {
    const key = foldOf(formOf(word));
    const list = index.get(key);
    if (!list) index.set(key, [role]);
    else if (!list.some((one) => one.name === role.name && one.value === role.value)) list.push(role);
  };
  for (const { cells } of rowsOf(lexicons, "event-words.tsv")) {
    add(cells.word!, { name: cells.class!, value: cells.value! });
    // معه, عليها, خلالها: who or what is meant was named before.
    const governs = cells.class === "time" || (cells.class === "prep" && cells.value !== "other");
    if (governs)
      for (const pronoun of pronouns)
        add(foldOf(formOf(cells.word!)) + pronoun, {
          name: "him",
          value: cells.class === "time" ? "time" : cells.value!,
        });
  }
  for (const { cells } of rowsOf(lexicons, "titles.tsv")) {
    if ((cells.kind !== "office" && cells.kind !== "profession") || cells.word!.includes(" ")) continue;
    for (const word of [cells.word!, cells.feminine, ...(cells.plural ?? "").split("|")])
      if (word) add(word, { name: "title", value: "" });
  }
  return index;
}

/** قواتها, تهديداته: what a word for arms or deeds is, before a pronoun. */
function beforePronoun(roles: ReadonlyMap<string, readonly Role[]>, fold: string): readonly Role[] {
  for (const { key } of procliticsOf(fold))
    for (const pronoun of pronouns) {
      if (!key.endsWith(pronoun) || key.length - pronoun.length < 3) continue;
      const stem = key.slice(0, -pronoun.length);
      const known = roles.get(stem) ?? (stem.endsWith("ت") ? roles.get(`${stem.slice(0, -1)}ه`) : undefined);
      const found = known?.filter(({ name }) => possessed.has(name));
      if (found && found.length > 0) return found;
    }
  return noRoles;
}

/** بالتهديدات, للمبادرة: what a judgement or a word for a deed is, also behind ب and ل. */
function behindPreposition(roles: ReadonlyMap<string, readonly Role[]>, fold: string): readonly Role[] {
  for (const way of procliticsOf(fold)) {
    if (way.preposition === "") continue;
    const key = way.key.startsWith("ال") ? way.key.slice(2) : way.key;
    const found = roles.get(key)?.filter(({ name }) => governed.has(name));
    if (found && found.length > 0) return found;
  }
  return noRoles;
}
