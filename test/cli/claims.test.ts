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
  folder = mkdtempSync(join(tmpdir(), "isnad-claims-"));
  env = { ISNAD_RECORD: join(folder, "record.sqlite") };
  await isnad(["read", samples], { env });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

describe("isnad claims", () => {
  test("lists what several outlets tell, with outlets, origins, and who is for and against", async () => {
    const { code, out } = await isnad(["claims"], { env });
    expect(code).toBe(0);
    const told = plain(out);
    expect(told).toContain("بوتين لا يعتزم وقف القتال");
    expect(told).toContain("3 outlets, 2 origins, 1 named · 3 for · 1 against");
    expect(told).toContain("2 outlets, 1 origin, 1 named · 2 for");
  });

  test("in Arabic", async () => {
    const { out } = await isnad(["claims", "--lang", "ar"], { env });
    expect(plain(out)).toContain("3 وسائل إعلام، مصدران أصليان، المسمّى منها 1 · 3 مع · 1 ضد");
  });

  test("finds those that some words are about, by stems and names", async () => {
    const one = await isnad(["claims", "المناطق الأربع والقتال", "--json"], { env });
    expect(JSON.parse(one.out).claims).toHaveLength(1);
    const none = await isnad(["claims", "أسعار القمح في حمص"], { env });
    expect([none.code, none.out]).toEqual([0, ""]);
  });

  test("shows one claim whole: a tree from its origin through the agency to the outlets", async () => {
    const { claims } = JSON.parse((await isnad(["claims", "--json"], { env })).out);
    const { id } = claims[0];
    const { code, out } = await isnad(["claims", id], { env });
    expect(code).toBe(0);
    const lines = plain(out).split("\n");
    const at = lines.findIndex((line) => line.includes("○ ثلاثة مصادر مقربة من الكرملين (unnamed)"));
    expect(lines[at + 1]).toContain("└─ رويترز (Reuters)");
    expect(lines[at + 2]).toContain("├─ Isnad sample: international wire 2025-07-14");
    expect(plain(out)).toContain("ماريا زاخاروفا (Maria Zakharova) denies");
    const json = JSON.parse((await isnad(["claims", id, "--json"], { env })).out);
    expect(json).toMatchObject({ id, origins: { outlets: 3, named: 1 }, against: [3] });
  });

  test("an id that no claim has is told", async () => {
    const { code, err } = await isnad(["claims", "claim-000000000000-3"], { env });
    expect(code).toBe(1);
    expect(err).toContain('no claim "claim-000000000000-3"');
  });
});

describe("isnad deadlines", () => {
  const standing = async (day: string): Promise<string[]> => {
    const { deadlines } = JSON.parse((await isnad(["deadlines", "--as-of", day, "--json"], { env })).out);
    return deadlines.map(({ state, date }: { state: string; date: string }) => `${state} ${date}`);
  };

  test("stand as they stood on a day: fifty days, then ten, then lapsed; and one that was met", async () => {
    expect(await standing("2025-02-13")).toContain("open 2025-02-15");
    expect(await standing("2025-07-20")).toEqual(
      expect.arrayContaining(["met 2025-02-15", "open 2025-09-02"]),
    );
    expect(await standing("2025-08-01")).toContain("moved 2025-08-08");
    expect(await standing("2025-08-20")).toContain("lapsed 2025-08-08");
  });

  test("each change with its sentence", async () => {
    const { code, out } = await isnad(["deadlines", "--as-of", "2025-08-01"], { env });
    expect(code).toBe(0);
    expect(plain(out)).toContain("دونالد ترامب → روسيا 2025-08-08 brought forward");
    expect(plain(out)).toContain("قلص الرئيس الأميركي دونالد ترامب المهلة التي منحها لروسيا");
    const arabic = await isnad(["deadlines", "--as-of", "2025-08-20", "--lang", "ar"], { env });
    expect(plain(arabic.out)).toContain("انقضت");
  });

  test("a day that is none is refused", async () => {
    const { code, err } = await isnad(["deadlines", "--as-of", "tomorrow"], { env });
    expect(code).toBe(2);
    expect(err).toContain('"tomorrow" given, a date such as 2025-03-01 expected');
  });
});
