import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { textOf, unitsOf } from "../text/units.ts";

const kinds = new Set(["agency", "newspaper", "channel", "media"]);

/** Ids of the bodies that carry other people's words: agencies, papers, channels. */
export const carriersPart: Part<ReadonlySet<string>> = part(
  "carriers",
  (lexicons) => {
    const carriers = rowsOf(lexicons, "organizations.tsv").filter(({ cells }) => kinds.has(cells.kind!));
    return { ids: unitsOf(carriers.map(({ cells }) => cells.id).join(" ")) };
  },
  ({ ids }) => new Set(textOf(ids).split(" ")),
);

/** The same, opened once for each set of lexicons. */
export const carriersOf: (lexicons: Lexicons) => ReadonlySet<string> = carriersPart.of;
