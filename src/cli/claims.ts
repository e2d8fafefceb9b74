/** `isnad claims`: what several articles say of one thing, who is for it and against it, and where it comes from. */

import { type Claim, claimData, claimOf, claimsOf } from "../answers/claims.ts";
import { wordsOf } from "../answers/texts.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import type { RecordStore } from "../record/record.ts";
import type { Query } from "../record/search-query.ts";
import { isolatedRuns } from "./bidi.ts";
import { type ClaimPage, claimHeading, claimLines } from "./claim-lines.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { understood } from "./search.ts";
import { wordings } from "./wording.ts";

/** Options of `isnad claims`. */
export interface ClaimsOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly lang: Language;
  readonly whole?: boolean;
  /** How many articles tell it at least; 2 where left out. */
  readonly leastArticles?: number;
}

const isId = /^(claim-)?[0-9a-f]{4,64}-\d+$/;

/** Lists claims that several articles tell (those of a query), or shows one whole. */
export function claims(
  query: string | undefined,
  options: ClaimsOptions,
  context: Context,
): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    if (query !== undefined && isId.test(query)) return showOne(record, query, options, context, path);
    return showClaims(record, query === undefined ? null : understood(query), options, context, path);
  });
}

/** Shows claims that several articles tell; those of a query, where there is one. */
export async function showClaims(
  record: RecordStore,
  query: Query | null,
  options: ClaimsOptions,
  context: Context,
  path: string,
): Promise<ExitCode> {
  const about = query ? { about: query } : {};
  const { limit, leastArticles = 2 } = options;
  const found = await claimsOf(record, { limit, leastArticles, ...about });
  if (options.json) {
    await context.out.write(`${JSON.stringify({ claims: found.map(claimData) }, null, 2)}\n`);
    return 0;
  }
  const page = await pageOf(record, found, options, context);
  await writeLines(
    context.out,
    found.flatMap((claim) => [...claimHeading(page, claim), ""]),
  );
  const note =
    found.length === 0
      ? page.words.noClaims
      : `${count(catalogue[options.lang], "claims", found.length)} · isnad claims ${found[0]!.id}`;
  await context.err.write(`${context.errorStyle.colours.dim(isolatedRuns(`${note} · record ${path}`))}\n`);
  return 0;
}

async function showOne(
  record: RecordStore,
  id: string,
  options: ClaimsOptions,
  context: Context,
  path: string,
): Promise<ExitCode> {
  const claim = await claimOf(record, id);
  if (!claim)
    throw new CommandError(
      `no claim "${id}" in the record ${path}: give an id that \`isnad claims\` shows, or words to look for`,
    );
  if (options.json) {
    await context.out.write(`${JSON.stringify(claimData(claim), null, 2)}\n`);
    return 0;
  }
  const page = await pageOf(record, [claim], { ...options, whole: true }, context);
  await writeLines(context.out, claimLines(page, claim));
  return 0;
}

async function pageOf(
  record: RecordStore,
  found: readonly Claim[],
  { lang, whole }: ClaimsOptions,
  { style }: Context,
): Promise<ClaimPage> {
  const shown = found.flatMap(({ accounts, view }) =>
    whole ? accounts.map(({ article }) => article) : [accounts[view.head]!.article],
  );
  const textOf = await wordsOf(record, shown);
  return { style, whole: whole === true, language: lang, words: wordings[lang], textOf };
}
