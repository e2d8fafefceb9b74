import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isnad } from "./material.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const articles = [
  [
    "alif",
    "2025-08-06",
    "التقى الرئيس الروسي فلاديمير بوتين المبعوث الأميركي ستيف ويتكوف في موسكو يوم الأربعاء، واستمر اللقاء ثلاث ساعات.",
  ],
  [
    "ba",
    "2025-08-07",
    "التقى الرئيس الروسي فلاديمير بوتين المبعوث الأميركي ستيف ويتكوف في موسكو أمس، واستمر اللقاء ساعتين ونصف الساعة.",
  ],
  [
    "ta",
    "2025-08-07",
    "توقع وزير المالية السوداني جبريل إبراهيم أن ترتفع أسعار القمح في الأسواق قبل نهاية العام.",
  ],
];
let folder: string;
let env: Record<string, string>;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const run = async (...argv: string[]) => {
  const { code, out, err } = await isnad(argv, { env });
  return { code, out: plain(out), err: plain(err) };
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-stories-"));
  env = { ISNAD_RECORD: join(folder, "record.sqlite"), ISNAD_AUTHOR: "lina" };
  const lines = articles.map(([outlet, published, text]) =>
    JSON.stringify({ id: outlet, outlet, published, text }),
  );
  writeFileSync(join(folder, "a.jsonl"), `${lines.join("\n")}\n`);
  expect((await run("read", join(folder, "a.jsonl"))).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad stories", () => {
  test("lists events that several articles tell, with origins and what they tell differently", async () => {
    const { out, err } = await run("stories");
    expect(out).toContain("CONSULT فلاديمير بوتين ↔ ستيف ويتكوف");
    expect(out).toContain("2 outlets, 2 origins");
    expect(out).toContain("they disagree on how long it was: ");
    expect(err).toContain("1 story");
    const arabic = await run("stories", "--lang", "ar");
    expect(arabic.out).toContain("تشاور فلاديمير بوتين ↔ ستيف ويتكوف");
    expect(arabic.out).toContain("يختلفون على المدة");
  });

  test("one whole by its id, and those of a query", async () => {
    const { stories } = JSON.parse((await run("stories", "--json")).out);
    const { out } = await run("stories", stories[0].id);
    expect(out).toContain("ثلاث ساعات");
    expect(out).toContain("ساعتين ونصف الساعة");
    expect((await run("stories", "recipient:Witkoff")).out).not.toBe("");
    expect((await run("stories", "actor:Trump")).out).toBe("");
    expect((await run("stories", "story-000000000000-0")).err).toContain('no story "story-000000000000-0"');
  });
});

describe("isnad forecasts", () => {
  test("lists what was foretold; marked right or wrong it is scored", async () => {
    const before = await run("forecasts");
    expect(before.out).toContain("جبريل إبراهيم expects");
    expect(before.out).toContain("forecasts/1");
    expect(before.out).not.toContain("Brier");
    await run("correct", "forecast", "ta", "forecasts/1", "right", "-m", "they did");
    const { out } = await run("forecasts", "القمح");
    expect(out).toContain("came true lina");
    expect(out).toMatch(/جبريل إبراهيم {2}1 of 1 came true, Brier 0\.\d\d/);
    expect((await run("forecasts", "--lang", "ar")).out).toContain("تحقق 1 من 1");
    expect((await run("forecasts", "بوتين")).out).toBe("");
  });
});

test("isnad rebuild makes the threads anew", async () => {
  const before = await run("stories", "--json");
  expect((await run("rebuild")).err).toContain("of 3 articles made anew");
  expect(await run("stories", "--json")).toEqual(before);
});
