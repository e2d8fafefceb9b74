import type { Entity, Measure, MeasurePlan, MeasureState, Span } from "../document.ts";

/** A measure with all that its sides can be called. */
interface Known {
  readonly measure: Measure;
  readonly imposers: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

/** Joins what is told of one measure; bare mentions only add their words to a measure that was told. */
export function oneForEachMeasure(
  entities: readonly Entity[],
  told: readonly Measure[],
  mentions: readonly Measure[],
): Measure[] {
  const sides = sidesOf(entities);
  const known = (measure: Measure): Known => ({
    measure,
    imposers: new Set(measure.imposers.flatMap(sides)),
    targets: new Set(measure.targets.flatMap(sides)),
  });
  const kept: Known[] = [];
  for (const one of told.map(known)) {
    const at = kept.findIndex((other) => isSame(other, one) && joins(other.measure.state, one.measure.state));
    if (at < 0) kept.push(one);
    else kept[at] = known(joined(kept[at]!.measure, one.measure));
  }
  for (const one of mentions.map(known)) {
    const same = kept.find((other) => isSame(other, one));
    if (same) kept[kept.indexOf(same)] = { ...same, measure: withWords(same.measure, one.measure.words) };
  }
  return kept.map(({ measure }) => ({
    ...measure,
    again: [...measure.again].sort((a, b) => a.start - b.start),
  }));
}

function withWords(measure: Measure, words: Span): Measure {
  return { ...measure, again: [...measure.again, words] };
}

/** An entity and the country or body of its office: ترامب threatens with American sanctions. */
function sidesOf(entities: readonly Entity[]): (id: string) => readonly string[] {
  const bodies = new Map(
    entities.map(({ id, roles }) => [id, [id, ...roles.flatMap(({ of }) => (of === null ? [] : [of]))]]),
  );
  return (id) => bodies.get(id) ?? [id];
}

function isSame(some: Known, others: Known): boolean {
  const one = some.measure;
  const other = others.measure;
  if (one.kind !== other.kind) return false;
  if (!meet(some.imposers, others.imposers) || !meet(some.targets, others.targets)) return false;
  // Who is named and who is only described are two.
  if (
    (one.affected === null) !== (other.affected === null) &&
    one.targets.length > 0 !== other.targets.length > 0
  )
    return false;
  return !(one.goods && other.goods && one.rate && other.rate && one.rate.value !== other.rate.value);
}

/** Whether two sides can be one: one of them is not told, or they share somebody. */
function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (some.size === 0 || others.size === 0) return true;
  for (const id of others) if (some.has(id)) return true;
  return false;
}

/** What is threatened or thought of is no measure that is in force; what is in force may have been announced, extended or eased. */
function joins(one: MeasureState, other: MeasureState): boolean {
  return unborn.has(one) === unborn.has(other);
}

const unborn: ReadonlySet<MeasureState> = new Set<MeasurePlan>(["considered", "demanded", "threatened"]);

const rank: Readonly<Record<MeasureState, number>> = {
  considered: 0,
  demanded: 1,
  threatened: 2,
  "in-force": 3,
  announced: 4,
  extended: 5,
  tightened: 5,
  eased: 5,
  suspended: 5,
  lifted: 6,
};

function joined(one: Measure, other: Measure): Measure {
  return {
    ...one,
    state: rank[other.state] > rank[one.state] ? other.state : one.state,
    again: [...one.again, other.words],
    imposers: one.imposers.length > 0 ? one.imposers : other.imposers,
    targets: one.targets.length > 0 ? one.targets : other.targets,
    goods: one.goods ?? other.goods,
    rate: one.rate ?? other.rate,
    since: one.since ?? other.since,
    until: one.until ?? other.until,
    affected: one.affected ?? other.affected,
    event: one.event ?? other.event,
  };
}
