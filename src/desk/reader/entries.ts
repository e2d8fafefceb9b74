import { tellsMore } from "../../affairs/meetings.ts";
import type {
  Attribution,
  Deadline,
  Dispute,
  Entity,
  Event,
  Figure,
  Forecast,
  Measure,
  Meeting,
  Position,
  Reading,
  TimeExpression,
  Ultimatum,
} from "../../document.ts";
import type { AffairLayer, Layer } from "../../messages/catalogue.ts";
import { entryId, termsOf } from "./marks.ts";

/** An entry of the panel: what it is called there (`s1`), and what it tells. */
export type Entry = { readonly id: string; readonly index: number } & (
  | { readonly kind: "said"; readonly item: Attribution }
  | { readonly kind: "names"; readonly item: Entity }
  | { readonly kind: "times"; readonly item: TimeExpression }
  | { readonly kind: "events"; readonly item: Event }
  | { readonly kind: "ultimatums"; readonly item: Ultimatum }
  | { readonly kind: "terms"; readonly item: Deadline }
  | { readonly kind: "measures"; readonly item: Measure }
  | { readonly kind: "forecasts"; readonly item: Forecast }
  | { readonly kind: "positions"; readonly item: Position }
  | { readonly kind: "meetings"; readonly item: Meeting }
  | { readonly kind: "figures"; readonly item: Figure }
  | { readonly kind: "disputes"; readonly item: Dispute }
);

/** A section of the panel. */
export interface Section {
  readonly layer: Layer | AffairLayer;
  readonly entries: readonly Entry[];
}

const affairs = ["measures", "forecasts", "positions", "meetings", "figures", "disputes"] as const;

/** All that a reading holds, in the order of the panel; what few articles have stands only where there is any. */
export function sectionsOf(reading: Reading): readonly Section[] {
  const deadlines = reading.ultimatums.length;
  const told: readonly Section[] = [
    { layer: "said", entries: all("said", reading.attributions) },
    {
      layer: "deadlines",
      entries: [
        ...reading.ultimatums.map(
          (item, index): Entry => ({ kind: "ultimatums", id: entryId.deadlines(index), index, item }),
        ),
        ...termsOf(reading).map(
          (item, i): Entry => ({
            kind: "terms",
            id: entryId.deadlines(deadlines + i),
            index: reading.deadlines.indexOf(item),
            item,
          }),
        ),
      ],
    },
    { layer: "measures", entries: all("measures", reading.measures) },
    { layer: "forecasts", entries: all("forecasts", reading.forecasts) },
    { layer: "positions", entries: all("positions", reading.positions) },
    {
      layer: "meetings",
      entries: all("meetings", reading.meetings).filter(({ index }) => tellsMore(reading.meetings[index]!)),
    },
    { layer: "figures", entries: all("figures", reading.figures) },
    { layer: "disputes", entries: all("disputes", reading.disputes) },
    { layer: "events", entries: all("events", reading.events) },
    { layer: "times", entries: all("times", reading.times) },
    { layer: "names", entries: all("names", reading.entities) },
  ];
  const rare: ReadonlySet<string> = new Set(affairs);
  return told.filter(({ layer, entries }) => entries.length > 0 || !rare.has(layer));
}

/** The entry that goes by an id; undefined where none does. */
export function entryBy(sections: readonly Section[], id: string): Entry | undefined {
  return sections.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
}

type Plain = Exclude<Entry["kind"], "ultimatums" | "terms">;

function all<K extends Plain>(
  kind: K,
  items: readonly Extract<Entry, { kind: K }>["item"][],
): readonly Entry[] {
  return items.map((item, index) => ({ kind, id: entryId[kind](index), index, item }) as Entry);
}
