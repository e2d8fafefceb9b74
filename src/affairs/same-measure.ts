import type { Entity, Measure, MeasurePlan, MeasureState } from "../document.ts";

/** Joins what is told of one measure; bare mentions only add their words to a measure that was told. */
export function oneForEachMeasure(
  entities: readonly Entity[],
  told: readonly Measure[],
  mentions: readonly Measure[],
): Measure[] {
  const sides = sidesOf(entities);
  const kept: Measure[] = [];
  for (const one of told) {
    const at = kept.findIndex((other) => isSame(other, one, sides) && joins(other.state, one.state));
    if (at < 0) kept.push(one);
    else kept[at] = joined(kept[at]!, one);
  }
  for (const one of mentions) {
    const at = kept.findIndex((other) => isSame(other, one, sides));
    if (at >= 0) kept[at] = { ...kept[at]!, again: [...kept[at]!.again, one.words] };
  }
  return kept.map((one) => ({ ...one, again: [...one.again].sort((a, b) => a.start - b.start) }));
}

/** An entity and the country or body of its office: ترامب threatens with American sanctions. */
function sidesOf(entities: readonly Entity[]): (id: string) => readonly string[] {
  const bodies = new Map(
    entities.map(({ id, roles }) => [id, [id, ...roles.flatMap(({ of }) => (of === null ? [] : [of]))]]),
  );
  return (id) => bodies.get(id) ?? [id];
}

function isSame(one: Measure, other: Measure, sides: (id: string) => readonly string[]): boolean {
  if (one.kind !== other.kind) return false;
  if (
    (one.affected === null) !== (other.affected === null) &&
    one.targets.length > 0 !== other.targets.length > 0
  )
    return false;
  if (one.goods && other.goods && one.rate && other.rate && one.rate.value !== other.rate.value) return false;
  return meet(one.imposers, other.imposers, sides) && meet(one.targets, other.targets, sides);
}

/** Whether two sides can be one: one of them is not told, or they share somebody. */
function meet(
  some: readonly string[],
  others: readonly string[],
  sides: (id: string) => readonly string[],
): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const known = new Set(some.flatMap(sides));
  return others.flatMap(sides).some((id) => known.has(id));
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
