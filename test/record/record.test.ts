import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { keyOf, readingOf } from "./material.ts";
import { describeStores, type Place, type Store } from "./stores.ts";

let clock: number;
const now = () => new Date(clock++ * 1000);

const memory: Place = {
  address: ":memory:",
  query: () => Promise.reject(new Error("memory cannot be reached past the record")),
  remove: async () => {},
};
describe("the record in memory", () => keepsAndLooksUp(() => memory));
describeStores("the record", keepsAndLooksUp);

function keepsAndLooksUp(make: Store["make"]): void {
  let place: Place;
  let record: RecordStore;
  beforeEach(async () => {
    clock = 1_740_000_000;
    place = make();
    record = await openRecord(place.address, { now });
  });
  afterEach(async () => {
    await record.close();
    await place.remove();
  });

  test("is empty at first", async () => {
    expect(await record.count()).toBe(0);
    expect(await record.list({ limit: 10, offset: 0 })).toEqual([]);
    expect(await record.articleByIdOrPrefix("a")).toBeNull();
    expect(await record.reading("0".repeat(64))).toBeNull();
  });

  test("gives back the reading that it was given, every letter of it", async () => {
    const reading = readingOf("نص\r\n«كلمة» \u200f😀 \ud800 \u0000.");
    expect(await record.keep(reading, keyOf(reading))).toBe("new");
    expect(await record.reading(keyOf(reading))).toEqual(reading);
  });

  test("the same article read twice is one", async () => {
    const reading = readingOf("النص نفسه");
    const fromElsewhere = readingOf("  النص نفسه\n", { id: "b" });
    expect(await record.keep(reading, keyOf(reading))).toBe("new");
    expect(await record.keep(reading, keyOf(reading))).toBe("unchanged");
    expect(keyOf(fromElsewhere)).toBe(keyOf(reading));
    await record.keep(fromElsewhere, keyOf(fromElsewhere));
    expect(await record.count()).toBe(1);
    expect(await record.list({ limit: 10, offset: 0 })).toMatchObject([{ id: "a", attributions: 1 }]);
  });

  test("the same words on another day are another article", async () => {
    const first = readingOf("النص نفسه");
    const second = readingOf("النص نفسه", { published: "2025-03-03" });
    await record.keep(first, keyOf(first));
    expect(await record.keep(second, keyOf(second))).toBe("new");
    expect(await record.count()).toBe(2);
  });

  test("a reading that has become another takes the place of the old one", async () => {
    const old = readingOf("نص", {}, ["Q1", "Q2"]);
    const better = readingOf("نص", { title: "عنوان" }, ["Q3"]);
    await record.keep(old, keyOf(old));
    expect(await record.keep(better, keyOf(better))).toBe("renewed");
    expect(await record.reading(keyOf(old))).toEqual(better);
    expect((await record.named(keyOf(old))).map((row) => row.entity)).toEqual(["Q3"]);
    expect(await record.count({ entity: "Q1" })).toBe(0);
    // What is known of an article is not lost to a copy that knows less.
    expect(await record.keep(readingOf("نص", {}, ["Q3"]), keyOf(old))).toBe("unchanged");
    expect(await record.list({ limit: 1, offset: 0 })).toMatchObject([{ title: "عنوان" }]);
  });

  test("lists the newest first, undated ones last, and page by page", async () => {
    const dates = ["2025-01-01", null, "2025-03-01", "2025-02-01"];
    for (const [index, published] of dates.entries()) {
      const reading = readingOf(`نص ${index}`, { id: String(index), published });
      await record.keep(reading, keyOf(reading));
    }
    const all = await record.list({ limit: 10, offset: 0 });
    expect(all.map((row) => row.published)).toEqual(["2025-03-01", "2025-02-01", "2025-01-01", null]);
    const second = await record.list({ limit: 2, offset: 1 });
    expect(second).toEqual(all.slice(1, 3));
  });

  test("finds the articles that name an entity", async () => {
    for (const [index, names] of [["Q1"], ["Q2"], ["Q1", "Q2"]].entries()) {
      const reading = readingOf(`نص ${index}`, { id: String(index) }, names);
      await record.keep(reading, keyOf(reading));
    }
    expect(await record.count({ entity: "Q1" })).toBe(2);
    const rows = await record.list({ limit: 10, offset: 0, entity: "Q2" });
    expect(rows.map((row) => row.id).sort()).toEqual(["1", "2"]);
  });

  test("finds an article by its id and by the beginning of its key", async () => {
    const reading = readingOf("نص", { id: "given-id" });
    await record.keep(reading, keyOf(reading));
    const key = keyOf(reading);
    for (const id of ["given-id", key, key.slice(0, 4), key.slice(0, 12).toUpperCase()]) {
      expect(await record.articleByIdOrPrefix(id)).toMatchObject({ key });
    }
    for (const id of ["given", key.slice(0, 3), `${key}0`, "%", ""]) {
      expect(await record.articleByIdOrPrefix(id)).toBeNull();
    }
  });

  test("an id that several articles have is told, with their keys", async () => {
    for (const text of ["نص", "آخر"]) {
      const reading = readingOf(text);
      await record.keep(reading, keyOf(reading));
    }
    await expect(record.articleByIdOrPrefix("a")).rejects.toMatchObject({ name: "AmbiguousIdError" });
  });

  test("keeps all or nothing: a reading that cannot be kept leaves no article behind", async () => {
    const good = readingOf("نص");
    // Two rows of one name break the primary key after article and reading are in.
    const bad = { ...readingOf("سيئ"), entities: [...good.entities, ...good.entities] };
    await expect(record.keep(bad, keyOf(bad))).rejects.toThrow();
    expect(await record.count()).toBe(0);
    expect(await record.reading(keyOf(bad))).toBeNull();
    await record.keep(good, keyOf(good));
    const worse = { ...good, entities: bad.entities };
    await expect(record.keep(worse, keyOf(good))).rejects.toThrow();
    expect(await record.reading(keyOf(good))).toEqual(good);
    expect((await record.named(keyOf(good))).map((row) => row.entity)).toEqual(["Q1", "Q2"]);
  });

  test("keeps an article with thousands of names and attributions", async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `Q${index}`);
    const one = readingOf("نص", {}, names);
    const reading = { ...one, attributions: names.map(() => one.attributions[0]!) };
    await record.keep(reading, keyOf(reading));
    expect(await record.list({ limit: 1, offset: 0 })).toMatchObject([{ attributions: 3_000 }]);
    expect(await record.named(keyOf(reading))).toHaveLength(3_000);
  });

  test("many at once do not get in each other's way", async () => {
    const readings = Array.from({ length: 30 }, (_, index) => readingOf(`نص ${index % 10}`));
    await Promise.all(readings.map((reading) => record.keep(reading, keyOf(reading))));
    expect(await record.count()).toBe(10);
  });
}
