import type { Reason, Span } from "../document.ts";
import type { View } from "./view.ts";

/** What a rule of linking goes by. */
interface LinkRule {
  readonly id: string;
  readonly says: string;
}

/** Every reason for which a mention is taken for its entity; `by` of a reason is `entities/` and the id. */
export const linkRules = [
  { id: "known-name", says: "the lexicon has this name" },
  { id: "known-spelling", says: "the lexicon has this name in another spelling" },
  { id: "new-name", says: "a name that no lexicon has, met here first" },
  { id: "same-name", says: "named so elsewhere in the article" },
  { id: "shortened", says: "a longer name of the article with parts left out" },
  { id: "spelling", says: "another spelling of a name of the article" },
  { id: "alias", says: "the article gives it as another name" },
  { id: "surname-before", says: "the surname of one named before" },
  { id: "surname-after", says: "the surname of one named further down" },
  { id: "by-name", says: "the surname or by-name that the lexicon gives" },
  { id: "role-fits", says: "the lexicon knows this person in the office told" },
  { id: "country-fits", says: "of the country or body told" },
  { id: "in-office", says: "in office on the day of the article" },
  { id: "company", says: "the article speaks of the same country or body" },
  { id: "word-before", says: "the word before says of what kind it is" },
  { id: "quoted", says: "quotation marks of its own" },
  { id: "sport", says: "the article is about sport" },
  { id: "headed", says: "the lexicon has the name behind its first word" },
  { id: "home", says: "the country that the article is about, or its outlet's" },
  { id: "bearer", says: "the name beside the title" },
  { id: "titled-before", says: "who was given this title before" },
  { id: "titled-after", says: "who is given this title further down" },
  { id: "holder", says: "who held the office on the day of the article" },
  { id: "counterpart", says: "who holds the same office in the other country" },
  { id: "named-before", says: "the last of its kind named before" },
  { id: "pair", says: "the two named last" },
  { id: "side", says: "a government or side and its demonym" },
  { id: "demonym", says: "the demonym of the country" },
] as const satisfies readonly LinkRule[];

type LinkRuleId = (typeof linkRules)[number]["id"];

const bare = new Map<LinkRuleId, Reason>(linkRules.map(({ id }) => [id, { by: `entities/${id}` }]));

/** A reason that needs no words. */
export function because(id: LinkRuleId): Reason {
  return bare.get(id)!;
}

/** A reason that words of the article speak for. */
export function becauseOf(view: View, id: LinkRuleId, words: { first: number; last: number }): Reason {
  const at: Span = { start: view.words[words.first]!.start, end: view.words[words.last - 1]!.end };
  return { by: bare.get(id)!.by, at };
}

/** A reason that another entity speaks for. */
export function becauseWith(id: LinkRuleId, entity: string): Reason {
  return { by: bare.get(id)!.by, entity };
}
