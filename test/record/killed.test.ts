/**
 * An import that is killed again and again. `RUNS=20 npx vitest run test/record/killed.test.ts` kills it twenty times. The server has
 * to keep its word for this: no `fsync = off`.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { isServer } from "../../src/record/postgres-address.ts";
import { type RecordStore, threadKinds } from "../../src/record/record.ts";
import { parseQuery } from "../../src/record/search-query.ts";
import { shippedLexicons } from "../lexicons.ts";
import { type Child, killed, moduleAt, pause, startChild, untilLines } from "./child.ts";
import { articleCount, importedReadings } from "./import-material.ts";
import { keyOf } from "./material.ts";
import { describeStores, type Place, sqliteFile } from "./stores.ts";

const rounds = Number(process.env.RUNS ?? 3);
const atOnce = 10;

/** Keeps all articles, ten a transaction, from the beginning, and prints the keys of each ten when they are kept. */
const importer = `
  import { openRecord } from ${moduleAt("../../src/record/open.ts", import.meta.url)};
  import { shippedLexicons } from ${moduleAt("../lexicons.ts", import.meta.url)};
  import { readFileSync } from "node:fs";
  import { keyOf } from ${moduleAt("./material.ts", import.meta.url)};
  const record = await openRecord(process.argv[1], { lexicons: async () => shippedLexicons() });
  const readings = JSON.parse(readFileSync(process.argv[2], "utf8"));
  for (let from = 0; from < readings.length; from += ${atOnce}) {
    const all = readings.slice(from, from + ${atOnce}).map((reading) => ({ reading, contentHash: keyOf(reading) }));
    const kept = await record.keepAll(all);
    const outcomes = kept.map((one) => one.outcome ?? one.error);
    process.stdout.write(all.map(({ contentHash }, i) => contentHash + " " + outcomes[i] + "\\n").join(""));
  }
  await record.close();
`;

/** Tables with rows of an article, whose number does not depend on what other articles are there. */
const ofArticle = [
  ...["readings", "names", "attributions", "signatures", "indexed", "passages", "statement_parties"],
  ...["events", "event_parties", "accounts"],
];
/** One statement, and so one moment: the server may still be ending a transaction of the one that was killed. */
const countRows = [
  ...ofArticle.map(
    (table) => `select '${table}' as what, article, count(*) as n from ${table} group by article`,
  ),
  "select 'keys', a.article, count(*) from accounts a join deed_keys k on k.account = a.id group by a.article",
  "select 'about', p.article, count(*) from passages p join passage_entities e on e.passage = p.id group by p.article",
].join(" union all ");
const orphans = ofArticle.map(
  (table) => `select '${table}' as what from ${table} where article not in (select key from articles)`,
);

/** For each article how many rows it has where. */
async function rowsIn(place: Place): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string[]>();
  for (const { what, article, n } of await place.query(countRows)) {
    const list = found.get(String(article)) ?? [];
    found.set(String(article), list);
    list.push(`${what} ${n}`);
  }
  return new Map([...found].map(([article, counts]) => [article, counts.sort().join(", ")]));
}

async function checkPlace(place: Place): Promise<void> {
  if (!isServer(place.address)) {
    expect(await place.query("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(await place.query("pragma foreign_key_check")).toEqual([]);
  } else
    expect(
      await place.query(
        "select conname from pg_constraint where not convalidated and connamespace = current_schema()::regnamespace",
      ),
    ).toEqual([]);
  for (const sql of orphans) expect(await place.query(sql)).toEqual([]);
}

/** All that the record says across articles, as text. */
async function saidBy(record: RecordStore): Promise<readonly string[]> {
  const said: string[] = [];
  for (const kind of threadKinds)
    for (const { id, articles, outlets } of await record.threads(kind, { limit: 10_000 })) {
      const { accounts } = (await record.thread(kind, id))!;
      said.push(`${id} ${articles} ${outlets}: ${accounts.map(({ article }) => article).join(" ")}`);
    }
  for await (const { key, reading } of record.readings()) {
    const copies = (await record.copiesOf(key)).map(({ other, similarity }) => `${other.id} ${similarity}`);
    said.push(`${key} ${JSON.stringify(reading)} ${copies.join(" ")}`);
  }
  for (const query of ["القوات", '"انسحبت القوات"', "act:deny", "speaker:رويترز", "about:Reuters"]) {
    const { total, hits } = await record.search(parseQuery(query), { limit: 5, offset: 0 });
    said.push(
      `${query}: ${total} ${hits.map(({ article, position }) => `${article.id}.${position}`).join(" ")}`,
    );
  }
  return said;
}

const lexicons = async () => shippedLexicons();
const told = (child: Child) => child.lines().map((line) => line.split(" ") as [key: string, outcome: string]);

describeStores("killed in the middle of an import", (make) => {
  let place: Place;
  let folder: string;
  beforeEach(() => {
    place = make();
    folder = mkdtempSync(join(tmpdir(), "isnad-killed-"));
  });
  afterEach(async () => {
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test(`${rounds} times: every article is whole or absent, and the import carries on where it was`, async () => {
    const reference = sqliteFile.make();
    const never = await openRecord(reference.address, { lexicons });
    const readings = importedReadings();
    const file = join(folder, "readings.json");
    writeFileSync(file, JSON.stringify(readings));
    for (const reading of readings) await never.keep(reading, keyOf(reading));
    const whole = await rowsIn(reference);

    const keys = new Set<string>();
    let foundMore = 0;
    for (let round = 0; round < rounds; round++) {
      const running = startChild(folder, importer, [place.address, file]);
      // Each time some more is known already, and some more is new; the kill falls anywhere in the next ten.
      await untilLines(running, Math.ceil(((round + 1) * articleCount) / (rounds + 2) / atOnce) * atOnce);
      await pause((round * 37) % 211);
      await killed([running]);
      for (const [key] of told(running)) keys.add(key);
      await checkPlace(place);
      const record = await openRecord(place.address, { existing: true });
      for (const key of keys) expect(await record.reading(key)).not.toBeNull();
      await record.close();
      const rows = await rowsIn(place);
      for (const [key, counts] of rows) expect(counts).toBe(whole.get(key));
      if (rows.size > keys.size) foundMore++;
    }
    const last = startChild(folder, importer, [place.address, file]);
    expect(await last.ended).toBe(0);
    const outcomes = told(last);
    expect(outcomes).toHaveLength(articleCount);
    // What was told to be kept is known, the rest is new.
    for (const [key, outcome] of outcomes) if (keys.has(key)) expect(outcome).toBe("unchanged");
    expect(outcomes.some(([, outcome]) => outcome === "new")).toBe(true);
    expect(outcomes.every(([, outcome]) => outcome === "new" || outcome === "unchanged")).toBe(true);
    await checkPlace(place);
    expect(await rowsIn(place)).toEqual(whole);
    const record = await openRecord(place.address, { lexicons });
    expect(await saidBy(record)).toEqual(await saidBy(never));
    await record.close();
    await never.close();
    await reference.remove();
    console.log(
      `killed ${rounds} times in ${place.address.replace(/.*\//, "")}: ${keys.size} of ${articleCount} articles had been told to be kept, all were there and whole; ${foundMore} times more was there than had been told`,
    );
  }, 1_200_000);
});
