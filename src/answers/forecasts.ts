/** Outlooks: what parties want and expect over time, which forecasts came true, and how good who is at it. */

import { type ForecastMark, type ForecastScore, type MarkedForecast, scoreOf } from "../across/forecasts.ts";
import type { Entity, Reading } from "../document.ts";
import type { KeptAccount, KeptThread, RecordStore, ThreadQuery } from "../record/record.ts";
import { type AccountData, accountData } from "./accounts.ts";

/** What one article tells, with what people said of it. */
export interface ToldOutlook {
  readonly account: KeptAccount<"outlook">;
  readonly reading: Reading;
  readonly marks: readonly ForecastMark[];
  /** The number of the forecast in its article, from 1, as the engine found it; null for a position or one that a person added. */
  readonly number: number | null;
}

/** What a party wants or expects, over time. */
export interface OutlookThread {
  readonly thread: KeptThread<"outlook">;
  readonly told: readonly ToldOutlook[];
}

/** How well a party's forecasts did. */
export interface PartyScore {
  readonly entity: string;
  readonly name: Entity["name"] | null;
  readonly score: ForecastScore;
}

const AT_ONCE = 100;

/** The outlook with a name; null where none is. */
export async function outlookOf(record: RecordStore, name: string): Promise<OutlookThread | null> {
  const thread = await record.thread("outlook", name);
  return thread && { thread, told: await toldIn(record, thread) };
}

/** Outlooks of a query: forecasts alone, or with `positions` what parties want and reject, too. */
export async function outlooksOf(
  record: RecordStore,
  { positions, ...query }: ThreadQuery & { readonly positions: boolean },
): Promise<readonly OutlookThread[]> {
  const found: OutlookThread[] = [];
  let over = query.offset ?? 0;
  for (let offset = 0; found.length < query.limit; offset += AT_ONCE) {
    const rows = await record.threads("outlook", { ...query, limit: AT_ONCE, offset });
    for (const { id } of rows) {
      if (found.length === query.limit) break;
      const thread = (await record.thread("outlook", id))!;
      if (!positions && thread.accounts[0]!.item.kind === "position") continue;
      if (over-- > 0) continue;
      found.push({ thread, told: await toldIn(record, thread) });
    }
    if (rows.length < AT_ONCE) break;
  }
  return found;
}

async function toldIn(record: RecordStore, { accounts }: KeptThread<"outlook">): Promise<ToldOutlook[]> {
  const told: ToldOutlook[] = [];
  for (const account of accounts) {
    const { reading, origins } = (await record.corrected(account.article))!;
    const index = account.position - reading.positions.length;
    const found = account.item.kind === "forecast" ? reading.forecasts[index] : undefined;
    const marks = (found?.corrected ?? []).flatMap(({ verdict, author, time, reason }): ForecastMark[] =>
      verdict ? [{ verdict, author, time, reason }] : [],
    );
    const origin = found ? origins.forecasts[index] : null;
    told.push({ account, reading, marks, number: typeof origin === "number" ? origin + 1 : null });
  }
  return told;
}

/** The scores of those who foretold something that was marked, the most marked first. */
export function scoresOf(found: readonly OutlookThread[]): readonly PartyScore[] {
  const byHolder = new Map<string, { name: Entity["name"] | null; all: MarkedForecast[] }>();
  for (const { account, marks, reading } of found.flatMap(({ told }) => told)) {
    const { holders, certainty } = account.item;
    if (certainty === null) continue;
    for (const id of holders) {
      const known = byHolder.get(id) ?? { name: nameIn(reading, id), all: [] };
      byHolder.set(id, known);
      known.all.push({ certainty, marks });
    }
  }
  return [...byHolder]
    .map(([entity, { name, all }]) => ({ entity, name, score: scoreOf(all) }))
    .filter(({ score }) => score.marked > 0)
    .sort((a, b) => b.score.marked - a.score.marked || (a.entity < b.entity ? -1 : 1));
}

function nameIn({ entities }: Reading, id: string): Entity["name"] | null {
  return entities.find((one) => one.id === id)?.name ?? null;
}

/** An outlook as programs get it. */
export interface OutlookData {
  readonly id: string;
  readonly accounts: readonly (AccountData<"outlook"> & {
    readonly marks: readonly ForecastMark[];
    readonly number: number | null;
  })[];
}

/** An outlook without what only comparing needs. */
export function outlookData({ thread, told }: OutlookThread): OutlookData {
  return {
    id: thread.id,
    accounts: told.map(({ account, marks, number }) => ({ ...accountData(account), marks, number })),
  };
}
