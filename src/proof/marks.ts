/** What one entry can be known again by: its words, what it says, and where it says so. */

import { createHash } from "node:crypto";
import type { Reading, Span } from "../document.ts";
import { anchorOf, entriesOf, type LayerName } from "./entries.ts";

/** The marks of one entry. */
export interface Mark {
  readonly layer: LayerName;
  readonly index: number;
  readonly anchor: Span | null;
  /** The words of its anchor, null where it has none. */
  readonly exact: string | null;
  /** Sixteen digits of the SHA-256 of all that it says, words for offsets, the rule left out. */
  readonly told: string;
  /** All that it says but words and offsets. */
  readonly plain: string;
  /** All its offsets. */
  readonly places: string;
  readonly by: string;
}

/** Fields that hold the index of an entry of another layer. */
export const references: Readonly<Record<string, LayerName>> = {
  attribution: "attributions",
  parent: "attributions",
  accounts: "attributions",
  claim: "attributions",
  denial: "attributions",
  event: "events",
  ultimatum: "ultimatums",
  horizon: "times",
  figures: "figures",
};

/** Fields that hold ids of entities; `bound` is a word in one layer. */
export const entityFields: ReadonlySet<string> = new Set([
  ...["entity", "of", "actors", "recipients", "place", "issuer", "target", "imposers", "targets"],
  ...["setters", "bound", "holders", "forecasters", "others"],
]);

const TOLD_DIGITS = 16;

/** The marks of every entry of a reading, layer by layer. */
export function marksOf(reading: Reading): readonly Mark[] {
  const teller = tellerOf(reading);
  return entriesOf(reading).map(({ layer, index, found, anchor }) => ({
    layer,
    index,
    anchor,
    exact: anchor && reading.article.text.slice(anchor.start, anchor.end),
    told: digest(teller.told(found)),
    plain: teller.plain(found),
    places: teller.places(found),
    by: found.by,
  }));
}

/** The fields in which two entries of two readings say something else; words count, offsets do not. */
export function differingFields(
  before: { readonly reading: Reading; readonly found: object },
  after: { readonly reading: Reading; readonly found: object },
): readonly string[] {
  const one = before.found as Readonly<Record<string, unknown>>;
  const other = after.found as Readonly<Record<string, unknown>>;
  const [tellOne, tellOther] = [tellerOf(before.reading), tellerOf(after.reading)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => {
    if (field === "start" || field === "end") return false;
    if (field === "by") return one.by !== other.by;
    return tellOne.told({ [field]: one[field] }) !== tellOther.told({ [field]: other[field] });
  });
}

/** All that an entry says by its fields: words for offsets, the words of other entries for references to them, the rule left out. */
export function saidBy(found: object, reading: Reading): Readonly<Record<string, unknown>> {
  return JSON.parse(tellerOf(reading).told(found)) as Record<string, unknown>;
}

/** Three ways of writing an entry down, as JSON. */
interface Teller {
  told(found: object): string;
  plain(found: object): string;
  places(found: object): string;
}

function tellerOf(reading: Reading): Teller {
  const { text } = reading.article;
  const referred = (layer: LayerName, index: unknown): Span | null => {
    const found = typeof index === "number" ? reading[layer][index] : undefined;
    return found ? anchorOf(layer, found as never, reading) : null;
  };
  const write = (found: object, spanAs: (span: Span) => unknown): string => {
    const value = (given: unknown, key: string): unknown => {
      const layer = references[key];
      if (layer && typeof given === "number") {
        const span = referred(layer, given);
        return span ? { [layer]: spanAs(span) } : given;
      }
      if (Array.isArray(given)) return given.map((one) => value(one, key));
      if (typeof given !== "object" || given === null) return given;
      const { start, end, by: _, ...rest } = given as Record<string, unknown>;
      const fields = Object.entries(rest).map(([name, inner]) => [name, value(inner, name)]);
      if (typeof start === "number" && typeof end === "number")
        fields.push(["words", spanAs({ start, end })]);
      return Object.fromEntries(fields);
    };
    return JSON.stringify(value(found, ""));
  };
  return {
    told: (found) => write(found, ({ start, end }) => text.slice(start, end)),
    plain: (found) => write(found, () => true),
    places: (found) => {
      const places: number[] = [];
      write(found, ({ start, end }) => places.push(start, end));
      return places.join(" ");
    },
  };
}

function digest(told: string): string {
  return createHash("sha256").update(told).digest("hex").slice(0, TOLD_DIGITS);
}
