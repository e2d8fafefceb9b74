import type { EventType } from "../document.ts";
import { contextKeys, oddsOf, type Triggers, weighed } from "./contexts.ts";
import { type Ground, spanAt } from "./ground.ts";
import { dateNear } from "./occasion.ts";
import type { Told } from "./told.ts";

/** Words of a sentence that says enough to be weighed; what the rules find in shorter ones stays. */
const least = 12;

/**
 * Weighs what the rules found in a sentence by its words and by how it is made: a protest of nobody named and an assault without both its parties
 * stay only where the sentence reads like news of one; and where it does but they found none, the first word for such a deed tells it, with nobody named.
 */
export function byContext(ground: Ground, sentence: number, deeds: readonly Told[]): Told[] {
  const { first, last } = ground.doc.sentences[sentence]!;
  if (last - first < least) return [...deeds];
  let kept = [...deeds];
  for (const type of weighed) {
    const weights = ground.contexts.get(type);
    if (!weights) continue;
    const own = kept.filter((deed) => deed.type === type);
    const triggers = triggersOf(ground, sentence, type);
    if (own.length === 0 && triggers.first < 0) continue;
    const odds = oddsOf(weights, contextKeys(ground, sentence, triggers, own));
    if (odds <= 0) kept = kept.filter((deed) => deed.type !== type || isSure(deed));
    else if (own.length === 0) kept.push(open(ground, triggers.first, type));
  }
  return kept;
}

/** Whether a deed is told with all that its type has, so that no weighing is asked: those who protest, both parties of an attack. */
export function isSure({ type, actors, recipients }: Told): boolean {
  return actors.length > 0 && (type === "PROTEST" || recipients.length > 0);
}

/** The words of a sentence that can tell a deed of a type. */
export function triggersOf(ground: Ground, sentence: number, type: EventType): Triggers {
  const { first: from, last } = ground.doc.sentences[sentence]!;
  let first = -1;
  let count = 0;
  for (let i = from; i < last; i++) {
    if (
      ground.covered(i) ||
      !ground.senses(i).some(({ entry }) => entry.type === type && !entry.frame.has("soft"))
    )
      continue;
    if (first < 0) first = i;
    count++;
  }
  return { first, count };
}

function open(ground: Ground, index: number, type: EventType): Told {
  return {
    type,
    trigger: spanAt(ground, index),
    actors: [],
    recipients: [],
    place: null,
    date: dateNear(ground, index),
    status: "occurred",
    attribution: ground.attributionAt(index),
    rule: "context",
  };
}
