/** `isnad forecasts`: what parties want and expect over time, which forecasts came true, and how good who is at it. */

import { type ForecastMark, type MarkedForecast, scoreOf } from "../across/forecasts.ts";
import type { Outlook } from "../across/outlooks.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import type { KeptAccount, KeptThread, RecordStore } from "../record/record.ts";
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

interface Told {
  readonly account: KeptAccount<"outlook">;
  readonly marks: readonly ForecastMark[];
  /** The number of the forecast in its article, as `isnad show` has it; null for a position or one that a person added. */
  readonly number: number | null;
  readonly page: Page;
}

interface Shown {
  readonly thread: KeptThread<"outlook">;
  readonly told: readonly Told[];
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
    const found: Shown[] = [];
    for (let offset = 0; found.length < options.limit; offset += PAGE) {
      const rows = await record.threads("outlook", { limit: PAGE, offset, ...about });
      for (const { id } of rows) {
        const thread = (await record.thread("outlook", id))!;
        if (!options.positions && thread.accounts[0]!.item.kind === "position") continue;
        if (found.length < options.limit) found.push(await shownOf(record, thread, language, context));
      }
      if (rows.length < PAGE) break;
    }
    const scores = scoresOf(found);
    if (options.json) {
      await context.out.write(`${JSON.stringify({ forecasts: found.map(asJson), scores }, null, 2)}\n`);
      return 0;
    }
    const { bold, dim } = context.style.colours;
    const wording = wordings[language];
    await writeLines(
      context.out,
      found.flatMap((one) => [...linesOf(one, language), ""]),
    );
    if (scores.length > 0) {
      await writeLines(context.out, [
        bold(isolated(wording.scores)),
        ...scores.map(({ name, score }) => `  ${isolated(name)}  ${isolated(wording.score(score))}`),
        "",
      ]);
    }
    const all = found.filter(({ thread }) => thread.accounts[0]!.item.kind === "forecast").length;
    const note = isolated(count(catalogue[language], "forecasts", all));
    await context.err.write(`${dim(`${note} · ${isolated(wording.record)} ${isolatedRuns(path)}`)}\n`);
    return 0;
  });
}

const PAGE = 100;

async function shownOf(
  record: RecordStore,
  thread: KeptThread<"outlook">,
  language: Language,
  { style }: Context,
): Promise<Shown> {
  const told: Told[] = [];
  for (const account of thread.accounts) {
    const { reading, origins } = (await record.corrected(account.article))!;
    const index = account.position - reading.positions.length;
    const found = account.item.kind === "forecast" ? reading.forecasts[index] : undefined;
    const marks = (found?.corrected ?? []).flatMap(({ verdict, author, time, reason }): ForecastMark[] =>
      verdict ? [{ verdict, author, time, reason }] : [],
    );
    const origin = found ? origins.forecasts[index] : null;
    told.push({
      ...{ account, marks, number: typeof origin === "number" ? origin + 1 : null },
      page: pageOf(reading, { style, whole: true, language }),
    });
  }
  return { thread, told };
}

function linesOf({ thread, told }: Shown, language: Language): string[] {
  const [first] = told;
  const { messages, wording, style } = first!.page;
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

/** The scores of those who foretold something that was marked. */
function scoresOf(found: readonly Shown[]) {
  const byHolder = new Map<string, { name: string; all: MarkedForecast[] }>();
  for (const { account, marks, page } of found.flatMap(({ told }) => told)) {
    const { holders, certainty } = account.item;
    if (certainty === null) continue;
    for (const id of holders) {
      const entity = page.reading.entities.find((one) => one.id === id);
      const known = byHolder.get(id) ?? { name: entity?.name.ar ?? id, all: [] };
      byHolder.set(id, known);
      known.all.push({ certainty, marks });
    }
  }
  return [...byHolder]
    .map(([entity, { name, all }]) => ({ entity, name, score: scoreOf(all) }))
    .filter(({ score }) => score.marked > 0)
    .sort((a, b) => b.score.marked - a.score.marked || (a.entity < b.entity ? -1 : 1));
}

function asJson({ thread, told }: Shown) {
  const accounts = told.map(({ account: { item, day, ...account }, marks, number }) => {
    const { terms, ...outlook } = item;
    return { ...account, ...outlook, marks, number };
  });
  return { id: thread.id, accounts };
}
