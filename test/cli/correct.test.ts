import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { isnad } from "./material.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
let folder: string;
let path: string;
let article: string;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const run = async (...argv: string[]) => {
  const ran = await isnad(argv, { env: { ISNAD_RECORD: path, ISNAD_AUTHOR: "lina" } });
  return { code: ran.code, out: plain(ran.out), err: plain(ran.err) };
};
const json = async (...argv: string[]) => JSON.parse((await run(...argv, "--json")).out);
const correct = async (...argv: string[]) => {
  const ran = await run("correct", ...argv, "-m", "seen in the text");
  expect(ran.err).not.toContain("isnad:");
  expect(ran.code).toBe(0);
  return ran.out.slice(0, 8);
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-correct-"));
  path = join(folder, "record.sqlite");
  await run("read", samples);
  const { articles } = await json("list");
  article = articles.find(({ title }: { title: string | null }) => title?.startsWith("موسكو تنفي")).key;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reading = () => json("show", article);

describe("isnad correct", () => {
  test("a rejected entry is gone from what is shown, with who took it out; undo brings it back", async () => {
    const before = await reading();
    const id = await correct("reject", article, "attributions/1");
    expect((await reading()).attributions).toHaveLength(before.attributions.length - 1);
    const { out } = await run("show", article);
    expect(out).toContain("Taken out 1");
    expect(out).toMatch(/✎ rejected lina \d{4}-\d\d-\d\d: seen in the text/);
    expect((await json("show", article, "--as-found")).attributions).toHaveLength(before.attributions.length);
    await correct("undo", id);
    expect(await reading()).toEqual(before);
  });

  test("fields are changed by what people type: values, names in Arabic or Latin letters, words of the article", async () => {
    await correct(
      "change",
      article,
      "at/4",
      "act=criticize",
      "speaker=Vladimir Putin",
      "content=تنقل عن أشباح",
    );
    const { attributions, article: of } = await reading();
    expect(attributions[3]).toMatchObject({
      act: "criticize",
      chain: [[{ entity: "Q7747", anonymous: false }]],
    });
    const [{ start, end }] = attributions[3].content;
    expect(of.text.slice(start, end)).toBe("تنقل عن أشباح");
    expect((await json("search", "speaker:Putin act:criticize")).total).toBe(1);
  });

  test("something new is added at its words", async () => {
    await correct("add", article, "times", "words=مرة أو مرتين", "type=SET", "value=P1D");
    expect((await reading()).times.at(-1)).toMatchObject({ type: "SET", value: "P1D", by: "people/lina" });
  });

  test("two entities are one in all articles, or one is another in one article", async () => {
    const { total } = await json("search", "about:Q7747");
    await correct("same", "ماريا زاخاروفا", "Q7747");
    expect((await reading()).entities.map(({ id }: { id: string }) => id)).toContain("Q7747");
    expect((await json("search", "speaker:Zakharova")).hits).toHaveLength(0);
    expect((await json("search", "about:Q7747")).total).toBeGreaterThanOrEqual(total);
    await correct("another", "Q7747", "--in", article, "--name", "بوتين آخر");
    expect((await reading()).entities.map(({ id }: { id: string }) => id)).toContain("own:بوتين-آخر");
  });

  test("an account is taken out of its claim and put back", async () => {
    const { claims } = await json("claims");
    const [{ id, accounts }] = claims;
    const last = accounts.at(-1);
    const account = `claim-${last.article.slice(0, 12)}-${last.position}`;
    expect((await run("claims", id)).out).toContain(`${last.article.slice(0, 12)}-${last.position}`);
    const correction = await correct("part", account);
    expect((await json("claims", id)).accounts).toHaveLength(accounts.length - 1);
    await correct("undo", correction);
    expect((await json("claims", id)).accounts).toHaveLength(accounts.length);
    await correct("join", claims[1].id, id);
    expect((await json("claims", id)).accounts).toHaveLength(accounts.length + claims[1].accounts.length);
  });

  test.each([
    [["reject", "ARTICLE", "events/99"], 'no entry "events/99": expected events/1'],
    [["reject", "ARTICLE", "moods/1"], '"moods" is no layer: expected one of entities'],
    [["change", "ARTICLE", "at/1", "act=foo"], '"foo" for act: expected one of state'],
    [["change", "ARTICLE", "at/1", "mood=foo"], '"mood=foo": expected FIELD=VALUE with one of act'],
    [["change", "ARTICLE", "at/1", "content=ليست هنا"], "expected words as they stand in the article"],
    [["change", "ARTICLE", "ev/1", "actors=Nobody"], '"Nobody" for actors: expected the id or the name'],
    [["add", "ARTICLE", "meetings", "x=y"], "expected a layer that can be added to"],
    [["split", "ARTICLE", "ev/1", "موسكو"], "that cannot be done with this entry"],
    [["undo", "00000000"], 'no correction "00000000"'],
    [["join", "claim-000000000000-1", "claim-000000000000-2"], 'no account "claim-000000000000-1"'],
  ])("%j is refused with what was expected", async (argv, expected) => {
    const { code, err } = await run(
      "correct",
      ...argv.map((one) => one.replace("ARTICLE", article)),
      "-m",
      "x",
    );
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect((await json("corrections")).corrections).toEqual([]);
  });

  test("who says it and why cannot be left out", async () => {
    expect((await run("correct", "reject", article, "ev/1")).code).toBe(2);
  });
});

describe("isnad corrections", () => {
  test("lists all with what became of them, and those in conflict after another reading", async () => {
    await correct("accept", article, "attributions/3");
    const rejected = await correct("reject", article, "events/1");
    await correct("undo", rejected);
    const before = await run("corrections");
    expect(before.out.trimEnd().split("\n")).toHaveLength(3);
    expect(before.out).toContain("taken back");
    expect(before.err).toContain("3 corrections · 0 conflicts");
    expect((await run("corrections", "--lang", "ar")).out).toContain("اعتُمد");
    const store = await openRecord(path, {
      lexicons: async () => (await import("../../src/node.ts")).readLexicons(),
    });
    const kept = (await store.kept(article))!;
    const attributions = kept.reading.attributions.map((one) => ({ ...one, act: "announce" as const }));
    await store.keep({ ...kept.reading, attributions }, article, {
      engine: { version: "0", lexicons: "0".repeat(64) },
    });
    await store.close();
    const { out } = await run("corrections", "--conflicts");
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toContain("in conflict: the engine now says something else (act)");
    expect((await json("corrections", "--conflicts")).corrections).toMatchObject([
      { action: "accept", state: "conflict", fields: ["act"] },
    ]);
    // The engine at hand reads it as it was: the conflict is over.
    expect((await run("reread", "--all")).code).toBe(0);
    expect((await run("corrections", "--conflicts")).out).toBe("");
  });
});

describe("corrections go out and come back", () => {
  const lines = (out: string) =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("exports have the corrected readings, or the engine's; annotations have both, people's as annotations of their own", async () => {
    const id = await correct("reject", article, "attributions/1");
    const of = (all: { article: { title: string | null } }[]) =>
      all.find(({ article: one }) => one.title?.startsWith("موسكو تنفي")) as unknown as {
        attributions: object[];
      };
    const now = of(lines((await run("export", "--format", "jsonl")).out));
    const found = of(lines((await run("export", "--format", "jsonl", "--as-found")).out));
    expect(now.attributions).toHaveLength(found.attributions.length - 1);
    const annotations = lines((await run("export", "--format", "annotations")).out);
    const own = annotations.filter((one) => one.id.startsWith("urn:isnad:correction:"));
    expect(own).toMatchObject([
      {
        type: "Annotation",
        motivation: "assessing",
        creator: { type: "Person", name: "lina" },
        body: [{ purpose: "commenting", value: "seen in the text" }, { "isnad:action": "reject" }],
        target: {
          type: "SpecificResource",
          selector: [{ type: "TextPositionSelector" }, { exact: "أفادت" }],
        },
      },
    ]);
    expect(own[0].id).toContain(id);
  });

  test("a bundle has them, verify tells them, import gives them back, and a tampered one is refused", async () => {
    await correct("reject", article, "attributions/1");
    await correct("same", "ماريا زاخاروفا", "Q7747");
    const bundle = join(folder, "bundle");
    expect((await run("export", "--format", "bundle", "-o", bundle)).err).toContain("2 corrections");
    const verified = await run("verify", "--bundle", bundle);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain(
      "2 corrections by people: 1 hold, 0 the engine now agrees with, 0 in conflict",
    );
    expect((await run("verify")).out).toContain("2 corrections by people");
    const other = join(folder, "other.sqlite");
    const imported = await isnad(["import", bundle, "--record", other]);
    expect(imported.err).toContain("2 corrections by people");
    const both = await Promise.all(
      [path, other].map(async (record) => (await isnad(["corrections", "--json", "--record", record])).out),
    );
    expect(both[1]).toBe(both[0]);
    const shown = await Promise.all(
      [path, other].map(async (record) => (await isnad(["show", article, "--json", "--record", record])).out),
    );
    expect(shown[1]).toBe(shown[0]);
    const again = join(folder, "again");
    await isnad(["export", "--format", "bundle", "-o", again, "--record", other]);
    expect(readFileSync(join(again, "tagmanifest-sha256.txt"), "utf8")).toBe(
      readFileSync(join(bundle, "tagmanifest-sha256.txt"), "utf8"),
    );
    const file = join(bundle, "data/corrections/0001.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").replace("seen in the text", "made up"));
    const bad = await run("verify", "--bundle", bundle);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("the id that is the hash of what it says");
    expect((await isnad(["import", bundle, "--record", join(folder, "third.sqlite")])).code).toBe(1);
  });
});
