import { foldOf, formOf } from "./fold.ts";
import { type BareForm, bareForms, objects, type VerbForm, withObject } from "./inflect.ts";
import { startsOf } from "./units.ts";
import { inOrder, type WordArrays, wordArrays, wordTrie } from "./word-trie.ts";

/** A verb as its two forms in the third person: قال, يقول. */
export interface Verb {
  readonly past: string;
  readonly present: string;
}

/** One of the given verbs, by its number, in one of its forms. */
export interface VerbFound {
  readonly verb: number;
  readonly form: VerbForm;
}

/** The verbs that a folded word may be a form of: in the order in which they were given, a verb's forms in the order of `inflect`. */
export type VerbFinder = (fold: string) => readonly VerbFound[];

/**
 * All forms of some verbs as they lie in a file: folded words, and for each of them the places where it stands, a verb and one of
 * its forms. Forms with an object pronoun are six in seven: of them only the letters before the pronoun are kept.
 */
export type VerbArrays = WordArrays & {
  readonly starts: Int32Array;
  /** Number of the verb, number of its bare form, and whether it is the form itself or what a pronoun is written behind. */
  readonly places: Int32Array;
};

/** No verb has more bare forms. */
const mostForms = 64;

/** Lays the forms of verbs out. */
export function verbArrays(verbs: readonly Verb[]): VerbArrays {
  const placesOf = new Map<string, number[]>();
  verbs.forEach(({ past, present }, verb) => {
    bareForms(past, present).forEach((bare, form) => {
      [bare.verb.form, bare.joint].forEach((written, joint) => {
        const fold = foldOf(formOf(written));
        const place = 2 * (verb * mostForms + form) + joint;
        const list = placesOf.get(fold);
        if (list) list.push(place);
        else placesOf.set(fold, [place]);
      });
    });
  });
  const words = wordArrays(placesOf.keys());
  const lists = inOrder(words, placesOf);
  return { ...words, starts: startsOf(lists), places: Int32Array.from(lists.flat()) };
}

/** Finds verbs by all their forms. */
export function verbFinder(arrays: VerbArrays, verbs: readonly Verb[]): VerbFinder {
  const { starts, places } = arrays;
  const { numberOf } = wordTrie(arrays);
  const forms: (readonly BareForm[] | undefined)[] = [];
  const none: readonly VerbFound[] = [];
  /** The verbs that a word is a form of, with an object pronoun cut off. */
  const add = (found: Ordered[], word: string, object: number): void => {
    const number = numberOf(word);
    if (number < 0) return;
    const joint = object < 0 ? 0 : 1;
    for (let at = starts[number]!; at < starts[number + 1]!; at++) {
      const place = places[at]!;
      if ((place & 1) !== joint) continue;
      const verb = Math.floor(place / (2 * mostForms));
      const { past, present } = verbs[verb]!;
      forms[verb] ??= bareForms(past, present);
      const bare = forms[verb][(place >> 1) % mostForms]!;
      const form = object < 0 ? bare.verb : withObject(bare, objects[object]!);
      found.push({ verb, form, order: (place >> 1) * (objects.length + 1) + object });
    }
  };
  return (fold) => {
    const found: Ordered[] = [];
    add(found, fold, -1);
    objects.forEach((object, k) => {
      if (fold.endsWith(object)) add(found, fold.slice(0, -object.length), k);
    });
    return found.length === 0 ? none : found.sort((a, b) => a.order - b.order);
  };
}

interface Ordered extends VerbFound {
  readonly order: number;
}
