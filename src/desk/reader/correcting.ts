import type { Attribution, Reading } from "../../document.ts";
import type { Messages } from "../../messages/catalogue.ts";
import type { Entry } from "./entries.ts";

/** A field of an entry that a person can fill. */
export interface Field {
  readonly name: string;
  /** What it is now, as a person would write it. */
  readonly value: string;
  /** What it may be, with the words for each; absent where it is free. */
  readonly choices?: Readonly<Record<string, string>>;
}

const layerOf: Readonly<Record<Entry["kind"], keyof Omit<Reading, "article">>> = {
  said: "attributions",
  names: "entities",
  times: "times",
  events: "events",
  ultimatums: "ultimatums",
  terms: "deadlines",
  measures: "measures",
  forecasts: "forecasts",
  positions: "positions",
  meetings: "meetings",
  figures: "figures",
  disputes: "disputes",
};

/**
 * The name of an entry as the engine's reading counts it (`attributions/3`), by which corrections point at it; null for one
 * that a person added. `origins` tells for each entry of the corrected reading its index in the engine's.
 */
export function entryPath(
  entry: Pick<Entry, "kind" | "index">,
  origins: Readonly<Record<string, readonly (number | null)[]>>,
): string | null {
  const layer = layerOf[entry.kind];
  const index = origins[layer]?.[entry.index];
  return typeof index === "number" ? `${layer}/${index + 1}` : null;
}

/** What can be changed of an entry; empty where it can only be accepted or rejected. */
export function fieldsOf(entry: Entry, reading: Reading, messages: Messages): readonly Field[] {
  const name = (id: string | null): string => {
    const found = reading.entities.find((entity) => entity.id === id);
    return found ? found.name.ar : (id ?? "");
  };
  const all = (ids: readonly string[]): string => ids.map(name).join(" + ");
  const words = (spans: readonly ({ start: number; end: number } | null)[]): string =>
    spans.map((span) => (span ? reading.article.text.slice(span.start, span.end) : "")).join(" | ");
  const link = (chain: Attribution["chain"], at: number): string =>
    (chain.at(at) ?? [])
      .map(({ entity, start, end }) =>
        entity !== null ? name(entity) : start !== null && end !== null ? words([{ start, end }]) : "",
      )
      .filter((one) => one !== "")
      .join(" + ");
  switch (entry.kind) {
    case "said": {
      const { act, certainty, chain, content } = entry.item;
      return [
        { name: "act", value: act, choices: messages.acts },
        { name: "certainty", value: certainty, choices: messages.certainties },
        { name: "speaker", value: link(chain, -1) },
        { name: "via", value: chain.length > 1 ? link(chain, 0) : "" },
        { name: "content", value: words(content) },
      ];
    }
    case "names":
      return [
        { name: "type", value: entry.item.type, choices: messages.entityTypes },
        { name: "name", value: entry.item.name.ar },
        { name: "english", value: entry.item.name.en ?? "" },
      ];
    case "times":
      return [
        { name: "type", value: entry.item.type, choices: messages.timeTypes },
        { name: "value", value: entry.item.value ?? "" },
      ];
    case "events":
      return [
        { name: "type", value: entry.item.type, choices: messages.eventTypes },
        { name: "status", value: entry.item.status, choices: messages.statuses },
        { name: "actors", value: all(entry.item.actors) },
        { name: "recipients", value: all(entry.item.recipients) },
        { name: "place", value: name(entry.item.place) },
        { name: "date", value: entry.item.date ?? "" },
      ];
    case "ultimatums":
      return [
        { name: "issuer", value: name(entry.item.issuer) },
        { name: "target", value: name(entry.item.target) },
      ];
    case "terms":
      return [
        { name: "kind", value: entry.item.kind, choices: messages.deadlineKinds },
        { name: "date", value: entry.item.date ?? "" },
      ];
    case "measures":
      return [
        { name: "kind", value: entry.item.kind, choices: messages.measureKinds },
        { name: "state", value: entry.item.state, choices: messages.measureStates },
        { name: "imposers", value: all(entry.item.imposers) },
        { name: "targets", value: all(entry.item.targets) },
      ];
    case "figures":
      return [
        { name: "kind", value: entry.item.kind, choices: messages.figureKinds },
        { name: "value", value: String(entry.item.value) },
        { name: "unit", value: entry.item.unit },
      ];
    case "positions":
      return [
        { name: "stance", value: entry.item.stance, choices: messages.stances },
        { name: "holders", value: all(entry.item.holders) },
      ];
    case "forecasts":
      return [
        { name: "certainty", value: entry.item.certainty, choices: messages.certainties },
        { name: "forecasters", value: all(entry.item.forecasters) },
      ];
    default:
      return [];
  }
}

/** The fields that were filled otherwise, as corrections take them (`act=deny`); an emptied one is `-`. */
export function changedFields(
  fields: readonly Field[],
  filled: Readonly<Record<string, string>>,
): readonly string[] {
  return fields.flatMap(({ name, value }) => {
    const now = (filled[name] ?? value).trim();
    return now === value.trim() ? [] : [`${name}=${now === "" ? "-" : now.replace(/\s*([+|])\s*/g, "$1")}`];
  });
}
