import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimViewOf } from "../../src/across/claim-view.ts";
import type { ThreadKind } from "../../src/across/digest.ts";
import { analyse } from "../../src/analyse.ts";
import type { Reading } from "../../src/document.ts";
import { keysIn } from "../../src/record/accounts.ts";
import { openRecord } from "../../src/record/open.ts";
import { type RecordStore, threadKinds } from "../../src/record/record.ts";
import { parseQuery } from "../../src/record/search-query.ts";
import { shippedLexicons } from "../lexicons.ts";
import { keyOf } from "./material.ts";
import { olderRecord } from "./older-record.ts";
import { describeStores, type Place } from "./stores.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const lexicons = async () => shippedLexicons();

function read(outlet: string, published: string | null, text: string): Reading {
  return analyse(
    { id: `${outlet}-${published}`, title: null, url: null, outlet, published, text },
    shippedLexicons(),
  );
}

const claim = "القوات انسحبت من مطار الخرطوم الدولي بعد معارك عنيفة استمرت يومين";
const articles: readonly Reading[] = [
  read("alif", "2025-03-02", `نقلت وكالة رويترز عن مصادر عسكرية أن ${claim}.`),
  read("ba", "2025-03-02", `ذكرت وكالة رويترز نقلا عن مصادر عسكرية أن ${claim}.`),
  read("ta", "2025-03-03", `وقال الفريق ياسر العطا للصحافيين إن ${claim}.`),
  read("tha", "2025-03-04", `ونفى محمد حمدان دقلو أن تكون ${claim}.`),
  read("jim", "2025-06-04", `وقال محمد حمدان دقلو إن ${claim}.`),
  read(
    "ha",
    "2025-03-02",
    "أمهل الرئيس الأميركي دونالد ترامب روسيا 50 يوما لوقف الحرب في أوكرانيا، وإلا فرض عليها رسوما.",
  ),
];

/** Every thread with its accounts, as text. */
async function all(store: RecordStore): Promise<string[]> {
  const shown: string[] = [];
  for (const kind of threadKinds)
    for (const { id, articles, outlets, first, last } of await store.threads(kind, { limit: 1000 })) {
      const thread = await store.thread(kind, id);
      const accounts = thread!.accounts.map(({ article, position }) => `${article.slice(0, 6)}.${position}`);
      shown.push(`${id} ${articles} ${outlets} ${first} ${last}: ${accounts.join(" ")}`);
    }
  return shown;
}

describeStores("threads", (make) => {
  let place: Place;
  let record: RecordStore;
  beforeEach(async () => {
    place = make();
    record = await openRecord(place.address, { lexicons });
  });
  afterEach(async () => {
    await record.close();
    await place.remove();
  });

  async function counts(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const table of ["accounts", "deed_keys", "threads"]) {
      const [row] = await place.query(`select count(*) as n from ${table}`);
      found[table] = Number(row!.n);
    }
    return found;
  }

  test("one claim with its accounts, its origins, and who is for and against", async () => {
    for (const reading of articles) await record.keep(reading, keyOf(reading));
    const [row, ...others] = await record.threads("claim", { limit: 10, leastOutlets: 2 });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: "claim", articles: 4, outlets: 4 });
    const { accounts } = (await record.thread("claim", row!.id))!;
    expect(accounts.map(({ outlet }) => outlet)).toEqual(expect.arrayContaining(["alif", "ba", "ta", "tha"]));
    const view = claimViewOf(accounts);
    expect(view.origins).toMatchObject({ outlets: 4, named: 2 });
    expect(view.origins.origins).toHaveLength(3);
    expect(view.for).toHaveLength(3);
    expect(view.against).toHaveLength(1);
    // Any account names its thread.
    const last = accounts.at(-1)!;
    expect((await record.thread("claim", `claim-${last.article.slice(0, 12)}-${last.position}`))!.id).toBe(
      row!.id,
    );
    expect(await record.thread("claim", "claim-000000000000-1")).toBeNull();
  });

  test("threads are the same in whatever order the articles came, and after they are made anew", async () => {
    for (const reading of articles) await record.keep(reading, keyOf(reading));
    const expected = await all(record);
    expect(expected.length).toBeGreaterThan(2);
    const other = await openRecord(":memory:", { lexicons });
    for (const reading of [...articles].reverse()) await other.keep(reading, keyOf(reading));
    expect(await all(other)).toEqual(expected);
    await other.close();
    expect(await record.rebuildAcross()).toBe(articles.length);
    expect(await all(record)).toEqual(expected);
  });

  test("a record kept without lexicons is filled by making the threads anew", async () => {
    await record.close();
    const plain = await openRecord(place.address);
    for (const reading of articles) await plain.keep(reading, keyOf(reading));
    expect(await plain.threads("claim", { limit: 10 })).toEqual([]);
    await expect(plain.rebuildAcross()).rejects.toThrow("lexicons");
    await plain.close();
    record = await openRecord(place.address, { lexicons });
    await record.rebuildAcross();
    expect(await record.threads("claim", { limit: 10, leastOutlets: 2 })).toHaveLength(1);
  });

  test("a renewed reading leaves no stale rows, and what only it held together comes apart", async () => {
    for (const reading of articles) await record.keep(reading, keyOf(reading));
    const before = await counts();
    for (const reading of articles) {
      const emptied: Reading = {
        ...reading,
        attributions: [],
        events: [],
        deadlines: [],
        positions: [],
        forecasts: [],
      };
      expect(await record.keep(emptied, keyOf(reading))).toBe("renewed");
    }
    expect(await counts()).toEqual({ accounts: 0, deed_keys: 0, threads: 0 });
    for (const reading of articles) await record.keep(reading, keyOf(reading));
    expect(await counts()).toEqual(before);
    const first = articles[0]!;
    await record.keep({ ...first, attributions: [] }, keyOf(first));
    const [row] = await record.threads("claim", { limit: 10, leastOutlets: 2 });
    expect(row).toMatchObject({ articles: 3, outlets: 3 });
  });

  test("a record from before keys stood with their accounts goes on as if it had never been another", async () => {
    const [late, ...early] = [articles[3]!, ...articles.filter((_, k) => k !== 3)];
    for (const reading of early) await record.keep(reading, keyOf(reading));
    const before = make();
    await asOlder(place, before.address, early);
    const older = await openRecord(before.address, { lexicons });
    expect(await all(older)).toEqual(await all(record));
    for (const reading of early) expect(await older.keep(reading, keyOf(reading))).toBe("unchanged");
    for (const store of [older, record]) await store.keep(late, keyOf(late));
    expect(await all(older)).toEqual(await all(record));
    const dues = (await record.thread("deadline", (await record.threads("deadline", { limit: 1 }))[0]!.id))!;
    expect(await older.deedsFor(dues.accounts)).toEqual(await record.deedsFor(dues.accounts));
    await older.close();
    await before.remove();
  });

  test("lists those that a query is about: a claim by its statements, a deadline by its words and parties", async () => {
    for (const reading of articles) await record.keep(reading, keyOf(reading));
    const found = async (kind: ThreadKind, query: string) =>
      (
        await record.threads(kind, {
          limit: 10,
          leastOutlets: kind === "claim" ? 2 : 1,
          about: parseQuery(query),
        })
      ).length;
    expect(await found("claim", "الخرطوم speaker:العطا")).toBe(1);
    expect(await found("claim", "act:deny")).toBe(1);
    expect(await found("claim", "الخرطوم speaker:ترامب")).toBe(0);
    expect(await found("claim", "origins:>=3")).toBe(1);
    expect(await found("claim", "origins:>3")).toBe(0);
    expect(await found("deadline", "Trump")).toBe(1);
    expect(await found("deadline", "about:روسيا الحرب")).toBe(1);
    expect(await found("deadline", "القمح")).toBe(0);
    expect(await found("deadline", "until:2025-03-01")).toBe(0);
  });
});

/** The articles of a record, their readings and their accounts in a record whose schema ends before `0009-compact`. */
async function asOlder(place: Place, address: string, readings: readonly Reading[]): Promise<void> {
  const [keptArticles, accounts, threads] = await Promise.all(
    ["articles", "accounts", "threads"].map((table) => place.query(`select * from ${table}`)),
  );
  await olderRecord(address, "0008-origins", async (db) => {
    const insert = async (table: string, rows: readonly object[]): Promise<void> => {
      for (const row of rows)
        await db
          .insertInto(table as never)
          .values(row as never)
          .execute();
    };
    await insert("articles", keptArticles!);
    const none = { events: 0, ultimatums: 0, read_at: "" };
    await insert(
      "readings",
      readings.map((reading) => ({ article: keyOf(reading), json: JSON.stringify(reading), ...none })),
    );
    await insert(
      "accounts",
      accounts!.map(({ keys: _, ...account }) => account),
    );
    await insert(
      "account_keys",
      accounts!.flatMap(({ id, day, keys }) =>
        [...keysIn(keys as Buffer)].map((key) => ({ key, day: day ?? 0, account: id })),
      ),
    );
    await insert("threads", threads!);
    const last = Math.max(...accounts!.map(({ id }) => Number(id)));
    await db.updateTable("numbers").set({ last }).where("of", "=", "accounts").execute();
  });
}
