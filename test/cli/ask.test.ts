import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isnad } from "./material.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-ask-"));
  env = { ISNAD_RECORD: join(folder, "record.sqlite") };
  await isnad(["read", samples], { env });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = async (...argv: string[]) => {
  const { code, out, err } = await isnad(["ask", ...argv], { env });
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
  return { code, out: plain(out), err: plain(err) };
};

describe("isnad ask", () => {
  test("what somebody said, in Arabic and in English, with words, citation and offsets", async () => {
    const arabic = await ask("ماذا", "قالت", "زاخاروفا؟");
    expect(arabic.code).toBe(0);
    expect(arabic.out).toContain("ماريا زاخاروفا (Maria Zakharova) نفي");
    expect(arabic.out).toMatch(
      /Isnad sample: Levantine daily · 2025-07-16 · موسكو تنفي .* [0-9a-f]{12} \d+–\d+/,
    );
    const english = await ask("What did Zakharova say about بوتين?");
    expect(english.out).toContain("ماريا زاخاروفا (Maria Zakharova) denies");
    const { question, answers } = JSON.parse((await ask("What did Zakharova say?", "--json")).out);
    expect(question).toEqual({ asks: "said", speaker: "Zakharova", about: null });
    for (const { words } of answers)
      for (const { start, end, text } of words) expect(text).toHaveLength(end - start);
  });

  test("who denies it", async () => {
    const { out } = await ask("من ينفي وقف القتال؟");
    expect(out).toContain("ماريا زاخاروفا");
    expect(out).not.toContain("كريم الحلبي");
    expect((await ask("who denies القمح الأسترالي")).out).toBe("");
  });

  test("what is due", async () => {
    const { out } = await ask("ما مهلة روسيا؟", "--as-of", "2025-08-01");
    expect(out).toContain("دونالد ترامب → روسيا 2025-08-08 قُدّمت");
    expect((await ask("what is due", "--as-of", "2025-08-01")).out).toContain("brought forward");
  });

  test("how many origins a claim has", async () => {
    expect((await ask("how many origins has وقف القتال")).out).toContain("3 outlets, 2 origins, 1 named");
    expect((await ask("كم مصدرا أصليا لخبر وقف القتال؟")).out).toContain("مصدران أصليان");
  });

  test("a timeline comes in the order of the days", async () => {
    const { out } = await ask("timeline of Russia");
    const days = [...out.matchAll(/^(\d{4}-\d\d(?:-\d\d)?) /gm)].map(([, day]) => day!);
    expect(days.length).toBeGreaterThan(1);
    expect([...days].sort()).toEqual(days);
  });

  test("what it does not understand is answered with what it does", async () => {
    const { code, err } = await ask("كيف الطقس؟");
    expect(code).toBe(1);
    expect(err).toContain("لم يُفهم السؤال");
    expect(err).toContain("ماذا قال لافروف عن الهدنة؟");
    expect(err).toContain("What did Lavrov say about the truce?");
  });
});
