/** The corrected reading: the engine's, with what people said of it applied, and each entry marked with who said so. */

import type { CorrectionNote, Entity, Found, Reading } from "../document.ts";
import { type LayerName, layerNames } from "../proof/entries.ts";
import { type Anchored, anchoring, fieldsThatDiffer, placeOf, sameValue, toldBy } from "./anchor.ts";
import { byPerson, type Correction, type EntryTarget, type NamedEntity } from "./correction.ts";
import { entitiesAs, identitiesIn, missingEntities, withIdentities } from "./identity.ts";
import { joined, parts, unfit } from "./pieces.ts";
import { reindexed } from "./reindexed.ts";

/**
 * What became of a correction in a reading. `applied`; `settled`: the engine has come to say the same; `superseded`: a later one
 * counts; `conflict`: somebody has to decide, because the words, or what the engine says of them, are no longer what the person saw.
 */
export interface Outcome {
  readonly correction: Correction;
  readonly state: "applied" | "settled" | "superseded" | "conflict";
  /** Of a conflict: nothing stands there, other words do, the engine says something else, or the result would be no entry. */
  readonly why: "gone" | "words" | "changed" | "unfit" | null;
  /** Fields that the engine now fills otherwise. */
  readonly fields: readonly string[];
  /** Index of the entry in the engine's reading, null where there is none. */
  readonly index: number | null;
}

/** A reading with corrections. */
export interface CorrectedReading {
  /** The entries carry `corrected`; indexes hold within it. */
  readonly reading: Reading;
  /** For each entry, its index in the engine's reading; null where a person added it. */
  readonly origins: Readonly<Record<LayerName, readonly (number | null)[]>>;
  /** Entries of the engine's that people took out. */
  readonly dropped: readonly {
    readonly layer: LayerName;
    readonly index: number;
    readonly notes: readonly CorrectionNote[];
  }[];
  readonly outcomes: readonly Outcome[];
}

/** An entry on its way into the corrected reading. */
export interface Slot {
  readonly layer: LayerName;
  readonly index: number | null;
  found: Readonly<Record<string, unknown>>;
  dropped: boolean;
  /** The entry that stands for it, where it was merged into another. */
  into: Slot | null;
  readonly notes: CorrectionNote[];
}

/** Applies the corrections in force that are about this article or about all (`inForce`, in the order in which they were made). */
export function correctedReading(
  reading: Reading,
  article: string,
  corrections: readonly Correction[],
): CorrectedReading {
  const about = corrections.filter((one) =>
    one.action === "identify"
      ? one.article === null || one.article === article
      : "target" in one && one.target.article === article && one.action !== "join" && one.action !== "part",
  );
  const slots = layerNames.map((layer) =>
    (reading[layer] as readonly object[]).map(
      (found, index): Slot => ({
        ...{ layer, index, dropped: false, into: null, notes: [] },
        found: found as Slot["found"],
      }),
    ),
  );
  if (about.length === 0) {
    const origins = layerNames.map((layer, k) => [layer, slots[k]!.map(({ index }) => index)]);
    return { reading, origins: Object.fromEntries(origins), dropped: [], outcomes: [] };
  }
  const find = anchoring(reading);
  const named = new Map<string, NamedEntity>();
  const outcomes: { outcome: Outcome; slot: Slot | null }[] = [];
  const slotAt = (layer: LayerName, index: number): Slot => slots[layerNames.indexOf(layer)]![index]!;
  const applying: Applying = { reading, find, slotAt, slots, named };
  for (const correction of about) {
    if (correction.action === "identify") continue;
    const { slot, ...became } = applied(correction, applying);
    outcomes.push({ outcome: { correction, ...became }, slot });
    if (!slot) continue;
    if (became.state !== "conflict") supersede(outcomes, slot, correction);
    slot.notes.push(noteOf(correction, became.state === "conflict"));
  }
  const identified = withPeople(slots, about, article, named, reading);
  return {
    ...identified,
    dropped: slots
      .flat()
      .flatMap(({ layer, index, dropped, notes }) =>
        dropped && index !== null ? [{ layer, index, notes }] : [],
      ),
    outcomes: [
      ...outcomes.map(({ outcome }) => outcome),
      ...about
        .filter(({ action }) => action === "identify")
        .map((correction): Outcome => identityOutcome(correction, reading)),
    ],
  };
}

interface Applying {
  readonly reading: Reading;
  readonly find: (target: EntryTarget) => Anchored;
  readonly slotAt: (layer: LayerName, index: number) => Slot;
  readonly slots: readonly Slot[][];
  readonly named: Map<string, NamedEntity>;
}

type Became = Omit<Outcome, "correction"> & { readonly slot: Slot | null };

const nowhere = (why: "gone" | "words"): Became => ({
  ...{ state: "conflict", why, fields: [], index: null, slot: null },
});

function applied(correction: Exclude<Correction, { action: "identify" }>, applying: Applying): Became {
  const { find, slotAt, named, reading } = applying;
  if (correction.action === "add") return addition(correction, applying);
  if (!("target" in correction)) return nowhere("gone");
  const { target } = correction;
  const at = find(target);
  if (!("index" in at)) {
    // What a person took out and the engine no longer finds needs nobody any more.
    if (correction.action === "reject" && at.fate === "gone")
      return { ...nowhere("gone"), state: "settled", why: null };
    return nowhere(at.fate);
  }
  const slot = slotAt(target.layer, at.index);
  const became = (state: Outcome["state"], why: Outcome["why"], fields = at.fields): Became => ({
    ...{ state, why, fields, index: at.index, slot },
  });
  const same = at.fate === "held";
  switch (correction.action) {
    case "accept":
      if (same) slot.dropped = false;
      return same ? became("applied", null) : became("conflict", "changed");
    case "reject":
      if (same) slot.dropped = true;
      return same ? became("applied", null) : became("conflict", "changed");
    case "mark":
      return at.fields.includes("content") ? became("conflict", "changed") : became("applied", null);
    case "change": {
      const found = { ...slot.found, ...correction.set };
      if (unfit(target.layer, found, reading)) return became("conflict", "unfit");
      const now = reading[target.layer][at.index] as unknown as Slot["found"];
      const open = Object.keys(correction.set).filter(
        (field) => !sameValue(now[field], correction.set[field]),
      );
      const told = new Set(open.map((field) => (field === "start" || field === "end" ? "words" : field)));
      // The engine has come to fill a field otherwise than when the person looked, and otherwise than the person says.
      const theirs = at.fields.filter((field) => told.has(field));
      slot.dropped = false;
      slot.found = found;
      for (const entity of correction.entities) named.set(entity.id, entity);
      if (theirs.length > 0) return became("conflict", "changed", theirs);
      return became(open.length === 0 ? "settled" : "applied", null);
    }
    case "merge": {
      const other = find(correction.into);
      if (!("index" in other)) return became("conflict", other.fate);
      const into = slotAt(target.layer, other.index);
      if (into === slot) return became("settled", null);
      slot.dropped = true;
      slot.into = into;
      into.found = joined(into.found, slot.found);
      into.notes.push(noteOf(correction, false));
      return became("applied", null);
    }
    case "split": {
      const two = parts(target.layer, slot.found, correction.at, reading.article.text);
      if (!two) return became("conflict", "changed");
      slot.found = two[0];
      const notes = [noteOf(correction, false)];
      applying.slots[layerNames.indexOf(target.layer)]!.push({
        ...{ layer: target.layer, index: null, found: two[1], dropped: false, into: null, notes },
      });
      return became("applied", null);
    }
    default:
      return nowhere("gone");
  }
}

function addition(correction: Correction & { action: "add" }, { reading, slots, named }: Applying): Became {
  const { target, entry, entities, author } = correction;
  const { layer, selector } = target;
  const place = placeOf(selector, reading.article.text);
  if (!place || place.start !== selector.units.start) return nowhere("words");
  const found = { ...entry, by: byPerson(author) };
  if (unfit(layer, found, reading)) return { ...nowhere("gone"), why: "unfit" };
  const wanted = toldBy(layer, found, reading);
  const all = reading[layer] as readonly object[];
  const same = all.findIndex((one) => fieldsThatDiffer(toldBy(layer, one, reading), wanted).length === 0);
  if (same >= 0) {
    const slot = slots[layerNames.indexOf(layer)]![same]!;
    return { state: "settled", why: null, fields: [], index: same, slot };
  }
  const slot: Slot = { layer, index: null, found, dropped: false, into: null, notes: [] };
  slots[layerNames.indexOf(layer)]!.push(slot);
  for (const entity of entities) named.set(entity.id, entity);
  return { state: "applied", why: null, fields: [], index: null, slot };
}

/** Earlier words on the same entry no longer count: a verdict before a verdict, a field before the same field. */
function supersede(
  outcomes: { outcome: Outcome; slot: Slot | null }[],
  slot: Slot,
  latest: Correction,
): void {
  const verdict = latest.action === "accept" || latest.action === "reject";
  outcomes.forEach((one, k) => {
    const { correction } = one.outcome;
    if (one.slot !== slot || correction === latest) return;
    const earlier = correction.action;
    const over =
      (earlier === "mark" && latest.action === "mark") ||
      ((earlier === "accept" || earlier === "reject") && (verdict || latest.action === "change")) ||
      (correction.action === "change" &&
        (latest.action === "reject" ||
          (latest.action === "change" && Object.keys(correction.set).every((field) => field in latest.set))));
    if (over) outcomes[k] = { ...one, outcome: { ...one.outcome, state: "superseded", why: null } };
  });
}

function noteOf(correction: Correction, conflict: boolean): CorrectionNote {
  const { id, author, time, reason } = correction;
  return {
    ...{ id, action: correction.action as CorrectionNote["action"], author, time, reason },
    ...(correction.action === "mark" ? { verdict: correction.verdict } : {}),
    ...(conflict ? { conflict: true as const } : {}),
  };
}

/** Puts the layers together, with entities as people name them. */
function withPeople(
  slots: readonly Slot[][],
  about: readonly Correction[],
  article: string,
  named: ReadonlyMap<string, NamedEntity>,
  original: Reading,
): Pick<CorrectedReading, "reading" | "origins"> {
  const { layers, origins } = reindexed(slots);
  const noted = (slot: Slot, found: object): object =>
    slot.notes.length > 0 ? { ...found, corrected: slot.notes } : found;
  const all = Object.fromEntries(
    layerNames.map((layer) => [layer, layers[layer].map(({ slot, found }) => noted(slot, found))]),
  ) as unknown as Omit<Reading, "article">;
  const identities = identitiesIn(about, article);
  const { entities, ...rest } = all;
  const here = new Set(original.entities.map(({ id }) => id));
  const others = identities.size === 0 ? rest : withIdentities(rest, identities);
  const marked = entitiesAs(entities, identities).map((entity): Entity => {
    const said = [...identities].filter(([id, { as }]) => as.id === entity.id && here.has(id));
    const notes = said.map(([, { correction }]) => noteOf(correction, false));
    return notes.length === 0 ? entity : { ...entity, corrected: [...(entity.corrected ?? []), ...notes] };
  });
  const reading: Reading = {
    article: original.article,
    ...others,
    entities: identities.size === 0 ? marked : withIdentities(marked, identities),
  };
  const missing = [...missingEntities(reading)].flatMap((id): Entity[] => {
    const entity = named.get(id) ?? original.entities.find((one) => one.id === id);
    return entity ? [{ roles: [], by: "people/named", ...entity }] : [];
  });
  const whole = { ...reading, entities: [...reading.entities, ...missing] };
  // In the order of layers that every reading has.
  const ordered = Object.fromEntries(
    ["article" as const, ...layerNames].map((name) => [name, whole[name]]),
  ) as unknown as Reading;
  const entityOrigins = ordered.entities.map(({ id }) => {
    const index = original.entities.findIndex((one) => one.id === id);
    return index < 0 ? null : index;
  });
  return { reading: ordered, origins: { ...origins, entities: entityOrigins } };
}

function identityOutcome(correction: Correction, { entities }: Reading): Outcome {
  const { entity, article } = correction as Correction & { action: "identify" };
  const index = entities.findIndex(({ id }) => id === entity);
  // What is said of all articles need not be met in each.
  const gone = index < 0 && article !== null;
  return {
    ...{ correction, state: gone ? "conflict" : "applied", why: gone ? "gone" : null },
    ...{ fields: [], index: index < 0 ? null : index },
  };
}

/** Whether a person had a hand in an entry. */
export function isCorrected({ corrected }: Found): boolean {
  return corrected !== undefined && corrected.length > 0;
}
