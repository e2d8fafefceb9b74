/** Whom somebody meets, whom he speaks of, and who speaks of him: out of his dossier. */

import type { NamedEntity } from "../corrections/correction.ts";
import type { Attribution, Reading } from "../document.ts";
import type { Dossier } from "./dossier.ts";
import { namedOf } from "./kept-texts.ts";

/** One of the company, and how often. */
export interface Companion extends NamedEntity {
  readonly meets: number;
  readonly speaksOf: number;
  readonly spokenOfBy: number;
}

/** The company of a dossier's entity, the most often first, `most` of them. */
export function companyOf({ entity, sources, said, spokenOf, meetings }: Dossier, most: number): Companion[] {
  const found = new Map<string, { -readonly [K in keyof Companion]: Companion[K] }>();
  const add = (id: string | null, { entities }: Reading, how: "meets" | "speaksOf" | "spokenOfBy"): void => {
    const known = entities.find((one) => one.id === id);
    if (id === null || id === entity.id || !known) return;
    const one = found.get(id) ?? { ...namedOf(known), meets: 0, speaksOf: 0, spokenOfBy: 0 };
    one[how]++;
    found.set(id, one);
  };
  for (const { found: one, source } of said) {
    const { reading } = sources[source]!;
    for (const id of namedWithin(one, reading)) add(id, reading, "speaksOf");
  }
  for (const { found: one, source } of spokenOf) {
    const { reading } = sources[source]!;
    for (const { entity: id } of one.chain.at(-1) ?? []) add(id, reading, "spokenOfBy");
  }
  for (const { found: one, source } of meetings) {
    const { reading } = sources[source]!;
    for (const id of new Set([...one.actors, ...one.recipients])) add(id, reading, "meets");
  }
  const all = (one: Companion): number => one.meets + one.speaksOf + one.spokenOfBy;
  return [...found.values()].sort((a, b) => all(b) - all(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** Entities whose names stand in what is said. */
export function namedWithin({ content }: Attribution, { mentions }: Reading): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end, entity, form } of mentions)
    if (form === "name" && content.some((span) => span.start <= start && end <= span.end)) found.add(entity);
  return found;
}
