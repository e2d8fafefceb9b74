import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { analyse } from "../../src/analyse.ts";
import { entryTarget } from "../../src/corrections/anchor.ts";
import { type Correction, correctionOf, type Saying } from "../../src/corrections/correction.ts";
import type { Reading } from "../../src/document.ts";
import type { LayerName } from "../../src/proof/entries.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { parseQuery } from "../../src/record/search-query.ts";
import { shippedLexicons } from "../lexicons.ts";
import { keyOf } from "./material.ts";
import { describeStores, type Place } from "./stores.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const lexicons = async () => shippedLexicons();
const claim = "القوات انسحبت من مطار الخرطوم الدولي بعد معارك عنيفة استمرت يومين";
const read = (outlet: string, published: string, text: string): Reading =>
  analyse({ id: outlet, title: null, url: null, outlet, published, text }, shippedLexicons());
const articles: readonly Reading[] = [
  read("alif", "2025-03-02", `قال محمد حمدان دقلو إن ${claim}.`),
  read("ba", "2025-03-03", `وقال الفريق ياسر العطا للصحافيين إن ${claim}.`),
  read(
    "ta",
    "2025-03-03",
    "توقع وزير المالية السوداني جبريل إبراهيم أن ترتفع أسعار القمح في الأسواق قبل نهاية العام.",
  ),
];
const [alif, ba, ta] = articles as [Reading, Reading, Reading];

let second = 0;
const say = (saying: Saying): Correction => {
  const time = new Date(Date.UTC(2026, 0, 1) + second++ * 1000).toISOString();
  return correctionOf(saying, { author: "lina", time, reason: "checked" });
};
describeStores("corrections", (make) => {
  let place: Place;
  let record: RecordStore;
  beforeEach(async () => {
    place = make();
    record = await openRecord(place.address, { lexicons });
    for (const reading of articles) await record.keep(reading, keyOf(reading));
  });
  afterEach(async () => {
    await record.close();
    await place.remove();
  });
  const at = async (reading: Reading, layer: LayerName, index: number) =>
    entryTarget((await record.kept(keyOf(reading)))!, layer, index)!;
  const found = async (query: string) => {
    const { hits } = await record.search(parseQuery(query), { limit: 10, offset: 0 });
    return hits.map(({ article }) => article.id).sort();
  };
  const claims = async () =>
    (await record.threads("claim", { limit: 10 }))
      .map(({ articles }) => articles)
      .sort()
      .join(" ");
  const undo = (one: Correction, article: string | null) =>
    say({ action: "withdraw", correction: one.id, article });

  test("are added once, and stay as they were said", async () => {
    const one = say({ action: "accept", target: await at(alif, "attributions", 0) });
    expect(await record.correct([one, one])).toBe(1);
    expect(await record.correct([one])).toBe(0);
    expect(await record.corrections()).toEqual([one]);
    expect(await record.correctionByPrefix(one.id.slice(0, 8))).toEqual(one);
    expect(await record.correctionByPrefix("zz")).toBeNull();
  });

  test("the engine's reading stays; the corrected one, search, names and lists follow; undo brings all back", async () => {
    const target = await at(alif, "attributions", 0);
    const reject = say({ action: "reject", target });
    const before = await found("speaker:دقلو");
    expect(before).toEqual(["alif"]);
    await record.correct([reject]);
    expect(await record.reading(keyOf(alif))).toEqual(alif);
    expect((await record.corrected(keyOf(alif)))!.reading.attributions).toEqual([]);
    expect(await found("speaker:دقلو")).toEqual([]);
    const row = (await record.list({ limit: 10, offset: 0 })).find(({ id }) => id === "alif");
    expect(row!.attributions).toBe(0);
    await record.correct([undo(reject, keyOf(alif))]);
    expect(await found("speaker:دقلو")).toEqual(before);
  });

  test("two entities are one over all articles, and two again when that is undone", async () => {
    const [dagalo, atta] = ["دقلو", "العطا"].map(
      (name) => [alif, ba].flatMap(({ entities }) => entities).find((one) => one.name.ar.includes(name))!,
    );
    const { id, wikidata, type, name } = dagalo!;
    const one = say({
      action: "identify",
      article: null,
      entity: atta!.id,
      as: { id, wikidata, type, name },
    });
    await record.correct([one]);
    expect(await found("speaker:دقلو")).toEqual(["alif", "ba"]);
    expect(await record.count({ entity: id })).toBe(2);
    await record.correct([undo(one, null)]);
    expect(await found("speaker:دقلو")).toEqual(["alif"]);
    expect(await record.count({ entity: id })).toBe(1);
    expect(await record.count({ entity: atta!.id })).toBe(1);
  });

  test("an article that comes later is read with what is said of all", async () => {
    const dagalo = alif.entities.find((one) => one.name.ar.includes("دقلو"))!;
    const { wikidata, type, name } = dagalo;
    await record.correct([
      say({
        action: "identify",
        article: null,
        entity: dagalo.id,
        as: { id: "hemedti", wikidata, type, name },
      }),
    ]);
    const later = read(
      "jim",
      "2025-05-01",
      "قال محمد حمدان دقلو إن الحرب ستنتهي هذا العام في كل ولايات السودان.",
    );
    await record.keep(later, keyOf(later));
    expect(await record.count({ entity: "hemedti" })).toBe(2);
  });

  test("accounts are put together and apart as people say, and as the words say when that is undone", async () => {
    expect(await claims()).toBe("1 2");
    const [one, two, three] = [
      await at(alif, "attributions", 0),
      await at(ba, "attributions", 0),
      await at(ta, "attributions", 0),
    ];
    const part = say({ action: "part", kind: "claim", target: two, other: one });
    await record.correct([part]);
    expect(await claims()).toBe("1 1 1");
    const join_ = say({ action: "join", kind: "claim", target: three, other: one });
    await record.correct([join_]);
    expect(await claims()).toBe("1 2");
    // Kept anew, made anew: what people say holds.
    await record.keep({ ...ba, times: [] }, keyOf(ba));
    expect(await claims()).toBe("1 2");
    await record.rebuildAcross();
    expect(await claims()).toBe("1 2");
    await record.correct([undo(join_, keyOf(ta)), undo(part, keyOf(ba))]);
    expect(await claims()).toBe("1 2");
    expect((await record.thread("claim", `${keyOf(ta).slice(0, 12)}-0`))!.accounts).toHaveLength(1);
    expect((await record.thread("claim", `${keyOf(ba).slice(0, 12)}-0`))!.accounts).toHaveLength(2);
  });

  test("the one that gives a thread its name can be taken out of it", async () => {
    const [one, two] = [await at(alif, "attributions", 0), await at(ba, "attributions", 0)];
    await record.correct([say({ action: "part", kind: "claim", target: one, other: two })]);
    expect(await claims()).toBe("1 1 1");
  });

  test("survive another reading: what still holds is applied to it, what does not is a conflict", async () => {
    const target = await at(alif, "attributions", 0);
    const change = say({ action: "change", target, set: { act: "promise" }, entities: [] });
    await record.correct([change]);
    const renewed = {
      ...alif,
      attributions: alif.attributions.map((one) => ({ ...one, certainty: "PR+" as const })),
    };
    expect(await record.keep(renewed, keyOf(alif))).toBe("renewed");
    const { reading, outcomes } = (await record.corrected(keyOf(alif)))!;
    expect(reading.attributions[0]).toMatchObject({ act: "promise", certainty: "PR+" });
    expect(outcomes.map(({ state }) => state)).toEqual(["applied"]);
    expect(await found("act:promise")).toEqual(["alif"]);
    const other = {
      ...alif,
      attributions: alif.attributions.map((one) => ({ ...one, act: "deny" as const })),
    };
    await record.keep(other, keyOf(alif));
    expect((await record.corrected(keyOf(alif)))!.outcomes).toMatchObject([
      { state: "conflict", fields: ["act"] },
    ]);
    expect(await found("act:promise")).toEqual(["alif"]);
  });

  test("a mark on a forecast stands with it", async () => {
    await record.correct([say({ action: "mark", target: await at(ta, "forecasts", 0), verdict: "wrong" })]);
    const { reading } = (await record.corrected(keyOf(ta)))!;
    expect(reading.forecasts[0]!.corrected).toMatchObject([
      { action: "mark", verdict: "wrong", author: "lina" },
    ]);
  });

  test("every corrected reading, in the order of the keys", async () => {
    await record.correct([say({ action: "reject", target: await at(ba, "attributions", 0) })]);
    const all = [];
    for await (const one of record.correctedReadings()) all.push(one);
    expect(all.map(({ key }) => key)).toEqual(articles.map(keyOf).sort());
    for (const one of all) expect(one).toEqual(await record.corrected(one.key));
  });
});
