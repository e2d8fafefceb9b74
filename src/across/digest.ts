import type { Reading, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { tokenise } from "../text/words.ts";
import { claimWeave } from "./claims.ts";
import { deadlineWeave } from "./deadline-life.ts";
import { type Deed, deedsOf } from "./deeds.ts";
import { type Due, duesOf } from "./dues.ts";
import { withGovernments } from "./governments.ts";
import { type Outlook, outlooksOf, outlookWeave } from "./outlooks.ts";
import { type Statement, statementsOf } from "./statements.ts";
import { dayOfDeed, storyWeave } from "./stories.ts";
import { termerOf } from "./terms.ts";
import { dayOf, type Weave } from "./threads.ts";

/** What is told in several articles: a claim, an event, a deadline, somebody's position or forecast. */
export type ThreadKind = "claim" | "story" | "deadline" | "outlook";

/** What an account of each kind is. */
export interface AccountItems {
  readonly claim: Statement;
  readonly story: Deed;
  readonly deadline: Due;
  readonly outlook: Outlook;
}

/** What of one reading is held against others: made once, with the lexicons, so that comparing needs neither. */
export interface Digest {
  readonly claim: readonly Statement[];
  readonly story: readonly Deed[];
  readonly deadline: readonly Due[];
  readonly outlook: readonly Outlook[];
}

/** How the accounts of each kind are known again. */
export const weaves: { readonly [K in ThreadKind]: Weave<AccountItems[K]> } = {
  claim: claimWeave,
  story: storyWeave,
  deadline: deadlineWeave,
  outlook: outlookWeave,
};

/** What of a reading is held against others. Linear in the reading. `words` are those of its text, where they have been cut already. */
export function digestOf(
  given: Reading,
  lexicons: Lexicons,
  words: readonly Word[] = tokenise(given.article.text),
): Digest {
  const reading = withGovernments(given, lexicons);
  const terms = termerOf(reading, lexicons, words);
  return {
    claim: statementsOf(reading, terms, lexicons),
    story: deedsOf(reading, terms, lexicons),
    deadline: duesOf(reading, terms, lexicons, words),
    outlook: outlooksOf(reading, terms),
  };
}

/** The day that an account is compared by: that of publication, of an event its own. */
export function dayOfAccount<K extends ThreadKind>(
  kind: K,
  item: AccountItems[K],
  published: string | null,
): number | null {
  return kind === "story" ? dayOfDeed(item as Deed, published) : dayOf(published);
}
