/** A record that is opened again, by several at a time, and by processes that are killed. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Reading } from "../../src/document.ts";
import { openRecord } from "../../src/record/open.ts";
import { laid, packed } from "../../src/record/packing.ts";
import { isServer } from "../../src/record/postgres-address.ts";
import { killed, moduleAt, startChild, untilLines } from "./child.ts";
import { keyOf, readingOf } from "./material.ts";
import { describeStores, type Place } from "./stores.ts";

const reading = readingOf("نص");

/** Keeps article after article, and prints the number of each when it is kept. */
const writer = `
  import { openRecord } from ${moduleAt("../../src/record/open.ts", import.meta.url)};
  import { keyOf, readingOf } from ${moduleAt("./material.ts", import.meta.url)};
  const record = await openRecord(process.argv[1]);
  const from = Number(process.argv[2]);
  for (let n = from; n < from + 100_000; n++) {
    const reading = readingOf("نص " + n, { id: String(n) }, Array.from({ length: 40 }, (_, i) => "Q" + i));
    await record.keep(reading, keyOf(reading));
    process.stdout.write(n + "\\n");
  }
`;

describeStores("opening", (make) => {
  let place: Place;
  let folder: string;
  beforeEach(() => {
    place = make();
    folder = mkdtempSync(join(tmpdir(), "isnad-several-"));
  });
  afterEach(async () => {
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test("what is kept is there when the record is opened again", async () => {
    const first = await openRecord(place.address);
    await first.keep(reading, keyOf(reading));
    await first.close();
    const second = await openRecord(place.address, { existing: true });
    expect(await second.reading(keyOf(reading))).toEqual(reading);
    await second.close();
  });

  test("a record that is to be there and is not is told, and none is made", async () => {
    for (let times = 0; times < 2; times++)
      await expect(openRecord(place.address, { existing: true })).rejects.toMatchObject({
        name: "RecordMissingError",
      });
  });

  test("a reading kept by a version that knew fewer layers comes back with these empty, and is renewed when read again", async () => {
    const record = await openRecord(place.address);
    await record.keep(reading, keyOf(reading));
    const { measures, meetings, deadlines, figures, positions, forecasts, disputes, ...older } = reading;
    const bytes = packed(laid(older as Reading)).packed.toString("hex");
    await place.query(
      `update readings set packed = ${isServer(place.address) ? `'\\x${bytes}'` : `x'${bytes}'`}`,
    );
    expect(await record.reading(keyOf(reading))).toEqual({
      ...older,
      ...{ measures, meetings, deadlines, figures, positions, forecasts, disputes },
    });
    expect(await record.keep(reading, keyOf(reading))).toBe("renewed");
    await record.close();
  });

  test("a record of a newer Isnad is refused and left as it is", async () => {
    await (await openRecord(place.address)).close();
    await place.query("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    const before = await place.query("select * from kysely_migration");
    await expect(openRecord(place.address)).rejects.toMatchObject({
      name: "RecordOpenError",
      message: expect.stringContaining("newer Isnad (its schema has 9999-from-the-future)"),
    });
    expect(await place.query("select * from kysely_migration")).toEqual(before);
  });

  test("two processes that make one record at the same time both keep in it; killed, they leave nothing by halves", async () => {
    const writers = ["0", "1000000"].map((from) => startChild(folder, writer, [place.address, from]));
    await Promise.all(writers.map((one) => untilLines(one, 20)));
    const record = await openRecord(place.address);
    expect(await record.articleByIdOrPrefix("0")).not.toBeNull();
    expect(await record.articleByIdOrPrefix("1000000")).not.toBeNull();
    await killed(writers);
    for (const number of writers.flatMap((one) => one.lines()))
      expect(await record.articleByIdOrPrefix(number)).not.toBeNull();
    const count = await record.count();
    const rows = await record.list({ limit: count, offset: 0 });
    // The list joins articles with readings: one without the other would be missing here.
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(await record.named(row.key)).toHaveLength(40);
    await record.close();
  }, 60_000);
});
