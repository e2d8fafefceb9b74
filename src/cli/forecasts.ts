/** `isnad forecasts`: what parties want and expect over time, which forecasts came true, and how good who is at it. */

import type { Outlook } from "../across/outlooks.ts";
import {
  type OutlookThread,
  outlookData,
  outlooksOf,
  scoresOf,
  type ToldOutlook,
} from "../answers/forecasts.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { type Page, pageOf, paragraph } from "./page.ts";
import { understood } from "./search.ts";
import { wordings } from "./wording.ts";

/** Options of `isnad forecasts`. */
export interface ForecastsOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly lang: Language;
  /** What parties want and reject, too. */
  readonly positions?: boolean;
}

/** What one article tells, and the page that its words are shown on. */
interface Told extends ToldOutlook {
  readonly page: Page;
}

/** Lists forecasts (with `positions`, what parties want too), those of a query, each over time, and the scores of those that were marked. */
export function forecasts(
  query: string | undefined,
  options: ForecastsOptions,
  context: Context,
): Promise<ExitCode> {
  const { lang: language } = options;
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const about = query === undefined ? {} : { about: understood(query) };
    const { limit, positions = false } = options;
    const found = await outlooksOf(record, { limit, positions, ...about });
    const scores = scoresOf(found);
    if (options.json) {
      await context.out.write(`${JSON.stringify({ forecasts: found.map(outlookData), scores }, null, 2)}\n`);
      return 0;
    }
    const { bold, dim } = context.style.colours;
    const wording = wordings[language];
    await writeLines(
      context.out,
      found.flatMap((one) => [...linesOf(one, language, context), ""]),
    );
    if (scores.length > 0) {
      await writeLines(context.out, [
        bold(isolated(wording.scores)),
        ...scores.map(
          ({ entity, name, score }) => `  ${isolated(name?.ar ?? entity)}  ${isolated(wording.score(score))}`,
        ),
        "",
      ]);
    }
    const all = found.filter(({ thread }) => thread.accounts[0]!.item.kind === "forecast").length;
    const note = isolated(count(catalogue[language], "forecasts", all));
    await context.err.write(`${dim(`${note} · ${isolated(wording.record)} ${isolatedRuns(path)}`)}\n`);
    return 0;
  });
}

function linesOf({ thread, told: all }: OutlookThread, language: Language, { style }: Context): string[] {
  const told = all.map(
    (one): Told => ({ ...one, page: pageOf(one.reading, { style, whole: true, language }) }),
  );
  const [first] = told;
  const { messages, wording } = first!.page;
  const { bold, dim, green, red } = style.colours;
  const holders = first!.account.item.holders.map((id) => first!.page.names.short(id)).join(" + ");
  const kind = first!.account.item.kind === "forecast" ? isolated(wording.expects) : "";
  return [
    `${bold(holders)} ${kind} ${dim(`· ${thread.id}`)}`,
    ...told.flatMap(({ account, marks, number, page }) => {
      const { item, published, outlet, article } = account;
      const last = marks.at(-1);
      const verdict = last
        ? ` ${(last.verdict === "right" ? green : red)(isolated(messages.verdicts[last.verdict]))} ${dim(`${isolated(last.author)} ${last.time.slice(0, 10)}`)}`
        : "";
      const horizon = item.horizon === null ? "" : ` ${isolated(messages.horizon)} ${item.horizon}`;
      const where = `${isolated(outlet ?? wording.noOutlet)} · ${article.slice(0, 12)}${number === null ? "" : ` forecasts/${number}`}`;
      return [
        `  ${published ?? isolated(wording.noDate)} ${isolated(howOf(item, language))}${horizon}${verdict} ${dim(`· ${where}`)}`,
        ...paragraph(page, "      ", page.reading.article.text.slice(item.issue.start, item.issue.end)),
      ];
    }),
  ];
}

function howOf({ stance, certainty }: Outlook, language: Language): string {
  const messages = catalogue[language];
  return stance !== null
    ? messages.stances[stance]
    : certainty !== null
      ? messages.certainties[certainty]
      : "";
}
