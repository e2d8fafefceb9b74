import type { Ultimatum } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { type Demand, demandsOf } from "./demands.ts";
import { type EventDoc, type Ground, groundOf } from "./ground.ts";

/** Finds demands with a date and an "or else"; told again, one demand is one ultimatum; two issuers or targets are two. A term made longer is the longer one. */
export function findUltimatums(doc: EventDoc, lexicons: Lexicons): Ultimatum[] {
  const ground = groundOf(doc, lexicons);
  const kept: Ultimatum[] = [];
  for (const demand of allDemands(ground))
    for (const issuer of demand.issuers)
      for (const target of demand.targets) add(kept, demand, issuer, target);
  return kept;
}

/** The ultimatums of every sentence, as they are told. */
export function allDemands(ground: Ground): Demand[] {
  return withoutHeadline(
    ground,
    ground.doc.sentences.flatMap((_, k) => demandsOf(ground, k)),
  );
}

/** The demands without those of a headline that the text tells again. */
export function withoutHeadline(ground: Ground, told: readonly Demand[]): Demand[] {
  // A headline tells shorter what the text tells whole.
  return told.filter(
    ({ sentence, issuers }) =>
      sentence > 0 ||
      !isHeadline(ground) ||
      !told.some((one) => one.sentence > 0 && one.sentence < 4 && sharesOne(one.issuers, issuers)),
  );
}

/** Whether the first sentence is a line of its own without a full stop. */
function isHeadline({ doc }: Ground): boolean {
  const { first, last } = doc.sentences[0]!;
  const end = doc.words[last - 1];
  const next = doc.words[last];
  return (
    end !== undefined &&
    next !== undefined &&
    last > first &&
    end.form !== "." &&
    doc.text.slice(end.end, next.start).includes("\n")
  );
}

function sharesOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((id) => others.includes(id));
}

function add(kept: Ultimatum[], told: Demand, issuer: string, target: string): void {
  if (told.extends) {
    const at = kept.findLastIndex((one) => one.issuer === issuer && one.target === target);
    if (at >= 0 && told.deadline) kept[at] = { ...kept[at]!, deadline: told.deadline };
    return;
  }
  const at = kept.findIndex(
    (one) =>
      one.issuer === issuer &&
      one.target === target &&
      (one.deadline === null ||
        told.deadline === null ||
        one.deadline.date === told.deadline.date ||
        one.deadline.date === null),
  );
  if (at < 0) {
    const { demand, consequence, deadline } = told;
    kept.push({ issuer, target, demand, consequence, deadline, by: `events/${told.rule}` });
    return;
  }
  const first = kept[at]!;
  kept[at] = {
    ...first,
    demand: first.demand ?? told.demand,
    consequence: first.consequence ?? told.consequence,
    deadline: first.deadline ?? told.deadline,
  };
}
