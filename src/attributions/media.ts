import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";

const kinds = new Set(["agency", "newspaper", "channel", "media"]);

/** Ids of the bodies that carry other people's words: agencies, papers, channels. */
export const carriersOf = compiled(
  (lexicons: Lexicons): ReadonlySet<string> =>
    new Set(
      rowsOf(lexicons, "organizations.tsv")
        .filter(({ cells }) => kinds.has(cells.kind!))
        .map(({ cells }) => cells.id!),
    ),
);
