/** An article in the forms of other programs, one JSON object a line. */

import { annotationsOf } from "../export/annotations.ts";
import { ploverEvents } from "../export/plover.ts";
import { provenanceOf } from "../export/prov.ts";
import { schemaOf } from "../export/schema-org.ts";
import { worldOf } from "../export/world.ts";
import type { KeptReading } from "../proof/kept.ts";
import type { Lexicons } from "../rules/lexicon.ts";

/** The forms that are written article by article, a JSON object a line. */
export const lineFormats = ["jsonl", "plover", "annotations", "prov", "schema-org"] as const;
export type LineFormat = (typeof lineFormats)[number];

/** What writing needs: the version of the engine, and what the lexicons know of the world. */
export interface ExportOptions {
  readonly version: string;
  readonly lexicons: () => Lexicons;
}

/** Gives the lines of an article. */
export type LineWriter = (kept: KeptReading) => readonly object[];

/** A writer of a form; what it needs of the lexicons is read once. */
export function lineWriter(format: LineFormat, { version, lexicons }: ExportOptions): LineWriter {
  switch (format) {
    case "jsonl":
      return ({ reading }) => [reading];
    case "annotations":
      return annotationsOf;
    case "prov":
      return (kept) => [provenanceOf(kept)];
    case "schema-org":
      return (kept) => [schemaOf(kept)];
    case "plover": {
      const world = worldOf(lexicons());
      return ({ key, reading }) => ploverEvents(reading, { key, version, world });
    }
  }
}
