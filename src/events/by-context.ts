import type { EventType } from "../document.ts";
import { contextKeys, oddsOf, weighed } from "./contexts.ts";
import { type Ground, spanAt } from "./ground.ts";
import { dateNear } from "./occasion.ts";
import type { Told } from "./told.ts";

/**
 * Weighs what the rules found in a sentence by its words: a protest or an assault that they find without both its parties stays only where the
 * sentence reads like news of one; and where it does but they found none, the first word for such a deed tells it, with nobody named.
 */
export function byContext(ground: Ground, sentence: number, deeds: readonly Told[]): Told[] {
  let kept = [...deeds];
  for (const type of weighed) {
    const weights = ground.contexts.get(type);
    const own = kept.filter((deed) => deed.type === type);
    const trigger = own.length > 0 ? -1 : firstTrigger(ground, sentence, type);
    if (!weights || (own.length === 0 && trigger < 0)) continue;
    const odds = oddsOf(weights, contextKeys(ground, sentence, own.length > 0, own.some(hasParty)));
    if (odds <= 0) kept = kept.filter((deed) => deed.type !== type || hasBoth(deed));
    else if (own.length === 0) kept.push(open(ground, trigger, type));
  }
  return kept;
}

function hasParty({ actors, recipients }: Told): boolean {
  return actors.length + recipients.length > 0;
}

function hasBoth({ actors, recipients }: Told): boolean {
  return actors.length > 0 && recipients.length > 0;
}

/** Index of the first word of a sentence that can tell a deed of a type, -1 where there is none. */
export function firstTrigger(ground: Ground, sentence: number, type: EventType): number {
  const { first, last } = ground.doc.sentences[sentence]!;
  for (let i = first; i < last; i++)
    if (!ground.named(i) && ground.senses(i).some(({ entry }) => entry.type === type)) return i;
  return -1;
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
