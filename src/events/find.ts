import type { Event } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { byContext } from "./by-context.ts";
import { deedsOf } from "./deeds.ts";
import { demandsOf } from "./demands.ts";
import { doerOf } from "./doers.ts";
import { type EventDoc, groundOf } from "./ground.ts";
import { belongsTo, threatsOf } from "./threats.ts";
import { oneForEachDeed, type Told } from "./told.ts";
import { withoutHeadline } from "./ultimatums.ts";

/** Finds the events of an article in PLOVER's types. */
export function findEvents(doc: EventDoc, lexicons: Lexicons): Event[] {
  const ground = groundOf(doc, lexicons);
  const told: Told[] = [];
  const bySentence = doc.sentences.map((_, k) => demandsOf(ground, k));
  const kept = withoutHeadline(ground, bySentence.flat());
  let earlier: readonly string[] = [];
  for (const [k, demands] of bySentence.entries()) {
    const found = deedsOf(ground, k, told, earlier);
    earlier = found.subject;
    const deeds = byContext(ground, k, found.told).filter((one) => !belongsTo(one, demands));
    for (const one of [...deeds, ...threatsOf(demands.filter((one) => kept.includes(one)))].sort(
      (a, b) => a.trigger.start - b.trigger.start,
    ))
      told.push(one);
  }
  return oneForEachDeed(told, doc.published, ground.kindOf).map(({ rule, ...event }) => ({
    ...event,
    doer: doerOf(ground, { ...event, rule }),
    by: `events/${rule}`,
  }));
}
