import { foldOf, formOf } from "./fold.ts";
import { type BareForm, bareForms, objects, type VerbForm, withObject } from "./inflect.ts";

/** One of the given verbs in one of its forms. */
export interface VerbFound<T> {
  readonly verb: T;
  readonly form: VerbForm;
}

/** The verbs that a folded word may be a form of: in the order in which they were given, a verb's forms in the order of `inflect`. */
export type VerbFinder<T> = (fold: string) => readonly VerbFound<T>[];

interface Entry<T> {
  readonly verb: T;
  readonly bare: BareForm;
  readonly order: number;
}

/**
 * Finds verbs by all their forms. Forms with an object pronoun are six in seven of them: they are not kept, but made when a word
 * that ends like one is asked about.
 */
export function verbFinderOf<T>(
  verbs: Iterable<{ readonly past: string; readonly present: string; readonly verb: T }>,
): VerbFinder<T> {
  const whole = new Map<string, Entry<T>[]>();
  const joints = new Map<string, Entry<T>[]>();
  let order = 0;
  for (const { past, present, verb } of verbs)
    for (const bare of bareForms(past, present)) {
      const entry = { verb, bare, order };
      const form = foldOf(formOf(bare.verb.form));
      add(whole, form, entry);
      add(joints, bare.joint === bare.verb.form ? form : foldOf(formOf(bare.joint)), entry);
      order += 1 + objects.length;
    }
  return (fold) => {
    const found: (VerbFound<T> & { readonly order: number })[] = [];
    for (const { verb, bare, order } of whole.get(fold) ?? []) found.push({ verb, form: bare.verb, order });
    objects.forEach((object, k) => {
      if (!fold.endsWith(object)) return;
      for (const { verb, bare, order } of joints.get(fold.slice(0, -object.length)) ?? [])
        found.push({ verb, form: withObject(bare, object), order: order + 1 + k });
    });
    return found.sort((a, b) => a.order - b.order);
  };
}

function add<T>(index: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}
