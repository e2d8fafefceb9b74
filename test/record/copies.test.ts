import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { edited, run } from "../across/material.ts";
import { keyOf, readingOf } from "./material.ts";
import { olderRecord } from "./older-record.ts";
import { describeStores, type Place } from "./stores.ts";

const report = run(0, 80);
const article = (id: string, text: string, published = "2025-03-02") => readingOf(text, { id, published });
const originals = article("original", `الرياض - واس: ${report}`, "2025-03-01");
const copy = article("copy", edited(report, 20));
const long = article("long", `${run(2_000, 2_300)} «${report}» ${run(3_000, 3_300)}`, "2025-03-04");
const stranger = article("stranger", run(5_000, 5_100));

async function keepIn(store: RecordStore, ...readings: (typeof copy)[]): Promise<void> {
  for (const reading of readings) await store.keep(reading, keyOf(reading));
}
const idsOf = async (store: RecordStore, reading: typeof copy) =>
  (await store.copiesOf(keyOf(reading))).map(({ other, kinship }) => `${kinship} ${other.id}`);

describeStores("copies", (make) => {
  let place: Place;
  let record: RecordStore;
  beforeEach(async () => {
    place = make();
    record = await openRecord(place.address);
  });
  afterEach(async () => {
    await record.close();
    await place.remove();
  });

  test("copies and passages are found when articles are kept, and seen from both sides", async () => {
    await keepIn(record, originals, stranger, copy, long);
    expect(await idsOf(record, originals)).toEqual(["copy copy", "passage long"]);
    expect(await idsOf(record, copy)).toEqual(["copy original"]);
    expect(await idsOf(record, long)).toEqual(["passage original"]);
    expect(await idsOf(record, stranger)).toEqual([]);
    const [, there] = await record.copiesOf(keyOf(originals));
    const [back] = await record.copiesOf(keyOf(long));
    expect([there!.contained, there!.otherContained]).toEqual([back!.otherContained, back!.contained]);
    expect(there!.contained).toBe(1);
    for (const [from, to, found] of [
      [originals, long, there!],
      [long, originals, back!],
    ] as const) {
      expect(found.passages).toHaveLength(1);
      const { start, end, otherStart, otherEnd, words } = found.passages[0]!;
      expect(words).toBe(80);
      expect(from.article.text.slice(start, end)).toBe(to.article.text.slice(otherStart, otherEnd));
    }
  });

  test("groups hold copies, the earliest first; passages alone make none", async () => {
    await keepIn(record, long, copy, stranger, originals);
    const { total, groups } = await record.copyGroups({ limit: 10, offset: 0 });
    expect(total).toBe(1);
    expect(groups[0]!.articles.map(({ id }) => id)).toEqual(["original", "copy"]);
    expect(groups[0]!.links).toHaveLength(1);
    expect((await record.copyGroups({ limit: 10, offset: 1 })).groups).toEqual([]);
  });

  test("several in one transaction find each other", async () => {
    const all = [originals, copy].map((reading) => ({ reading, contentHash: keyOf(reading) }));
    expect(await record.keepAll(all)).toEqual([{ outcome: "new" }, { outcome: "new" }]);
    expect(await idsOf(record, copy)).toEqual(["copy original"]);
  });

  test("one that cannot be kept leaves the others, and has its copies when it is kept at last", async () => {
    const bad = { ...copy, entities: [...copy.entities, ...copy.entities] };
    const all = [originals, bad, long].map((reading) => ({ reading, contentHash: keyOf(reading) }));
    const kept = await record.keepAll(all);
    expect(kept.map((one) => ("error" in one ? "error" : one.outcome))).toEqual(["new", "error", "new"]);
    expect(await record.count()).toBe(2);
    expect(await idsOf(record, long)).toEqual(["passage original"]);
    await keepIn(record, copy);
    expect(await idsOf(record, copy)).toEqual(["copy original"]);
  });

  test("a record opened again, and by two at a time, goes on where it was", async () => {
    await keepIn(record, originals);
    const other = await openRecord(place.address);
    await keepIn(other, stranger);
    await keepIn(record, copy);
    await keepIn(other, long);
    expect(await idsOf(other, copy)).toEqual(["copy original"]);
    expect(await idsOf(record, long)).toEqual(["passage original"]);
    await other.close();
  });

  test("a record from before there were copies gets them when they are asked for, and when it is kept in", async () => {
    await record.close();
    await place.remove();
    place = make();
    await makeFirstRecord(place.address, originals, copy);
    record = await openRecord(place.address);
    expect(await idsOf(record, originals)).toEqual(["copy copy"]);
    await record.close();
    await place.remove();
    place = make();
    await makeFirstRecord(place.address, originals, copy);
    record = await openRecord(place.address);
    await keepIn(record, long);
    expect(await idsOf(record, copy)).toEqual(["copy original"]);
    expect(await idsOf(record, long)).toEqual(["passage original"]);
  });

  test("signatures of another version are made anew", async () => {
    await keepIn(record, originals, copy);
    await place.query("delete from copies");
    await place.query("update signatures set version = 0");
    await record.close();
    record = await openRecord(place.address);
    expect(await idsOf(record, copy)).toEqual(["copy original"]);
  });

  test("an article that comes again with other line ends has its passages where they are now", async () => {
    const lines = (end: string) => article("lines", `${run(900, 910)}${end}${end}${report}`);
    await keepIn(record, originals, lines("\n"));
    const windows = lines("\r\n");
    expect(keyOf(windows)).toBe(keyOf(lines("\n")));
    expect(await record.keep(windows, keyOf(windows))).toBe("renewed");
    const [found] = await record.copiesOf(keyOf(windows));
    const { start, end, otherStart, otherEnd } = found!.passages[0]!;
    expect(windows.article.text.slice(start, end)).toBe(report);
    expect(originals.article.text.slice(otherStart, otherEnd)).toBe(report);
    expect(await record.copiesOf(keyOf(originals))).toHaveLength(1);
  });

  test("texts that UTF-8 cannot hold are compared all the same", async () => {
    const odd = article("odd", `\ud800 ${report} \u0000`);
    await keepIn(record, odd, copy);
    const [found] = await record.copiesOf(keyOf(odd));
    expect(found!.kinship).toBe("copy");
    const { start, end, otherStart, otherEnd } = found!.passages[0]!;
    expect(odd.article.text.slice(start, end)).toBe(copy.article.text.slice(otherStart, otherEnd));
  });

  test("an article that is taken out takes its copies along", async () => {
    await keepIn(record, originals, copy);
    await place.query(`delete from articles where key = '${keyOf(originals)}'`);
    expect(await record.copiesOf(keyOf(copy))).toEqual([]);
    const again = article("again", edited(report, 25));
    await keepIn(record, again);
    expect(await idsOf(record, again)).toEqual(["copy copy"]);
  });
});

/** A record as the first step of the schema left it. */
async function makeFirstRecord(at: string, ...readings: (typeof copy)[]): Promise<void> {
  await olderRecord(at, "0001-articles-and-readings", async (db) => {
    for (const reading of readings) {
      const { text, ...about } = reading.article;
      const key = keyOf(reading);
      await db
        .insertInto("articles")
        .values({ key, ...about, opening: "", length: text.length, kept_at: about.published! })
        .execute();
      const json = JSON.stringify(reading);
      await sql`insert into readings (article, json, events, ultimatums, read_at) values (${key}, ${json}, 0, 0, '')`.execute(
        db,
      );
    }
  });
}
