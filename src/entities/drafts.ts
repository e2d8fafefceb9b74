import type { EntityType, Mention, Reason } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Candidate, RoleWords } from "./candidate.ts";
import type { Thing } from "./gazetteer.ts";
import type { View } from "./view.ts";

/** An entity while the article is being read. */
export interface Draft {
  readonly id: string;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly by: string;
  readonly thing: Thing | null;
  ar: string;
  readonly en: string | null;
  /** Folded name words, a particle together with what it governs: عبد العاطي, بن فرحان. */
  units: readonly string[];
  /** Other names that the article says the person has, as units. */
  readonly aliases: (readonly string[])[];
  /** The titles of its roles, with where they stand. */
  readonly titles: (RoleWords & { readonly at: number })[];
}

/** Whose name something is, why, and whose it could be as well. */
export interface Decision {
  readonly draft: Draft;
  readonly reasons: readonly Reason[];
  /** Entity ids. */
  readonly others: readonly string[];
}

/** A named mention with its entity. */
export interface NamedMention extends Decision {
  readonly candidate: Candidate;
}

/** All entities of an article so far, and the mentions that name them. */
export interface Links {
  readonly drafts: Map<string, Draft>;
  readonly named: NamedMention[];
  /** The entity of a lexicon id, made where it is not there yet; null where no lexicon has it. */
  readonly thingOf: (id: string) => Draft | null;
}

/** The mention of a candidate, without attached letters. */
export function mentionOf(view: View, { candidate, draft, reasons, others }: NamedMention): Mention {
  return withReasons(
    {
      start: offsetOfLetter(view.text, view.words[candidate.first]!, candidate.skip),
      end: view.words[candidate.last - 1]!.end,
      entity: draft.id,
      form: "name",
      by: candidate.by.startsWith("entities/gazetteer-") ? `entities/gazetteer-${draft.type}` : candidate.by,
    },
    reasons,
    others,
  );
}

/** Others whom the words could mean are told so many. */
const mostOthers = 4;

/** A mention with why it is this entity. */
export function withReasons(
  { start, end, entity, form, by }: Mention,
  reasons: readonly Reason[],
  others: readonly string[],
): Mention {
  if (others.length === 0) return { start, end, entity, form, by, reasons };
  const rest = others.filter((id) => id !== entity).slice(0, mostOthers);
  return rest.length === 0
    ? { start, end, entity, form, by, reasons }
    : { start, end, entity, form, by, reasons, others: rest };
}

/** The folded words of a name, the first without attached letters. */
export function foldsOf(view: View, candidate: Pick<Candidate, "first" | "last" | "skip">): string[] {
  const folds: string[] = [];
  for (let i = candidate.first; i < candidate.last; i++) {
    const word = view.words[i]!;
    if (i > candidate.first) folds.push(word.fold);
    else folds.push(view.know[i]!.ways.find((way) => way.skip === candidate.skip)?.key ?? word.fold);
  }
  return folds;
}

/** A name as the article writes it, without attached letters; an alef that ل swallowed is given back. */
export function surfaceOf(view: View, candidate: Candidate): string {
  const start = offsetOfLetter(view.text, view.words[candidate.first]!, candidate.skip);
  const surface = view.text.slice(start, view.words[candidate.last - 1]!.end).replace(/\s+/g, " ");
  const swallowed =
    candidate.skip > 0 &&
    foldsOf(view, candidate)[0]!.length > view.words[candidate.first]!.form.length - candidate.skip;
  return swallowed ? `ا${surface}` : surface;
}

/** أبي and أبا are أبو in another case, ابن is بن without a name before it. */
export function nominative(view: View, fold: string): string {
  if (fold === "ابن") return "بن";
  return fold.length === 3 && fold.startsWith("اب") && view.isParticle(fold) ? "ابو" : fold;
}

/** Joins بن, أبو, آل, عبد to what they govern. */
export function unitsOf(view: View, folds: readonly string[]): string[] {
  const units: string[] = [];
  let open = "";
  for (const fold of folds) {
    const part = nominative(view, fold);
    open = open === "" ? part : `${open} ${part}`;
    if (view.isParticle(fold)) continue;
    units.push(open);
    open = "";
  }
  if (open !== "") units.push(open);
  return units;
}
