/** Whom an entity is, as people say: in one article or in all. */

import type { Entity, Reading } from "../document.ts";
import { entityFields } from "../proof/marks.ts";
import type { Correction, NamedEntity } from "./correction.ts";

/** Who an id is, and the correction that says so. */
export interface Identified {
  readonly as: NamedEntity;
  readonly correction: Correction;
}

/** For each id that people say is another, who it is in an article: what is said of the article before what is said of all, the latest last. */
export function identitiesIn(
  corrections: readonly Correction[],
  article: string,
): ReadonlyMap<string, Identified> {
  const direct = new Map<string, Identified>();
  for (const here of [false, true]) {
    for (const one of corrections) {
      if (one.action !== "identify" || (one.article !== null) !== here) continue;
      if (one.article !== null && one.article !== article) continue;
      if (one.as.id === one.entity) {
        direct.delete(one.entity);
        continue;
      }
      // A is B, and later B is A: the later word counts, and there is no circle.
      if (leads(direct, one.as.id, one.entity)) direct.delete(one.as.id);
      direct.set(one.entity, { as: one.as, correction: one });
    }
  }
  const resolved = new Map<string, Identified>();
  for (const [id, first] of direct) {
    let { as } = first;
    // A is B and B is C: A is C.
    for (let next = direct.get(as.id); next; next = direct.get(as.id)) as = next.as;
    if (as.id !== id) resolved.set(id, { as, correction: first.correction });
  }
  return resolved;
}

function leads(direct: ReadonlyMap<string, Identified>, from: string, to: string): boolean {
  for (let at = direct.get(from); at; at = direct.get(at.as.id)) if (at.as.id === to) return true;
  return false;
}

/** An entry with other ids for those who are others. */
export function withIdentities<T>(found: T, identities: ReadonlyMap<string, Identified>): T {
  const write = (given: unknown, field: string): unknown => {
    if (typeof given === "string" && entityFields.has(field)) return identities.get(given)?.as.id ?? given;
    if (Array.isArray(given)) {
      const all = given.map((one) => write(one, field));
      // Two actors who are one are told once.
      return entityFields.has(field) ? [...new Set(all)] : all;
    }
    if (typeof given !== "object" || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, write(value, name)]));
  };
  return write(found, "") as T;
}

/** The entities of a reading with those who are one put together. */
export function entitiesAs(
  entities: readonly Entity[],
  identities: ReadonlyMap<string, Identified>,
): readonly Entity[] {
  const found = new Map<string, Entity>();
  for (const entity of entities) {
    const said = identities.get(entity.id);
    const now: Entity = said ? { ...entity, ...said.as } : entity;
    const known = found.get(now.id);
    if (known) found.set(now.id, { ...known, roles: [...known.roles, ...now.roles] });
    // What the article itself has of somebody is more than what was noted of him elsewhere.
    else found.set(now.id, said ? (entities.find(({ id }) => id === now.id) ?? now) : now);
  }
  return [...found.values()];
}

/** Ids that the entries of a reading name and its entities lack. */
export function missingEntities(reading: Reading): ReadonlySet<string> {
  const known = new Set(reading.entities.map(({ id }) => id));
  const missing = new Set<string>();
  const visit = (given: unknown, field: string): void => {
    if (typeof given === "string" && entityFields.has(field) && !known.has(given)) missing.add(given);
    else if (Array.isArray(given)) for (const one of given) visit(one, field);
    else if (typeof given === "object" && given !== null)
      for (const [name, value] of Object.entries(given)) visit(value, name);
  };
  const { article: _, entities, ...layers } = reading;
  for (const entity of entities) visit(entity.roles, "roles");
  visit(layers, "");
  return missing;
}
