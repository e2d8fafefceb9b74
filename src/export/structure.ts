/** An entry of any layer as a JSON-LD object: every field of it, its offsets as selectors, its ids as names. */

import type { Reading, Span } from "../document.ts";
import type { Entry, LayerName } from "../proof/entries.ts";
import { entityFields, references } from "../proof/marks.ts";
import { entityIri, entryIri, type Node } from "./iri.ts";

/** The class of each layer's entries. */
const classes: Readonly<Record<LayerName, string>> = {
  entities: "Entity",
  mentions: "Mention",
  times: "TimeExpression",
  attributions: "Attribution",
  events: "Event",
  ultimatums: "Ultimatum",
  measures: "Measure",
  meetings: "Meeting",
  deadlines: "Deadline",
  figures: "Figure",
  positions: "Position",
  forecasts: "Forecast",
  disputes: "Dispute",
};

/** What a structure needs: the article's key, and how words of its text are pointed to. */
export interface StructureOptions {
  readonly key: string;
  readonly part: (span: Span) => Node;
}

/** The entry as `isnad:` fields; what is null is left out, and the order of a chain is kept. */
export function structureOf(entry: Entry, reading: Reading, options: StructureOptions): Node {
  const known = new Set(reading.entities.map(({ id }) => id));
  const { key, part } = options;
  const write = (given: unknown, field: string): unknown => {
    const layer = references[field];
    if (layer && typeof given === "number") return { id: entryIri(key, layer, given) };
    // `bound` is an id in one layer and a word in another: what no entity has is no id.
    if (typeof given === "string" && entityFields.has(field) && known.has(given))
      return { id: entityIri(given) };
    if (field === "chain" && Array.isArray(given)) {
      return { "@list": given.map((link) => ({ "isnad:together": write(link, "together") })) };
    }
    if (Array.isArray(given)) return given.map((one) => write(one, field));
    if (typeof given !== "object" || given === null) return given;
    return fieldsOf(given as Readonly<Record<string, unknown>>);
  };
  const fieldsOf = ({ start, end, ...rest }: Readonly<Record<string, unknown>>): Node => ({
    ...(typeof start === "number" && typeof end === "number" ? part({ start, end }) : {}),
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => [termOf(name), write(value, name)]),
    ),
  });
  const { start: _, end: __, ...found } = entry.found as unknown as Readonly<Record<string, unknown>>;
  return { type: `isnad:${classes[entry.layer]}`, ...fieldsOf(found) };
}

/** `by` is the rule everywhere else that it is told. */
function termOf(field: string): string {
  return `isnad:${field === "by" ? "rule" : field}`;
}
