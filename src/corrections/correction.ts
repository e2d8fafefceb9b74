/**
 * What people say of what the engine found. A correction is never edited and never deleted: another one withdraws it. Its id is the hash of
 * all that it says, so that it is the same in every record and nobody can change it unseen.
 */

import { createHash } from "node:crypto";
import type { ThreadKind } from "../across/digest.ts";
import type { Entity, Found } from "../document.ts";
import type { LayerName } from "../proof/entries.ts";
import type { Engine } from "../proof/kept.ts";
import type { TextSelector } from "../proof/selector.ts";

/** An entry of the engine's, pointed to so that it is known again in another engine's reading. */
export interface EntryTarget {
  /** Key of the article: the hash of its date and text. */
  readonly article: string;
  readonly layer: LayerName;
  /** The words that it hangs on; null for an entity, which is known by its id. */
  readonly selector: TextSelector | null;
  /** All that it said when the person looked, words for offsets (`saidBy`). */
  readonly said: Readonly<Record<string, unknown>>;
  /** The rule that made it, and the engine, null where nobody knows. */
  readonly by: string;
  readonly engine: Engine | null;
}

/** Words of an article where the engine found nothing. */
export interface WordsTarget {
  readonly article: string;
  readonly layer: LayerName;
  readonly selector: TextSelector;
}

/** An entity as people name it. */
export type NamedEntity = Pick<Entity, "id" | "wikidata" | "type" | "name">;

/** What a person says. */
export type Saying =
  /** It is right. */
  | { readonly action: "accept"; readonly target: EntryTarget }
  /** It is not there, or not so. */
  | { readonly action: "reject"; readonly target: EntryTarget }
  /** It says these fields otherwise; `entities` are those whom the new fields name. */
  | {
      readonly action: "change";
      readonly target: EntryTarget;
      readonly set: Readonly<Record<string, unknown>>;
      readonly entities: readonly NamedEntity[];
    }
  /** It is the same as another entry of its layer. */
  | { readonly action: "merge"; readonly target: EntryTarget; readonly into: EntryTarget }
  /** It is two, the second of which begins at this offset (UTF-16 units). */
  | { readonly action: "split"; readonly target: EntryTarget; readonly at: number }
  /** Here is something that the engine did not find. */
  | {
      readonly action: "add";
      readonly target: WordsTarget;
      readonly entry: Readonly<Record<string, unknown>>;
      readonly entities: readonly NamedEntity[];
    }
  /** An entity is another one: in one article, or (null) in all. */
  | {
      readonly action: "identify";
      readonly article: string | null;
      readonly entity: string;
      readonly as: NamedEntity;
    }
  /** Two accounts tell one thing, or tell two. */
  | {
      readonly action: "join" | "part";
      readonly kind: ThreadKind;
      readonly target: EntryTarget;
      readonly other: EntryTarget;
    }
  /** What a forecast foretold came, or did not. */
  | { readonly action: "mark"; readonly target: EntryTarget; readonly verdict: "right" | "wrong" }
  /** Another correction is taken back. */
  | { readonly action: "withdraw"; readonly correction: string; readonly article: string | null };

export type CorrectionAction = Saying["action"];

/** Who says it, when and why. */
export interface Said {
  readonly author: string;
  /** ISO 8601 instant, UTC. */
  readonly time: string;
  readonly reason: string;
}

/** One correction. */
export type Correction = { readonly id: string } & Said & Saying;

/** Makes a correction of what somebody says. */
export function correctionOf(saying: Saying, { author, time, reason }: Said): Correction {
  const body = { ...saying, author, time, reason };
  return { id: idOf(body), ...body };
}

/** The id that a correction has to have: the SHA-256 (hexadecimal) of what it says. */
export function idOf(correction: Omit<Correction, "id">): string {
  const { id: _, ...body } = correction as Correction;
  return createHash("sha256").update(canonical(body)).digest("hex");
}

/** JSON with its names in order, so that it is the same from wherever it comes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, given: unknown) =>
    typeof given === "object" && given !== null && !Array.isArray(given)
      ? Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)))
      : given,
  );
}

/** Corrections in the order in which they were made. */
export function inOrder(
  one: Pick<Correction, "time" | "id">,
  other: Pick<Correction, "time" | "id">,
): number {
  if (one.time !== other.time) return one.time < other.time ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Those that nobody has withdrawn, in order; a withdrawal can be withdrawn itself. */
export function inForce(corrections: readonly Correction[]): readonly Correction[] {
  const sorted = [...corrections].sort(inOrder);
  const withdrawn = new Set<string>();
  // The latest first: what withdraws is known before what it withdraws.
  for (const one of [...sorted].reverse()) {
    if (one.action === "withdraw" && !withdrawn.has(one.id)) withdrawn.add(one.correction);
  }
  return sorted.filter(({ id, action }) => action !== "withdraw" && !withdrawn.has(id));
}

/** The article that a correction is about; null: all, or another correction that is about all. */
export function articleOf(correction: Saying): string | null {
  return "target" in correction ? correction.target.article : correction.article;
}

/** What the rule of an entry that a person added is called. */
export function byPerson(author: string): Found["by"] {
  return `people/${author}`;
}

/** For each article, those in force that are about it or about all. */
export function byArticle(corrections: readonly Correction[]): (article: string) => readonly Correction[] {
  if (corrections.length === 0) return () => [];
  const force = inForce(corrections);
  const everywhere = force.filter((one) => articleOf(one) === null);
  const others = new Map<string, Correction[]>();
  for (const one of force) {
    const article = articleOf(one);
    if (article === null) continue;
    const list = others.get(article);
    if (list) list.push(one);
    else others.set(article, [one]);
  }
  return (article) => [...everywhere, ...(others.get(article) ?? [])];
}
